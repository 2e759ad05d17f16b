import { type Block, drawing } from './block.js';
import { measure } from './measure.js';
import type { Ink } from './themes.js';
import { type } from './type.js';
import { shorten } from './wrap.js';

const height = 26;
const padX = 12;
/** Of the strong word. */
const widest = 440;

/** A pill with a soft word and a strong one. */
export function chip(name: string, value: string, look: { ink?: Ink; fill?: Ink; line?: Ink } = {}): Block {
  const first = name ? `${name} ` : '';
  const nameWidth = first ? measure(first, type.body) + 1 : 0;
  const shown = shorten(value, type.strong, widest);
  const width = Math.ceil(nameWidth + shown.width + 2 * padX);
  return drawing(width, height, (pen, x, y) => {
    if (shown.clamped) pen.open({ tip: value });
    pen.rect(x + 0.5, y + 0.5, width - 1, height - 1, {
      radius: 13,
      fill: look.fill ?? 'card',
      stroke: look.line ?? 'line',
    });
    const top = y + (height - type.body.line) / 2;
    if (first) pen.text([name], x + padX, top, type.body, look.ink ?? 'soft');
    pen.text(shown.lines, x + padX + nameWidth, top, type.strong, look.ink ?? 'ink');
    if (shown.clamped) pen.close();
  });
}
