import { portraitPath } from '../map/images.js';
import type { PlainMap } from '../map/model.js';
import { type Block, drawing, grouped } from './block.js';
import type { Context, PersonaLook } from './context.js';
import type { TypeStyle } from './type.js';

/** Width of the ring around a portrait, and of the gap between the two. */
const ring = 2;
const gap = 1;

/**
 * Who a persona is, at a glance: their portrait in a ring of their colour, or their initials on a disc of it.
 * @param size of the disc, across
 */
export function portrait(
  persona: PlainMap['personas'][number],
  look: PersonaLook,
  size: number,
  initials: TypeStyle,
  context: Context,
): Block {
  const path = portraitPath(persona);
  const image = path === undefined ? undefined : context.image(path);
  if (!image) {
    return drawing(size, size, (pen, x, y) => {
      pen.circle(x + size / 2, y + size / 2, size / 2, { fill: look.ink });
      pen.text([look.initials], x + size / 2, y + (size - initials.line) / 2, initials, 'card', { anchor: 'middle' });
    });
  }
  const inset = ring + gap;
  const inner = size - 2 * inset;
  const framed = drawing(size, size, (pen, x, y) => {
    // What shows through a transparent portrait.
    pen.circle(x + size / 2, y + size / 2, inner / 2, { fill: 'track' });
    pen.image(image, x + inset, y + inset, inner, inner, { name: persona.id, radius: inner / 2, alt: persona.title });
    pen.circle(x + size / 2, y + size / 2, (size - ring) / 2, { stroke: look.ink, strokeWidth: ring });
  });
  return grouped({ kind: 'portrait', tip: `${persona.title} · ${persona.image}` }, framed);
}
