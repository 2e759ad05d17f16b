import { type Block, drawing, flow, led, textBlock } from '../block.js';
import type { Labels } from '../labels/index.js';
import { type } from '../type.js';
import { formerDash } from './former-curves.js';
import { paintBadge } from './signs.js';

/** What the signs of a drawing of changes mean. */
export function changesLegend(width: number, { changes }: Labels): Block {
  const entry = (sign: Block, text: string) =>
    led(sign, textBlock(text, { style: type.label, ink: 'faint', width: 240, maxLines: 1 }), 7, type.label.line);
  const signs = (['added', 'removed', 'changed', 'moved'] as const).map((sign) => {
    const badge = drawing(12, 12, (pen, x, y) => paintBadge(pen, sign, x + 6, y + 6, 6));
    return entry(badge, changes.signs[sign]);
  });
  const curve = drawing(28, 10, (pen, x, y) =>
    pen.path('M0 5H28', x, y, { stroke: 'faint', strokeWidth: 1.5, dash: formerDash }),
  );
  const pale = drawing(12, 12, (pen, x, y) => {
    pen.rect(x + 0.5, y + 0.5, 11, 11, { radius: 3, stroke: 'dimmed faint' });
  });
  return flow([...signs, entry(curve, changes.signs.curve), entry(pale, changes.signs.unchanged)], width, 24, 6);
}
