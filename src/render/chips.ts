import { type Block, drawing } from './block.js';
import { measure } from './measure.js';
import type { Ink } from './themes.js';
import { type } from './type.js';
import { shorten } from './wrap.js';

const height = 26;
const padX = 12;
/** Of the strong word, and of the one that was there before. */
const widest = 440;
const widestFormer = 200;

interface ChipLook {
  ink?: Ink;
  fill?: Ink;
  line?: Ink;
  /** What was there before, which is struck out; all that there is where the value is empty. */
  former?: string;
}

/** A pill with a soft word and a strong one. */
export function chip(name: string, value: string, look: ChipLook = {}): Block {
  const first = name ? `${name} ` : '';
  const nameWidth = first ? measure(first, type.body) + 1 : 0;
  const former = look.former === undefined ? undefined : shorten(look.former, type.body, widestFormer);
  const shown = shorten(value, type.strong, widest);
  const formerWidth = former ? former.width + (value === '' ? 0 : 8) : 0;
  const width = Math.ceil(nameWidth + formerWidth + shown.width + 2 * padX);
  return drawing(width, height, (pen, x, y) => {
    if (shown.clamped) pen.open({ tip: value });
    pen.rect(x + 0.5, y + 0.5, width - 1, height - 1, {
      radius: 13,
      fill: look.fill ?? 'card',
      stroke: look.line ?? 'line',
    });
    const top = y + (height - type.body.line) / 2;
    if (first) pen.text([name], x + padX, top, type.body, look.ink ?? 'soft');
    if (former) pen.text(former.lines, x + padX + nameWidth, top, type.body, look.ink ?? 'soft', { struck: true });
    pen.text(shown.lines, x + padX + nameWidth + formerWidth, top, type.strong, look.ink ?? 'ink');
    if (shown.clamped) pen.close();
  });
}
