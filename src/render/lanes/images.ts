import type { MapImage } from '../../map/images.js';
import type { LinkFact, SourceFree } from '../../map/model.js';
import { type Block, drawing, flow, grouped, stack, textBlock } from '../block.js';
import type { Context } from '../context.js';
import { asideOf } from '../facts.js';
import { type } from '../type.js';
import { isStage, type Place } from './lane.js';
import { linkBlocks } from './notes.js';

/** Widest and highest picture, and the narrowest strip of one that is very long. */
const widest = 224;
const highest = 120;
const narrowest = 24;

/** What a place looks like: its pictures beside each other, and below them the paths of those that cannot be drawn. */
export function images(place: Place, width: number, context: Context): Block | undefined {
  if (place.images.length === 0) return undefined;
  const thumbnails: Block[] = [];
  const named: SourceFree<LinkFact>[] = [];
  for (const fact of place.images) {
    const image = context.image(fact.target);
    if (image) thumbnails.push(thumbnail(fact, image, place.title, Math.min(width, widest), context));
    else named.push(fact);
  }
  const blocks = [
    ...(thumbnails.length > 0 ? [flow(thumbnails, width, 8, 8)] : []),
    ...(thumbnails.length > 0 && isStage(place) && place.touchpoints.length > 0 ? captionOf(place.title, width) : []),
    ...linkBlocks(named, 'image', width),
  ];
  return stack(blocks, 5);
}

/** An image of a stage stands above those of its first touchpoint, so it says whose it is. */
function captionOf(title: string, width: number): Block[] {
  return title === '' ? [] : [textBlock(title, { style: type.note, ink: 'soft', width, maxLines: 2 })];
}

/** A picture in its own ratio, never larger than it is; of a very long one the middle. */
function thumbnail(fact: SourceFree<LinkFact>, image: MapImage, alt: string, room: number, context: Context): Block {
  const scale = Math.min(1, room / image.width, highest / image.height);
  const shown = (size: number, most: number) =>
    Math.min(most, Math.max(Math.min(narrowest, size), Math.round(size * scale)));
  const width = shown(image.width, room);
  const height = shown(image.height, highest);
  const block = drawing(width, height, (pen, x, y) => {
    pen.image(image, x, y, width, height, { name: fact.id, radius: 6, alt });
    pen.rect(x + 0.5, y + 0.5, width - 1, height - 1, { radius: 5.5, stroke: 'line' });
  });
  const tip = [fact.target, asideOf(fact, context)].filter(Boolean).join(' · ');
  return grouped({ id: fact.id, kind: 'image', tip, link: fact.target }, block);
}
