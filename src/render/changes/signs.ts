import type { Pen } from '../pen.js';
import type { Ink } from '../themes.js';
import type { MarkKind } from './marks.js';

/** Signs that say what happened by their shape: they read in grey. */
export type Sign = MarkKind | 'worse' | 'better';

/** On a square of ten, from its middle: lines or filled shapes. */
const shapes: Readonly<Record<Sign, { lines: string } | { filled: string }>> = {
  added: { lines: 'M-3.2 0H3.2M0 -3.2V3.2' },
  removed: { lines: 'M-3.2 0H3.2' },
  changed: { filled: 'M-2 0.4L1.6 -3.2L3.2 -1.6L-0.4 2ZM-3.4 3.4L-2.6 1.1L-1.1 2.6Z' },
  moved: { lines: 'M-3.6 -1.6H3M1 -3.6L3.2 -1.6L1 0.4M3.6 2H-3M-1 0L-3.2 2L-1 4' },
  worse: { filled: 'M-3.6 -2.8H3.6L0 3.6Z' },
  better: { filled: 'M-3.6 2.8H3.6L0 -3.6Z' },
};

export const signInks: Readonly<Record<Sign, Ink>> = {
  added: 'gainInk',
  removed: 'soft',
  changed: 'opportunityInk',
  moved: 'bar',
  worse: 'painInk',
  better: 'gainInk',
};

/** The sign alone, around a point. */
export function paintSign(pen: Pen, sign: Sign, x: number, y: number, ink: Ink): void {
  const shape = shapes[sign];
  if ('filled' in shape) pen.path(shape.filled, x, y, { fill: ink });
  else pen.path(shape.lines, x, y, { stroke: ink, strokeWidth: 1.6 });
}

/** The sign in a disc. */
export function paintBadge(pen: Pen, sign: Sign, x: number, y: number, radius: number): void {
  pen.circle(x, y, radius + 0.75, { fill: 'card' });
  pen.circle(x, y, radius, { fill: signInks[sign] });
  paintSign(pen, sign, x, y, 'card');
}
