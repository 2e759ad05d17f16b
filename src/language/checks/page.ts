import { type Example, groups, levels } from './definition.js';
import { type CheckId, checkIds, definitionOf, groupOf } from './registry.js';

const titles: Readonly<Record<(typeof groups)[number], string>> = {
  language: 'Language: what the text says',
  size: 'Size: whether a map can be taken in at a glance',
  lens: 'Lens: whose way it is, and from where to where',
  experience: 'Experience: how it is for the customer',
  evidence: 'Evidence: whether what is claimed is known',
  action: 'Action: whether anything follows',
  life: 'Life: whether somebody keeps it true',
  blueprint: 'Blueprint: from what is seen to what carries it',
};

const places: Readonly<Record<Example['in'], string>> = {
  file: '',
  top: ', at the top of a file',
  head: ', in a journey',
  stages: ', in a journey',
  journey: ', in a journey',
  stage: ', in a stage',
  touchpoint: ', in a touchpoint',
};

const introduction = `# Checks

<!-- Written by \`npm run generate\` from src/language/checks/definitions: change it there. -->

What is wrong in a map, or could be better, is told while you type, by \`journeymap check\`, and in CI: one engine, one table.
Every check has an id, a level and a section below. \`journeymap explain ID\` prints the section.

| level | means |
|---|---|
| error | the map does not say what it is meant to say; \`journeymap check\` ends with 1 |
| warning | probably a mistake; counted by \`--max-warnings\` |
| info, hint | worth a thought; shown by \`--verbose\`, and in the editor |

Thresholds are opinions of practitioners, so none of them is an error, and each can be set.

## Configuration

\`journeymap.config.json\` configures the maps in its folder and below; the nearest one upwards counts. Comments and trailing
commas are allowed. What is wrong in it is reported at its place, and never switches a check off.

\`\`\`jsonc
{
  "checks": {
    "generic-emotion": "off",
    "owner-missing": "error",
    // Our maps are read on a wall.
    "touchpoint-count": { "level": "warning", "max": 30 }
  },
  // Rows, personas and colours that the team looks at together.
  "views": {
    "for the board": { "lanes": ["feels", "opportunity"], "personas": ["jamie"], "theme": "light" }
  },
  // Where the tickets of opportunities are.
  "ticket": "https://example.com/browse/{ticket}"
}
\`\`\`

A check takes a level (${levels.map((level) => `\`${level}\``).join(', ')}), or an object with \`level\` and, where it counts something, \`min\` and \`max\`.

## Silencing

For the next line, and for a whole file (at its top), with a reason for those who come after:

\`\`\`journey
// journeymap-ignore-next-line stage-count because this is a sketch for Monday
journey "A cheaper plan" as cheaper-plan {
}
\`\`\`

\`\`\`journey
// journeymap-ignore-file owner-missing, scenario-missing
\`\`\`

Several ids are separated by commas. A silence that silences nothing is reported itself. What keeps the text from being read
(${checkIds
  .filter((id) => definitionOf(id).fixed)
  .map((id) => `\`${id}\``)
  .join(', ')}) can neither be silenced nor set.

## Dates

"Today" is the day where the editor runs. On the command line, \`--today 2026-11-21\` sets it, so that a check gives the same
answer on every day.
`;

/** The page about all checks, as it stands in docs/checks.md. */
export function checksPage(): string {
  const contents = groups.map((group) => {
    const links = idsOf(group).map((id) => `[${id}](#${id})`);
    return `- [${titles[group].split(':')[0]}](#${anchorOf(titles[group])}): ${links.join(' · ')}`;
  });
  const sections = groups.flatMap((group) => [`## ${titles[group]}`, ...idsOf(group).map((id) => sectionOf(id))]);
  return `${introduction}\n## All checks\n\n${contents.join('\n')}\n\n${sections.join('\n\n')}\n`;
}

/** What is said about one check, as Markdown under a heading of its id. */
export function sectionOf(id: CheckId): string {
  const { finds, why, source, example, level, limits, fixed, needs } = definitionOf(id);
  const bounds = (['min', 'max'] as const).flatMap((bound) =>
    limits?.[bound] === undefined ? [] : [`\`${bound}\` ${limits[bound]}`],
  );
  const facts = [
    `**${level}**${fixed ? ', always' : ''}`,
    ...(limits ? [`${bounds.join(', ')}: ${limits.counts}`] : []),
    ...(needs === 'files' ? ['needs to see the files beside the map'] : []),
    ...(needs === 'git' ? ['needs the history of the repository'] : []),
  ];
  return [
    `### ${id}`,
    `${finds} *Level:* ${facts.join(' · ')}.`,
    `**Why.** ${why}`,
    ...(example
      ? [
          ...(example.checks ? [`With \`"checks": ${JSON.stringify(example.checks)}\`:`] : []),
          ...Object.entries(example.files ?? {}).flatMap(([path, text]) => [
            `With \`${path}\`:`,
            fenced(text, path.endsWith('.journey') ? 'journey' : ''),
          ]),
          `Wrong${places[example.in]}:`,
          fenced(example.wrong, 'journey'),
          'Right:',
          fenced(example.right, 'journey'),
        ]
      : []),
    `**Source.** ${source}`,
  ].join('\n\n');
}

function idsOf(group: (typeof groups)[number]): CheckId[] {
  return checkIds.filter((id) => groupOf(id) === group);
}

function fenced(text: string, language: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

/** The anchor that Markdown renderers give a heading. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}
