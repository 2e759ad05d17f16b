import { stateOf } from '../../map/state.js';
import { drawing, led, stack, textBlock } from '../block.js';
import type { Context } from '../context.js';
import { grid } from '../grid.js';
import { resolvedCheck } from '../marks.js';
import type { Pen } from '../pen.js';
import { type } from '../type.js';
import type { HistoryPoint } from './model.js';
import { type Columns, middleOf, type Panel, paintRowTitle } from './panel.js';

const tallest = 64;
const barWidth = 30;
/** Room for the number above a bar, and for what came and went below it. */
const above = 32;
const below = 30;

/** The pains that were open as bars, with those that came and those that were resolved. */
export function painsPanel(points: readonly HistoryPoint[], columns: Columns, { labels }: Context): Panel {
  const counts = points.map(({ map }) => stateOf(map).painsOpen);
  const step = tallest / Math.max(1, ...counts);
  const height = above + tallest + below;
  const keyStyle = { style: type.note, ink: 'soft', width: columns.left - 2 * grid.padX - 18, maxLines: 1 } as const;
  const signs = stack(
    [
      textBlock(labels.history.painsOpen, { style: type.rail, ink: 'soft', width: columns.left - 24, maxLines: 2 }),
      led(plus(), textBlock(labels.history.opened, keyStyle), 6, type.note.line),
      led(resolvedCheck('gainInk'), textBlock(labels.signs.resolved, keyStyle), 6, type.note.line),
    ],
    4,
  );
  return {
    key: 'pains',
    height,
    paint(pen) {
      signs.paint(pen, grid.padX, (height - signs.height) / 2);
      const bottom = above + tallest;
      pen.path(`M${columns.left + 1} ${bottom + 0.5}H${columns.left + columns.count * columns.width - 1}`, 0, 0, {
        stroke: 'line',
      });
      points.forEach(({ painsOpened, painsResolved }, i) => {
        const count = counts[i] as number;
        const x = middleOf(columns, i);
        const tall = count * step;
        const fresh = Math.min(count, painsOpened) * step;
        if (tall > 0) pen.rect(x - barWidth / 2, bottom - tall, barWidth, tall, { fill: 'painInk', fillOpacity: 0.3 });
        if (fresh > 0) pen.rect(x - barWidth / 2, bottom - tall, barWidth, fresh, { fill: 'painInk' });
        pen.text([String(count)], x, bottom - tall - type.name.line - 3, type.name, 'ink', { anchor: 'middle' });
        paintMoves(pen, x, bottom + 8, painsOpened, painsResolved);
      });
    },
  };
}

/** `+1` and a tick with a number, side by side in the middle. */
function paintMoves(pen: Pen, x: number, y: number, opened: number, resolved: number): void {
  const note = (text: string) => textBlock(text, { style: type.label, ink: 'soft', width: 40, maxLines: 1 });
  const moves = [
    ...(opened > 0 ? [led(plus(), note(String(opened)), 3, type.label.line)] : []),
    ...(resolved > 0 ? [led(resolvedCheck('gainInk'), note(String(resolved)), 4, type.label.line)] : []),
  ];
  const gap = 10;
  let left = x - (moves.reduce((sum, { width }) => sum + width, 0) + gap * (moves.length - 1)) / 2;
  for (const move of moves) {
    move.paint(pen, left, y);
    left += move.width + gap;
  }
}

function plus() {
  return drawing(12, 12, (pen, x, y) => {
    pen.circle(x + 6, y + 6, 6, { fill: 'painInk' });
    pen.path('M6 3.2V8.8M3.2 6H8.8', x, y, { stroke: 'card', strokeWidth: 1.5 });
  });
}

const shareHeight = 48;

/** How much of what is claimed rested on evidence, as a bar in each column. */
export function evidencePanel(points: readonly HistoryPoint[], columns: Columns, { labels }: Context): Panel {
  return {
    key: 'evidence',
    height: shareHeight,
    paint(pen) {
      paintRowTitle(pen, labels.history.evidence, columns, { y: 0, height: shareHeight });
      points.forEach(({ map }, i) => {
        const { claims, supported } = stateOf(map);
        if (claims === 0) return;
        const width = columns.width - 28;
        const left = columns.left + i * columns.width + 14;
        const share = supported / claims;
        const written = `${Math.round(share * 100)} %`;
        pen.text([written], left + width / 2, 10, type.label, 'ink', { anchor: 'middle' });
        pen.rect(left, 30, width, 6, { radius: 3, fill: 'track' });
        if (share > 0) pen.rect(left, 30, Math.max(6, share * width), 6, { radius: 3, fill: 'bar' });
      });
    },
  };
}
