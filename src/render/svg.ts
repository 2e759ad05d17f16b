import type { FontFace, Picture } from './index.js';
import { decimal, escapeText } from './markup.js';
import { family } from './type.js';

/**
 * The attributes of the `<svg>` element that the parts of a picture stand in, unescaped. A page that shows the parts
 * should also turn kerning off by its own style sheet, as `textRule` does in a file.
 */
export function rootAttributes(picture: Picture): Record<string, string> {
  const width = decimal(picture.width);
  const height = decimal(picture.height);
  return {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'data-map': picture.map,
    ...(picture.language ? { lang: picture.language } : {}),
    role: 'img',
    'font-family': family,
    'text-rendering': 'geometricPrecision',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  };
}

/** Declarations for `text`: it was measured without kerning and contextual forms, which no attribute can turn off. */
const textRule = "font-kerning:none;font-feature-settings:'calt' 0";

/** The whole picture as a standalone SVG document with the fonts that it uses embedded. */
export function toSvg(picture: Picture, fonts: readonly FontFace[]): string {
  const body = picture.parts.map((part) => part.markup()).join('');
  const attributes = Object.entries(rootAttributes(picture)).map(([name, value]) => `${name}="${escapeText(value)}"`);
  const styles = fonts.filter((font) => uses(body, font)).map(fontFace);
  return (
    `<svg ${attributes.join(' ')}><title>${escapeText(picture.title)}</title><desc>${escapeText(picture.description)}</desc>` +
    `<style>text{${textRule}}${styles.join('')}</style><rect width="100%" height="100%" fill="${picture.background}"/>${body}</svg>\n`
  );
}

/** Whether a face occurs. User texts hold no plain quotation mark in markup, so they cannot look like an attribute. */
function uses(body: string, font: FontFace): boolean {
  if (font.italic) return body.includes('font-style="italic"');
  return font.weight === 400 || body.includes(`font-weight="${font.weight}"`);
}

function fontFace(font: FontFace): string {
  const style = font.italic ? 'italic' : 'normal';
  const source = `url(data:font/woff2;base64,${font.woff2Base64}) format('woff2')`;
  return `@font-face{font-family:'${font.family}';font-weight:${font.weight};font-style:${style};src:${source}}`;
}
