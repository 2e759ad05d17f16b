import { type Picture, rootAttributes } from '../render/index.js';
import { escapeText } from '../render/markup.js';

/**
 * A picture as an element of a page that has fonts for it and may hold several.
 * @param scope begins the ids in it, so that they are in no other picture
 * @param attributes of the element, beside its own
 */
export function inlineSvg(picture: Picture, scope: string, attributes: Readonly<Record<string, string>> = {}): string {
  const written = Object.entries({ ...rootAttributes(picture), ...attributes }).map(
    ([name, value]) => `${name}="${escapeText(value)}"`,
  );
  // User texts hold no plain quotation mark in markup, so none of them can look like this.
  const body = picture.parts
    .map((part) => part.markup())
    .join('')
    .replace(/( id="|="url\(#)journey-/g, `$1${scope}`);
  const title = `<title>${escapeText(picture.title)}</title><desc>${escapeText(picture.description)}</desc>`;
  return `<svg ${written.join(' ')}>${title}${body}</svg>`;
}
