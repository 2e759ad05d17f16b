import type { FontFace, ThemeName } from '../../render/index.js';
import { colorOf, type Ink, themes } from '../../render/themes.js';
import { family } from '../../render/type.js';
import { effects } from './reviewed.js';

/** The style sheet of a page of changes. Its views, zoom and filters are states of inputs, so the page needs no script. */
export function pageStyle(theme: ThemeName, fonts: readonly FontFace[], zooms: readonly number[]): string {
  const color = (ink: Ink) => colorOf(themes[theme], ink);
  const faces = fonts.map(
    ({ family, weight, italic, woff2Base64 }) =>
      `@font-face{font-family:'${family}';font-weight:${weight};font-style:${italic ? 'italic' : 'normal'};` +
      `src:url(data:font/woff2;base64,${woff2Base64}) format('woff2')}`,
  );
  return [
    ...faces,
    `body{margin:0;font:14px/1.5 ${family};color:${color('ink')};background:${color('page')}}`,
    'header,section{padding:16px 32px}h1{font-size:22px;margin:0}h2{font-size:17px;margin:0}',
    `.file,figcaption,legend{color:${color('soft')};font-size:13px}p{margin:4px 0}`,
    `section{border-top:1px solid ${color('line')}}`,
    `.tools{position:sticky;top:0;display:flex;flex-wrap:wrap;gap:16px;margin-top:12px}`,
    `fieldset{border:1px solid ${color('line')};border-radius:8px;display:flex;gap:12px;padding:2px 12px 6px}`,
    'label{display:flex;gap:5px;align-items:center;white-space:nowrap}',
    'ol{list-style:none;margin:12px 0;padding:0;max-height:16em;overflow:auto}li{margin:2px 0}',
    `a{color:inherit;text-decoration:none}a:hover,a:focus-visible{text-decoration:underline}`,
    `.worse b{color:${color('painInk')}}.better b{color:${color('gainInk')}}li b{display:inline-block;min-width:5.5em}`,
    '.picture{overflow:auto;max-height:85vh}.beside{display:none;gap:16px}figure{margin:0;flex:1;min-width:0}',
    `svg text{font-kerning:none;font-feature-settings:'calt' 0}svg{display:block}`,
    `svg :target{outline:3px solid ${color('bar')};outline-offset:6px;scroll-margin:160px}`,
    'body:has(#beside:checked) .overlay{display:none}body:has(#beside:checked) .beside{display:flex}',
    ...zooms.map((zoom) => `body:has(#zoom-${zoom}:checked) .picture svg{zoom:${zoom / 100}}`),
    ...effects.map((effect) => `body:has(#show-${effect}:not(:checked)) li.${effect}{display:none}`),
    '@media print{.tools{display:none}.picture,ol{max-height:none;overflow:visible}}',
    '',
  ].join('\n');
}
