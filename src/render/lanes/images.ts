import type { MapImage } from '../../map/images.js';
import type { LinkFact, SourceFree } from '../../map/model.js';
import { type Block, drawing, flow, grouped, stack } from '../block.js';
import type { Context } from '../context.js';
import { asideOf } from '../facts.js';
import type { Place } from './lane.js';
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
    ...linkBlocks(named, 'image', width),
  ];
  return stack(blocks, 5);
}

/** A picture in its own ratio, never larger than it is; of a very long one the middle. */
function thumbnail(fact: SourceFree<LinkFact>, image: MapImage, alt: string, room: number, context: Context): Block {
  const scale = Math.min(1, room / image.width, highest / image.height);
  const width = Math.min(room, Math.max(narrowest, Math.round(image.width * scale)));
  const height = Math.min(highest, Math.max(narrowest, Math.round(image.height * scale)));
  const block = drawing(width, height, (pen, x, y) => {
    pen.image(image, x, y, width, height, { name: fact.id, radius: 6, alt });
    pen.rect(x + 0.5, y + 0.5, width - 1, height - 1, { radius: 5.5, stroke: 'line' });
  });
  const tip = [fact.target, asideOf(fact, context)].filter(Boolean).join(' · ');
  return grouped({ id: fact.id, kind: 'image', tip, link: fact.target }, block);
}
