import type { PlainMap } from '../map/model.js';
import { type StandalonePage, standaloneId } from '../protocol/standalone.js';
import { tableOf } from '../render/index.js';
import { escapeText } from '../render/markup.js';
import { base64 } from './base64.js';
import { hashedSource } from './content-policy.js';
import { tableMarkup } from './html-table.js';

/** The files that a page is made of; only the host knows where they are. */
export interface PageFiles {
  /** `dist/page.js`. */
  script: string;
  /** `dist/page.css`, with its fonts by file name. */
  style: string;
  /** The bytes of a file in `dist/fonts`. */
  font(file: string): Uint8Array;
}

/**
 * Maps as one page that needs nothing beside it: the picture with zoom, filters and search, and the maps as tables.
 * Its policy allows this one script and this one style sheet, and no request whatsoever.
 * @param maps those of the page, for the tables
 */
export async function toHtml(page: StandalonePage, maps: readonly PlainMap[], files: PageFiles): Promise<string> {
  const script = files.script.replaceAll('</script', '<\\/script');
  const style = withFonts(files.style, files.font);
  const [scriptHash, styleHash] = await Promise.all([script, style].map(hashedSource));
  const policy = [
    `default-src 'none'`,
    `script-src ${scriptHash}`,
    `style-src ${styleHash}`,
    'font-src data:',
    // A picture is made into pixels through one, when it is copied.
    'img-src data: blob:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const [first] = maps;
  const title = first?.title || page.fileName;
  return `<!DOCTYPE html>
<html lang="${escapeText(first?.language ?? 'en')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>${style}</style>
</head>
<body class="standalone vscode-light">
<a class="table-link" href="#table">The map as a table</a>
<section class="plain" id="table" tabindex="-1" aria-label="Table">
<p class="back"><a href="#">Back to the picture</a></p>
${maps.map((map) => tableMarkup(tableOf(map))).join('\n')}
</section>
<script type="application/json" id="${standaloneId}">${jsonMarkup(page)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** No text in it can end the element that it stands in. */
export function jsonMarkup(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function withFonts(style: string, font: PageFiles['font']): string {
  return style.replace(/url\("?\.\/fonts\/([\w-]+\.woff2)"?\)/g, (_, file: string) => {
    return `url(data:font/woff2;base64,${base64(font(file))})`;
  });
}
