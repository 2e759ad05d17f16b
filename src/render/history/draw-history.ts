import { stateOf } from '../../map/state.js';
import { type Block, drawing, led, stack, textBlock } from '../block.js';
import { type Context, contextOf } from '../context.js';
import { lineWidth } from '../faces.js';
import { grid } from '../grid.js';
import type { DrawOptions, Picture } from '../index.js';
import { writtenDate, writtenFeeling } from '../labels/index.js';
import type { Paint, Pen } from '../pen.js';
import type { Ink } from '../themes.js';
import { type } from '../type.js';
import { belowHeading, centred, heading, PartList } from '../views/frame.js';
import { evidencePanel, painsPanel } from './bars.js';
import { curvesPanel } from './curves.js';
import { type FeltHistory, feltHistories } from './felt.js';
import { feelingsPanel } from './heat.js';
import type { HistoryPoint } from './model.js';
import { type Columns, nameBlock, type Panel } from './panel.js';

/** Where titles of rows stand. */
const rail = 184;
/** What the columns share where they have the room; narrowest and widest column. */
const wanted = 1040;
const columnWidths = { least: 80, most: 148 } as const;
/** Around what stands at the head of a column. */
const headPad = 10;

/**
 * How a map went: a column for each version, the curves small, what everybody felt stage by stage, the pains
 * that were open and how much of what is claimed had evidence.
 * @param points the oldest first, one at least
 */
export function drawHistory(points: readonly HistoryPoint[], options: Pick<DrawOptions, 'theme'>): Picture {
  const { map } = points.at(-1) as HistoryPoint;
  const context = contextOf(map);
  const list = new PartList(map, options, 'history');
  const share = Math.round(wanted / points.length);
  const columns: Columns = {
    left: rail,
    width: Math.min(columnWidths.most, Math.max(columnWidths.least, share)),
    count: points.length,
  };
  const width = rail + columns.width * columns.count;
  const felt = feltHistories(points);
  const heads = points.map((point) => headOf(point, columns.width, context));
  const headHeight = Math.max(...heads.map(({ height }) => height)) + 2 * headPad;
  const panels: Panel[] = [
    ...(felt.length > 0 ? [curvesPanel(points, columns, context)] : []),
    ...felt.map((each) => feelingsPanel(each, columns, context)),
    painsPanel(points, columns, context),
    evidencePanel(points, columns, context),
  ];
  const height = panels.reduce((sum, panel) => sum + panel.height, headHeight);
  const top = heading(map, Math.max(width, grid.sheet / 2), keysOf(felt, points.length > 1, context));
  const sheet = { x: grid.margin, y: grid.margin + top.height + belowHeading };

  list.add('header', grid.margin, grid.margin, (pen) => top.paint(pen, 0, 0));
  list.add('sheet', sheet.x, sheet.y, (pen) => {
    pen.rect(0.5, 0.5, width - 1, height - 1, { radius: grid.radius, fill: 'card', stroke: 'hair' });
    let edges = '';
    for (let i = 0; i < columns.count; i++) edges += `M${rail + i * columns.width + 0.5} 1V${height - 1}`;
    let y = headHeight;
    for (const panel of panels) {
      edges += `M1 ${y + 0.5}H${width - 1}`;
      y += panel.height;
    }
    pen.path(edges, 0, 0, { stroke: 'hair' });
  });
  list.add('versions', sheet.x, sheet.y, (pen) => paintHeads(pen, points, heads, columns));
  let y = sheet.y + headHeight;
  for (const panel of panels) {
    list.add(panel.key, sheet.x, y, (pen) => panel.paint(pen));
    y += panel.height;
  }
  const widest = Math.max(width, top.width);
  const size = { width: widest + 2 * grid.margin, height: sheet.y + height + grid.margin };
  return list.picture(size, () => describe(points, felt, context));
}

/** When a version was written, by whom, and which it is. */
function headOf({ day, id, author }: HistoryPoint, width: number, { labels }: Context): Block {
  const inner = width - 2 * headPad;
  const date = textBlock(writtenDate(day, labels), { style: type.label, ink: 'ink', width: inner, maxLines: 1 });
  const who = textBlock(author, { style: type.note, ink: 'soft', width: inner, maxLines: 1 });
  const which = textBlock(id, { style: type.note, ink: 'faint', width: inner, maxLines: 1 });
  return stack([date, who, which], 1);
}

function paintHeads(pen: Pen, points: readonly HistoryPoint[], heads: readonly Block[], columns: Columns): void {
  heads.forEach((head, i) => {
    const { subject, author } = points[i] as HistoryPoint;
    pen.open({ kind: 'version', tip: `${subject} · ${author}`, x: columns.left + i * columns.width, y: 0 });
    pen.rect(0, 0, columns.width, head.height + 2 * headPad, { hit: true });
    head.paint(pen, headPad, headPad);
    pen.close();
  });
}

/** Whose line is which, and what the dashes mean. */
function keysOf(felt: readonly FeltHistory[], several: boolean, context: Context): Block[] {
  const sample = (ink: Ink, paint: Paint) =>
    drawing(34, 10, (pen, x, y) => pen.path('M0 5H34', x, y, { stroke: ink, ...paint }));
  const keys = felt.map(({ persona, title }) => {
    const look = context.persona(persona);
    return led(
      sample(look.ink, { strokeWidth: lineWidth(look.index) }),
      nameBlock(look, title, 240, context),
      8,
      type.name.line,
    );
  });
  if (felt.length === 0 || !several) return keys;
  const before = { style: type.label, ink: 'faint', width: 240, maxLines: 1 } as const;
  const dashes = sample('faint', { strokeWidth: 1, dash: '2.5 3' });
  return [
    ...keys,
    centred(led(dashes, textBlock(context.labels.changes.signs.curve, before), 8, type.label.line), type.name.line),
  ];
}

/** The first and the last version in words. */
function describe(points: readonly HistoryPoint[], felt: readonly FeltHistory[], { labels }: Context): string {
  const [first, last] = [points[0] as HistoryPoint, points.at(-1) as HistoryPoint];
  const fromTo = (from: string, to: string) => (points.length > 1 ? `${from} → ${to}` : to);
  const feeling = (value: number | undefined) => (value === undefined ? '–' : writtenFeeling(value, labels));
  const pains = [first, last].map(({ map }) => String(stateOf(map).painsOpen)) as [string, string];
  return [
    `${fromTo(writtenDate(first.day, labels), writtenDate(last.day, labels))}.`,
    ...felt.map(({ title, means }) => {
      const who = title || labels.curve.customer;
      return `${labels.named(who, fromTo(feeling(means[0]), feeling(means.at(-1))))}.`;
    }),
    `${labels.named(labels.history.painsOpen, fromTo(...pains))}.`,
  ].join(' ');
}
