import type { Context } from '../context.js';
import { grid } from '../grid.js';
import { writtenFeeling } from '../labels/index.js';
import { measure } from '../measure.js';
import type { Pen } from '../pen.js';
import { type } from '../type.js';
import type { FeltHistory } from './felt.js';
import { type Columns, middleOf, nameBlock, type Panel, paintRowTitle } from './panel.js';

const headHeight = 36;
const rowHeight = 30;
const pad = 8;

type Means = readonly (number | undefined)[];

/** What one persona felt in each stage, version by version: a tint, its number, and a triangle where it went up or down. */
export function feelingsPanel(felt: FeltHistory, columns: Columns, context: Context): Panel {
  const { labels } = context;
  const rows = [{ title: labels.history.overall, means: felt.means, whole: true }, ...felt.stages].filter(
    // Of a map without stages, the whole is all there is.
    (row) => 'whole' in row || row.title !== '',
  );
  return {
    key: `felt-${felt.persona}`,
    height: headHeight + rows.length * rowHeight + pad,
    paint(pen) {
      const look = context.persona(felt.persona);
      const who = nameBlock(look, felt.title, columns.left - 2 * grid.padX - 24, context);
      who.paint(pen, grid.padX, (headHeight - type.name.line) / 2 + 2);
      rows.forEach((row, i) => {
        const y = headHeight + i * rowHeight;
        const style = 'whole' in row ? type.strong : type.body;
        paintRowTitle(pen, row.title, columns, { y, height: rowHeight, style, ink: 'ink' });
        paintRow(pen, row.means, y, columns, context);
      });
    },
  };
}

function paintRow(pen: Pen, means: Means, y: number, columns: Columns, { labels }: Context): void {
  means.forEach((mean, i) => {
    if (mean === undefined) return;
    const ink = mean < 0 ? 'painInk' : 'gainInk';
    const [x, width, height] = [columns.left + i * columns.width + 4, columns.width - 8, rowHeight - 4];
    const fillOpacity = mean === 0 ? 0.04 : 0.1 + 0.16 * Math.min(2, Math.abs(mean));
    pen.rect(x, y + 2, width, height, { radius: 7, fill: mean === 0 ? 'soft' : ink, fillOpacity });
    const written = writtenFeeling(mean, labels);
    const middle = middleOf(columns, i);
    const before = means.slice(0, i).findLast((value) => value !== undefined);
    const turned = before !== undefined && before !== mean;
    const style = turned ? type.word : type.label;
    pen.text([written], middle, y + (rowHeight - style.line) / 2, style, 'ink', { anchor: 'middle' });
    if (turned) paintTurn(pen, middle - measure(written, style) / 2 - 10, y + rowHeight / 2, mean > before);
  });
}

/** A triangle that points to where it went. */
function paintTurn(pen: Pen, x: number, y: number, up: boolean): void {
  pen.path(up ? 'M-4 3L0 -4L4 3Z' : 'M-4 -3L0 4L4 -3Z', x, y, { fill: up ? 'gainInk' : 'painInk' });
}
