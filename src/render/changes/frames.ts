import type { Group, Pen } from '../pen.js';
import type { MarkKind } from './marks.js';
import { paintBadge, signInks } from './signs.js';

const badge = 7.5;
/** Of the sign before a text: it has the room between two columns. */
const smallBadge = 5;

/** Kinds of groups that are boxes, and how far outside of them their frame runs. */
export const cardFrames: Readonly<Record<string, { outset: number; radius: number }>> = {
  touchpoint: { outset: 6, radius: 8 },
  pain: { outset: 0, radius: 8 },
  gain: { outset: 0, radius: 8 },
  opportunity: { outset: 0, radius: 8 },
  item: { outset: 0, radius: 6 },
  persona: { outset: 0, radius: 12 },
  metric: { outset: 6, radius: 8 },
  conversion: { outset: 0, radius: 4 },
};

/** A frame around a card, with a badge on its corner. */
export function paintFrame(pen: Pen, { kind = '', size }: Group, mark: MarkKind): void {
  const { outset, radius } = cardFrames[kind] ?? { outset: 0, radius: 0 };
  const { width, height } = size ?? { width: 0, height: 0 };
  frame(pen, { x: -outset, y: -outset, width: width + 2 * outset, height: height + 2 * outset }, radius, mark);
}

/** A frame with a badge on its corner at the right. */
export function frame(
  pen: Pen,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  radius: number,
  mark: MarkKind,
): void {
  pen.rect(x + 0.5, y + 0.5, width - 1, height - 1, {
    radius,
    stroke: signInks[mark],
    strokeWidth: 2,
    dash: mark === 'changed' ? '6 4' : undefined,
  });
  paintBadge(pen, mark, x + width - 3, y, badge);
}

/** Where the text of a group begins, as far as that is not at its corner. */
const textStarts: Readonly<Record<string, { x: number; y: number }>> = {
  band: { x: 19, y: 21 },
  reviewed: { x: 6.75, y: 13 },
  journey: { x: -2, y: 17 },
};

/** A small badge before the first line of a text. */
export function paintGutterSign(pen: Pen, { kind = '', size }: Group, mark: MarkKind): void {
  const start = textStarts[kind] ?? { x: 0, y: Math.min(size?.height ?? 0, 18) / 2 };
  paintBadge(pen, mark, start.x - 6.75, start.y, smallBadge);
}
