import { AstUtils, UriUtils } from 'langium';
import { signed } from '../../../map/emotion-steps.js';
import { type Declaration, isStage, isTouchpoint, type Line } from '../../generated/ast.js';
import { kindOf, nameOf, titleOf } from '../../naming.js';
import { commentAbove } from '../../source-lines.js';
import { readEmotion } from '../../values/feelings.js';
import type { Kind } from '../../vocabulary.js';
import { code, escaped } from '../markdown.js';
import { isBuiltin } from '../pointing.js';
import { allValues, factsOf, firstValue, shown } from './facts.js';

/** No hover is longer than what fits beside the text: longer lists are cut. */
const most = 5;

/** What is worth knowing about a thing at a glance, as Markdown: title, kind and name, its facts, the comment above it. */
export function cardOf(thing: Declaration): string {
  const paragraphs = [headOf(thing), ...(bodies[kindOf(thing)]?.(thing) ?? []), commentOf(thing), sourceOf(thing)];
  return paragraphs.filter(Boolean).join('\n\n');
}

function headOf(thing: Declaration): string {
  const kind = kindOf(thing);
  return `**${escaped(titleOf(thing)) || '…'}** — ${kind === 'sees' ? 'what is seen,' : kind} ${code(nameOf(thing) ?? '')}`;
}

type Body = (thing: Declaration) => (string | undefined)[];

const pain: Body = (thing) => [
  facts(
    fact('severity', firstValue(thing, 'severity')),
    fact('for', firstValue(thing, 'for')),
    fact('resolved', firstValue(thing, 'resolved')),
    fact('from', firstValue(thing, 'from')) ?? 'assumed',
  ),
  because(thing),
];

const blueprintItem: Body = (thing) => [
  facts(fact('by', firstValue(thing, 'by')), factsOf(thing, 'fails').length > 0 ? 'fails here' : undefined),
  because(thing),
];

const experience: Body = (thing) => [
  facts(
    fact('channel', allValues(thing, 'channel').join(', ')),
    fact('for', firstValue(thing, 'for')),
    count(thing.lines.filter(isTouchpoint).length, 'touchpoint'),
    count(factsOf(thing, 'pain').length, 'pain'),
  ),
  fact('goal', firstValue(thing, 'goal')),
  [...texts(thing, ['does', 'thinks', 'says']), ...feelings(thing)].slice(0, most).join('\n'),
];

const bodies: Readonly<Record<Kind, Body>> = {
  persona: (thing) => [
    firstValue(thing, 'role'),
    quote(thing),
    fact('goal', allValues(thing, 'goal').join(' · ')),
    fact('need', allValues(thing, 'need').join(' · ')),
    facts(fact('share', firstValue(thing, 'share')), fact('from', firstValue(thing, 'from'))),
  ],
  team: () => [],
  channel: (thing) => [['online', 'offline'].find((word) => factsOf(thing, word).length > 0)],
  evidence: (thing) => [
    facts(
      firstValue(thing, 'kind'),
      firstValue(thing, 'date'),
      fact('sample', firstValue(thing, 'sample')),
      firstValue(thing, 'confidence'),
    ),
    quote(thing),
    firstValue(thing, 'link'),
  ],
  emotion: (thing) => {
    const { value, emoji } = readEmotion(thing).value ?? {};
    return [
      value === undefined
        ? undefined
        : `${emoji ? `${escaped(emoji)} ` : ''}${signed(value)}, on the scale from -2 to +2`,
    ];
  },
  lane: (thing) => [fact('role', firstValue(thing, 'role'))],
  metric: (thing) => [
    firstValue(thing, 'kind'),
    facts(
      fact('baseline', firstValue(thing, 'baseline')),
      fact('now', lastOf(allValues(thing, 'now'))),
      fact('target', firstValue(thing, 'target')),
    ),
  ],
  journey: (thing) => [
    fact('goal', firstValue(thing, 'goal')),
    firstValue(thing, 'scenario'),
    facts(
      fact('persona', allValues(thing, 'persona').join(', ')),
      count(thing.lines.filter(isStage).length, 'stage'),
      count(touchpointsOf(thing).length, 'touchpoint'),
      firstValue(thing, 'state'),
      fact('owner', firstValue(thing, 'owner')),
    ),
  ],
  stage: experience,
  touchpoint: experience,
  pain,
  gain: pain,
  opportunity: (thing) => [
    facts(
      fact('impact', firstValue(thing, 'impact')),
      fact('effort', firstValue(thing, 'effort')),
      firstValue(thing, 'status'),
      fact('owner', firstValue(thing, 'owner')),
      fact('ticket', firstValue(thing, 'ticket')),
    ),
    fact('solves', allValues(thing, 'solves').join(' · ')),
    fact('serves', allValues(thing, 'serves').join(' · ')),
    fact('moves', allValues(thing, 'moves').join(' · ')),
    because(thing),
  ],
  objective: (thing) => [fact('for', firstValue(thing, 'for')), because(thing)],
  sees: blueprintItem,
  frontstage: blueprintItem,
  backstage: blueprintItem,
  support: blueprintItem,
};

/** A value behind the word that says what it is. */
function fact(word: string, value: string | undefined): string | undefined {
  return value ? `*${word}* ${value}` : undefined;
}

function facts(...parts: (string | undefined)[]): string | undefined {
  return parts.filter(Boolean).join(' · ') || undefined;
}

function count(number: number, noun: string): string | undefined {
  return number > 0 ? `${number} ${noun}${number > 1 ? 's' : ''}` : undefined;
}

function quote(thing: Line): string | undefined {
  const text = firstValue(thing, 'quote');
  return text && `> ${text}`;
}

function because(thing: Line): string | undefined {
  return fact('because', firstValue(thing, 'because'));
}

function texts(thing: Line, words: readonly string[]): string[] {
  return words.flatMap((word) => allValues(thing, word).map((value) => `- *${word}* ${value}`));
}

/** What is felt, each with whom it is felt by. */
function feelings(thing: Line): string[] {
  return thing.lines
    .filter((line) => line.word === 'feels' || line.word === 'then')
    .map((line) => {
      const whose = firstValue(line, 'for');
      return `- *${line.word === 'then' ? 'then feels' : 'feels'}* ${shown(line)}${whose ? ` for ${whose}` : ''}`;
    });
}

function touchpointsOf(journey: Line): Line[] {
  return journey.lines.flatMap((line) => (isTouchpoint(line) ? line : line.lines.filter(isTouchpoint)));
}

function lastOf(values: readonly string[]): string | undefined {
  return values[values.length - 1];
}

/** The comment above a thing; what is above the words of the built-in library are its headings. */
function commentOf(thing: Declaration): string | undefined {
  if (isBuiltin(AstUtils.getDocument(thing))) return undefined;
  return commentAbove(thing).split('\n').map(escaped).filter(Boolean).join('  \n');
}

function sourceOf(thing: Declaration): string {
  const document = AstUtils.getDocument(thing);
  return isBuiltin(document) ? '*built in*' : `*${escaped(UriUtils.basename(document.uri))}*`;
}
