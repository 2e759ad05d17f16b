/** What the gallery shows: each example in every view and every theme, with a page of its own. */

const examples = {
  'mobile-plan': {
    title: 'I want a cheaper mobile plan',
    shows: 'Two customers and a service blueprint',
  },
  'online-travel': {
    title: 'A week by the sea',
    shows: 'Moments, alternatives, and a strip of those who go on',
  },
  'platform-adoption': {
    title: 'My team moves to the platform',
    shows: 'Three personas, and lanes of its own',
  },
  'mobile-plan-future': {
    title: 'A cheaper plan, as it could be',
    shows: 'The map that answers the first one',
  },
};

const themes = {
  light: 'Light',
  dark: 'Dark',
  'high-contrast': 'High contrast',
  'high-contrast-light': 'High contrast, light',
  safe: 'For colour-blind eyes',
  'safe-dark': 'For colour-blind eyes, dark',
  print: 'Print',
};

const views = { map: 'Map', curve: 'Curve', priorities: 'Priorities', personas: 'Personas' };

/** File name of a picture in docs/images/gallery. */
const pictureName = (example, view, theme) => `${example}-${view}-${theme}.svg`;

/** Names of the examples that the gallery shows. */
export const galleryExamples = Object.keys(examples);

/** Options of an example's pictures, by their file names in docs/images/gallery. */
export function galleryPictures(example) {
  return Object.fromEntries(
    Object.keys(views).flatMap((as) =>
      Object.keys(themes).map((theme) => [pictureName(example, as, theme), { as, theme }]),
    ),
  );
}

/** docs/gallery.md: each example once, and the way to all of its pictures. */
export function galleryPage() {
  const lines = ['# Gallery', '', 'Drawn by `npm run generate` from the [examples](../examples/README.md).', ''];
  for (const [example, { title, shows }] of Object.entries(examples)) {
    const all = `gallery/${example}.md`;
    lines.push(`## ${title}`, '', `${shows}. [In every view and theme](${all}) · ${source(example, '..')}`, '');
    lines.push(`[![${title}](images/gallery/${pictureName(example, 'map', 'light')})](${all})`, '');
  }
  return lines.join('\n');
}

/**
 * docs/gallery/EXAMPLE.md: every view in every theme, and what is text.
 * @param {string} example
 * @param {{ mermaid: string, markdown: string }} texts the example as a Mermaid diagram and as Markdown
 */
export function examplePage(example, { mermaid, markdown }) {
  const { title, shows } = examples[example];
  const lines = [`# ${title}`, '', `${shows}. ${source(example, '../..')} · [Gallery](../gallery.md)`, ''];
  for (const [view, viewName] of Object.entries(views)) {
    lines.push(`## ${viewName}`, '');
    for (const [theme, themeName] of Object.entries(themes)) {
      const picture = `../images/gallery/${pictureName(example, view, theme)}`;
      lines.push(`### ${viewName}: ${themeName}`, '', `![${title}: ${viewName}, ${themeName}](${picture})`, '');
    }
  }
  lines.push('## Mermaid', '', '```mermaid', mermaid.trimEnd(), '```', '');
  lines.push('## Table', '', inside(markdown.trimEnd()), '');
  return lines.join('\n');
}

const source = (example, root) => `[${example}.journey](${root}/examples/${example}.journey)`;

/** A document as a part of another one: its headings go two levels down. */
const inside = (markdown) => markdown.replaceAll(/^(?=#{1,4} )/gm, '##');
