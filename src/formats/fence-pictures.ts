import { hashOf } from '../map/hash.js';
import type { PlainMap } from '../map/model.js';
import { type DrawOptions, drawers } from '../render/index.js';
import { escapeText } from '../render/markup.js';
import { inlineSvg } from './inline-svg.js';

/** The colours of a page that shows fences. */
export type FenceTheme = DrawOptions['theme'];

/** Smaller than this part of its size no picture is shown, since nobody could read it: the rest is scrolled to. */
const smallest = 0.6;

/**
 * The journeys of a fence as elements of a page, each in a box of its own that is scrolled where it is too wide.
 * @param text of the fence; pictures of different texts have no id in common
 */
export function fencePictures(maps: readonly PlainMap[], text: string, look: DrawOptions): string[] {
  const scope = hashOf(text, look.theme);
  return maps.map((map, place) => {
    const picture = drawers.map(map, look);
    const style = `min-width:${Math.round(picture.width * smallest)}px;background:${picture.background}`;
    const svg = inlineSvg(picture, `journey-${scope}-${place}-`, { style });
    return `<div class="journey-map" tabindex="0" role="region" aria-label="${escapeText(picture.title)}">${svg}</div>`;
  });
}
