import { type Block, led, textBlock } from '../block.js';
import type { Context, PersonaLook } from '../context.js';
import { grid } from '../grid.js';
import { initialsDot } from '../marks.js';
import type { Pen } from '../pen.js';
import type { Ink } from '../themes.js';
import { type TypeStyle, type } from '../type.js';

/** The columns of the picture, one a version. */
export interface Columns {
  /** Where the first begins. */
  left: number;
  /** Of each. */
  width: number;
  count: number;
}

/** A stretch of the picture over its whole width. */
export interface Panel {
  key: string;
  height: number;
  /** With the origin at its top left corner. */
  paint(pen: Pen): void;
}

/** The middle of a column. */
export function middleOf({ left, width }: Columns, column: number): number {
  return left + (column + 0.5) * width;
}

/** The title of a row, in the middle of a stretch. */
export function paintRowTitle(
  pen: Pen,
  title: string,
  { left }: Columns,
  { y, height, style = type.rail, ink = 'soft' }: { y: number; height: number; style?: TypeStyle; ink?: Ink },
): void {
  const block = textBlock(title, { style, ink, width: left - 2 * grid.padX, maxLines: 2 });
  block.paint(pen, grid.padX, y + (height - block.height) / 2);
}

/** The name of a persona behind their initials; on a map without personas the customer. */
export function nameBlock(look: PersonaLook, title: string, width: number, { labels }: Context): Block {
  const name = textBlock(title || labels.curve.customer, { style: type.name, ink: 'ink', width, maxLines: 1 });
  return look.initials ? led(initialsDot(look.initials, look.ink), name, 8, type.name.line) : name;
}
