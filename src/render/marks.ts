import type { Confidence, Severity } from '../map/model.js';
import { type Block, drawing } from './block.js';
import { measure } from './measure.js';
import type { Pen } from './pen.js';
import type { Ink } from './themes.js';
import { type } from './type.js';

/** Small drawn signs that carry meaning by shape, so that they read in grey too. */

const severities: Readonly<Record<Severity, number>> = { low: 1, medium: 2, high: 3, critical: 4 };

/** Four rising bars, as many filled as it is severe. */
export function severityBars(severity: Severity, ink: Ink): Block {
  return drawing(16, 10, (pen, x, y) => {
    for (let i = 0; i < 4; i++) {
      const height = 3 + i * 2;
      const on = i < severities[severity];
      pen.rect(x + i * 4.25, y + 10 - height, 3, height, { radius: 1, fill: ink, fillOpacity: on ? undefined : 0.25 });
    }
  });
}

/** A filled, half filled or dashed ring: validated, reasoned, assumed. */
export function evidenceRing(confidence: Confidence, ink: Ink, radius = 4): Block {
  const size = 2 * radius + 2;
  return drawing(size, size, (pen, x, y) => {
    const [cx, cy] = [x + size / 2, y + size / 2];
    if (confidence === 'validated') {
      pen.circle(cx, cy, radius, { fill: ink, stroke: ink });
    } else if (confidence === 'reasoned') {
      pen.circle(cx, cy, radius, { stroke: ink, strokeWidth: 1.25 });
      pen.path(`M0 ${-radius}a${radius} ${radius} 0 0 1 0 ${2 * radius}z`, cx, cy, { fill: ink });
    } else {
      pen.circle(cx, cy, radius, { stroke: ink, strokeWidth: 1.25, dash: '1.8 1.5' });
    }
  });
}

/** `count` of `of` dots filled. */
export function dots(count: number, of: number, ink: Ink): Block {
  return drawing(of * 10 - 2.5, 8, (pen, x, y) => {
    for (let i = 0; i < of; i++) {
      pen.circle(x + 3.75 + i * 10, y + 4, 3.5, { fill: ink, fillOpacity: i < count ? undefined : 0.25 });
    }
  });
}

/** A tick in a disc: no longer hurts. */
export function resolvedCheck(ink: Ink): Block {
  return drawing(12, 12, (pen, x, y) => {
    pen.circle(x + 6, y + 6, 6, { fill: ink });
    pen.path('M3.2 6.2L5.2 8.2L8.8 4.2', x, y, { stroke: 'card', strokeWidth: 1.5 });
  });
}

/** A triangle: this is where it fails. */
export function failMark(ink: Ink): Block {
  return drawing(12, 11, (pen, x, y) => {
    pen.path('M6 0.6L11.6 10.4H0.4Z', x, y, { fill: ink, stroke: ink });
    pen.path('M6 4v3M6 8.9v.01', x, y, { stroke: 'card', strokeWidth: 1.4 });
  });
}

type MomentKind = 'truth' | 'delight' | 'handoff';

export const momentInks: Readonly<Record<MomentKind, Ink>> = {
  truth: 'moment',
  delight: 'gainInk',
  handoff: 'soft',
};

/** Diamond, star or crossing arrows: moment of truth, of delight, of handing over. */
export function momentMark(kind: MomentKind, ink: Ink): Block {
  return drawing(10, 10, (pen, x, y) => {
    if (kind === 'truth') pen.path('M5 0.3L9.7 5L5 9.7L0.3 5Z', x, y, { fill: ink });
    else if (kind === 'delight') {
      pen.path('M5 0.3L6.5 3.5L9.9 3.9L7.4 6.3L8 9.7L5 8L2 9.7L2.6 6.3L0.1 3.9L3.5 3.5Z', x, y, { fill: ink });
    } else
      pen.path('M0.5 3H8.5M6.2 0.7L8.7 3L6.2 5.2M9.5 7H1.5M3.8 4.8L1.3 7L3.8 9.3', x, y, {
        stroke: ink,
        strokeWidth: 1.4,
      });
  });
}

/** A persona's initials in a small disc. */
export function initialsDot(initials: string, ink: Ink): Block {
  const style = type.dot;
  const width = measure(initials, style) > 13 ? 20 : 16;
  return drawing(width, 16, (pen, x, y) => {
    pen.rect(x, y, width, 16, { radius: 8, fill: ink });
    pen.text([initials], x + width / 2, y + 3, style, 'card', { anchor: 'middle' });
  });
}

/** How far the flag flies from the middle of its pole, and half the pole. */
export const aimFlagReach = { flag: 8.5, pole: 1.25 } as const;

/**
 * Where a number should be: a flag on its pole, like none of the points of a curve. 14 pixels high, around its middle.
 * @param side to which it flies
 */
export function aimFlag(pen: Pen, x: number, y: number, side: 'left' | 'right' = 'right'): void {
  const data =
    side === 'right' ? 'M-1.25 -7H1L8.5 -3.75L1.25 -0.5V7H-1.25Z' : 'M1.25 -7H-1L-8.5 -3.75L-1.25 -0.5V7H1.25Z';
  pen.path(data, x, y, { fill: 'target', stroke: 'card', strokeWidth: 1 });
}
