/** What the gallery shows: each example as a map, light and dark; one in every theme; every view of each. */

const examples = {
  'mobile-plan': 'I want a cheaper mobile plan: two customers, one service blueprint',
  'online-travel': 'A week by the sea: moments, alternatives, a strip of those who go on',
  'platform-adoption': 'My team moves to the platform: three personas, lanes of its own',
  'mobile-plan-future': 'How it could be: the map that answers the first one',
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
const views = { curve: 'Curve', priorities: 'Priorities', personas: 'Personas' };
const [first] = Object.keys(examples);

/** Path of a picture below docs/images, and how it is drawn. */
const picture = (example, as, theme) => [`gallery/${example}-${as}-${theme}.svg`, { as, theme }];

/** By example, the options of its pictures by their paths below docs/images. */
export const galleryPictures = Object.fromEntries(
  Object.keys(examples).map((example) => [
    example,
    Object.fromEntries([
      ...Object.keys(example === first ? themes : { light: 1, dark: 1 }).map((theme) => picture(example, 'map', theme)),
      ...Object.keys(views).map((view) => picture(example, view, 'light')),
    ]),
  ]),
);

/** The page that shows them. */
export function galleryPage() {
  const image = (example, as, theme, alt) => `![${alt}](images/${picture(example, as, theme)[0]})`;
  const lines = ['# Gallery', '', 'Drawn by `npm run generate` from the [examples](../examples/README.md).', ''];
  for (const [example, title] of Object.entries(examples)) {
    lines.push(`## ${title}`, '', `[${example}.journey](../examples/${example}.journey)`, '');
    lines.push(image(example, 'map', 'light', `${title}, light`), '');
    lines.push(image(example, 'map', 'dark', `${title}, dark`), '');
    for (const [view, name] of Object.entries(views)) {
      lines.push(`### ${name}`, '', image(example, view, 'light', `${title}: ${name}`), '');
    }
  }
  lines.push('## Themes', '');
  for (const [theme, name] of Object.entries(themes)) {
    if (theme === 'light' || theme === 'dark') continue;
    lines.push(`### ${name}`, '', image(first, 'map', theme, `The first map. ${name}`), '');
  }
  return lines.join('\n');
}
