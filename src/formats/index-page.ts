import type { PlainMap } from '../map/model.js';
import { tableOf } from '../render/index.js';
import { escapeText } from '../render/markup.js';
import { colorOf, type Ink, type Theme, themes } from '../render/themes.js';
import { family } from '../render/type.js';
import { hashedSource } from './content-policy.js';

/** A page of maps that an index leads to. */
export interface IndexedPage {
  /** Relative to the index, with `/`. */
  path: string;
  maps: readonly PlainMap[];
}

/**
 * An index of pages: what each map is about, how large it is and how it feels, in words. It needs nothing beside it but the
 * pages, and follows the reader's light or dark.
 * @param title of the folder
 */
export async function indexPage(title: string, pages: readonly IndexedPage[]): Promise<string> {
  const style = styleSheet();
  const policy = `default-src 'none'; style-src ${await hashedSource(style)}; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeText(title)}</h1>
<ul>
${pages.flatMap(({ path, maps }) => maps.map((map) => entry(path, map))).join('\n')}
</ul>
</main>
</body>
</html>
`;
}

function entry(path: string, map: PlainMap): string {
  const { title, language, counts, curve } = tableOf(map);
  const address = path.split('/').map(encodeURIComponent).join('/');
  const about = [map.scenario?.text, ...curve].filter((text) => text !== undefined);
  return [
    `<li${language === undefined ? '' : ` lang="${escapeText(language)}"`}>`,
    `<h2><a href="${escapeText(address)}">${escapeText(title || map.name)}</a></h2>`,
    `<p class="size">${escapeText(counts)} <span>${escapeText(path)}</span></p>`,
    ...about.map((text) => `<p>${escapeText(text)}</p>`),
    '</li>',
  ].join('');
}

function styleSheet(): string {
  return [
    `body{margin:0;font:15px/1.5 ${family}}main{max-width:860px;margin:0 auto;padding:40px 24px}`,
    'h1{font-size:28px;margin:0 0 24px}h2{font-size:18px;margin:0}p{margin:6px 0 0}',
    'ul{list-style:none;margin:0;padding:0}li{border:1px solid;border-radius:10px;padding:16px 20px;margin:0 0 16px}',
    'a{text-underline-offset:3px}.size{font-size:13px}.size span{float:right}',
    colors(themes.light),
    `@media (prefers-color-scheme:dark){${colors(themes.dark)}}`,
  ].join('\n');
}

function colors(theme: Theme): string {
  const color = (ink: Ink) => colorOf(theme, ink);
  return (
    `body{color:${color('ink')};background:${color('page')}}li{background:${color('card')};border-color:${color('line')}}` +
    `a{color:${color('bar')}}.size{color:${color('soft')}}`
  );
}
