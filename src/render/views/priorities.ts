import type { PlainMap } from '../../map/model.js';
import { personaFilter } from '../../map/view.js';
import { type Block, boxed, drawing, flow, grouped, led, stack, textBlock } from '../block.js';
import { type Context, contextOf } from '../context.js';
import { evidenceMark, optional, whose } from '../facts.js';
import { grid } from '../grid.js';
import type { DrawOptions, MatrixCell, Picture } from '../index.js';
import type { Labels } from '../labels/index.js';
import { severityBars } from '../marks.js';
import { measure } from '../measure.js';
import type { Pen } from '../pen.js';
import type { Ink } from '../themes.js';
import { type TypeStyle, type } from '../type.js';
import { belowHeading, emptyView, heading, PartList } from './frame.js';
import {
  highFrom,
  opportunitiesOf,
  type PlacedOpportunity,
  type Quadrant,
  quadrantOf,
  stepOf,
} from './opportunities.js';

const steps = [1, 2, 3, 4, 5] as const;
const columnWidth = 184;
/** Height of a row in which nothing stands. */
const emptyRow = 56;
/** Around the cards of a cell, and between them. */
const pad = 8;
/** Between the quadrants. */
const gap = 8;
const axis = { top: 24, left: 40, bottom: 56 } as const;
const nameHeight = 40;
const sideWidth = 264;

const looks: Readonly<Record<Quadrant, { fill: Ink; line: Ink; ink: Ink }>> = {
  quickWins: { fill: 'gainFill', line: 'gainLine', ink: 'gainInk' },
  bigBets: { fill: 'opportunityFill', line: 'opportunityLine', ink: 'opportunityInk' },
  fillIns: { fill: 'rail', line: 'hair', ink: 'soft' },
  moneyPits: { fill: 'painFill', line: 'painLine', ink: 'painInk' },
};

/** What could be done, by impact (upwards) and effort (to the right), in four named quadrants; what lacks a score beside. */
export function drawPriorities(whole: PlainMap, options: DrawOptions): Picture {
  const map = personaFilter(options.view?.personas)(whole);
  const context = contextOf(map, options.whole ?? whole);
  const { labels } = context;
  const list = new PartList(map, options, 'priorities');
  const all = opportunitiesOf(map);
  if (all.length === 0) {
    const example = `opportunity "…" impact 4 effort 2`;
    return emptyView(list, map, context, labels.views.empty.priorities, example);
  }
  const scored = all.filter(isScored);
  const unscored = all.filter((placed) => !isScored(placed));
  const matrix = layoutMatrix(scored, context);
  const side = unscored.length > 0 ? sideBlock(unscored, context) : undefined;
  const width = matrix.width + (side ? grid.margin + side.width : 0);
  const rule = textBlock(labels.views.highFrom(highFrom), { style: type.label, ink: 'faint', width, maxLines: 2 });
  const top = heading(map, width, [rule]);
  const y = grid.margin + top.height + belowHeading;

  list.add('header', grid.margin, grid.margin, (pen) => top.paint(pen, 0, 0));
  list.add('sheet', grid.margin, y, (pen) => paintGround(pen, matrix, labels, list.theme.stageLines === true));
  for (const cell of matrix.cells) {
    if (!cell.content) continue;
    const { content } = cell;
    list.add(`cell-${cell.impact}-${cell.effort}`, grid.margin + cell.x, y + cell.y, (pen) =>
      content.paint(pen, pad, pad),
    );
  }
  if (side) list.add('unscored', grid.margin + matrix.width + grid.margin, y, (pen) => side.paint(pen, 0, 0));
  const height = Math.max(matrix.height, side?.height ?? 0);
  const size = { width: width + 2 * grid.margin, height: y + height + grid.margin };
  const handles = { cells: cellsOf(matrix, grid.margin, y) };
  return list.picture(size, () => describe(scored, unscored, labels), handles);
}

/** The cells in pixels of the picture. @param left of the matrix @param top of the matrix */
function cellsOf({ cells, rows }: Matrix, left: number, top: number): MatrixCell[] {
  const heights = new Map(rows.map(({ impact, height }) => [impact, height]));
  return cells.map(({ impact, effort, x, y }) => ({
    impact,
    effort,
    x: left + x,
    y: top + y,
    width: columnWidth,
    height: heights.get(impact) ?? 0,
  }));
}

type Scored = PlacedOpportunity & { item: { impact: number; effort: number } };

function isScored(placed: PlacedOpportunity): placed is Scored {
  return placed.item.impact !== undefined && placed.item.effort !== undefined;
}

interface Cell {
  impact: number;
  effort: number;
  x: number;
  y: number;
  content: Block | undefined;
}

interface Matrix {
  cells: readonly Cell[];
  rows: readonly { impact: number; y: number; height: number }[];
  columns: readonly { effort: number; x: number }[];
  quadrants: readonly { name: Quadrant; x: number; y: number; width: number; height: number }[];
  width: number;
  height: number;
}

/** Rows are as high as their fullest cell; all columns are of one width. */
function layoutMatrix(scored: readonly Scored[], context: Context): Matrix {
  const contentOf = (impact: number, effort: number): Block | undefined => {
    const here = scored.filter(({ item }) => stepOf(item.impact) === impact && stepOf(item.effort) === effort);
    if (here.length === 0) return undefined;
    return stack(
      here.map((placed) => card(placed, columnWidth - 2 * pad, context)),
      pad,
    );
  };
  const columns = steps.map((effort) => ({
    effort,
    x: axis.left + (effort - 1) * columnWidth + (effort >= highFrom ? gap : 0),
  }));
  const rows: { impact: number; y: number; height: number }[] = [];
  const cells: Cell[] = [];
  let y = axis.top + nameHeight;
  for (const impact of steps.toReversed()) {
    // The lower quadrants begin with their names.
    if (impact === highFrom - 1) y += gap + nameHeight;
    const contents = columns.map(({ effort, x }) => ({ impact, effort, x, y, content: contentOf(impact, effort) }));
    const height = Math.max(emptyRow, ...contents.map(({ content }) => (content ? content.height + 2 * pad : 0)));
    rows.push({ impact, y, height });
    cells.push(...contents);
    y += height;
  }
  const lowWidth = (highFrom - 1) * columnWidth;
  const highWidth = (steps.length - highFrom + 1) * columnWidth;
  const upper = rows.filter(({ impact }) => impact >= highFrom).reduce((sum, row) => sum + row.height, nameHeight);
  const lower = y - axis.top - upper - gap;
  const quadrant = (impact: number, effort: number) => ({
    name: quadrantOf(impact, effort),
    x: axis.left + (effort >= highFrom ? lowWidth + gap : 0),
    y: axis.top + (impact >= highFrom ? 0 : upper + gap),
    width: effort >= highFrom ? highWidth : lowWidth,
    height: impact >= highFrom ? upper : lower,
  });
  return {
    cells,
    rows,
    columns,
    quadrants: [quadrant(5, 1), quadrant(5, 5), quadrant(1, 1), quadrant(1, 5)],
    width: axis.left + lowWidth + gap + highWidth,
    height: y + axis.bottom,
  };
}

/** @param outlined for themes without tints */
function paintGround(pen: Pen, matrix: Matrix, labels: Labels, outlined: boolean): void {
  const { quadrants, rows, columns, height } = matrix;
  for (const { name, x, y, width, height: tall } of quadrants) {
    const look = looks[name];
    pen.open({ kind: 'quadrant', x, y });
    pen.rect(0.5, 0.5, width - 1, tall - 1, {
      radius: grid.radius,
      fill: look.fill,
      stroke: outlined ? look.line : undefined,
    });
    pen.text([labels.views.quadrants[name]], 16, (nameHeight - type.stage.line) / 2 + 2, type.stage, look.ink);
    pen.close();
  }
  let edges = '';
  for (const { impact, y } of rows) {
    if (impact === 5 || impact === highFrom - 1) continue;
    for (const { x, width } of quadrants.slice(0, 2)) edges += `M${x + 8} ${y + 0.5}H${x + width - 8}`;
  }
  for (const { effort, x } of columns) {
    if (effort === 1 || effort === highFrom) continue;
    for (const quadrant of [quadrants[0], quadrants[2]]) {
      if (quadrant) edges += `M${x + 0.5} ${quadrant.y + nameHeight}V${quadrant.y + quadrant.height - 8}`;
    }
  }
  pen.path(edges, 0, 0, { stroke: 'line', dash: '2 4' });
  const bottom = height - axis.bottom;
  for (const { impact, y, height: tall } of rows) {
    pen.text([String(impact)], axis.left - 16, y + (tall - type.label.line) / 2, type.label, 'soft', { anchor: 'end' });
  }
  for (const { effort, x } of columns) {
    pen.text([String(effort)], x + columnWidth / 2, bottom + 8, type.label, 'soft', { anchor: 'middle' });
  }
  paintAxes(pen, matrix, labels);
}

/** Names of the axes at their ends, with arrows towards more. */
function paintAxes(pen: Pen, { width, height }: Matrix, labels: Labels): void {
  const bottom = height - axis.bottom;
  const head = axis.top + 4;
  const line = { stroke: 'faint', strokeWidth: 1.25 } as const;
  pen.text([labels.impact], 0, 0, type.rail, 'soft');
  pen.path(`M6 ${bottom}V${head}M2 ${head + 5}L6 ${head}L10 ${head + 5}`, 0, 0, line);
  const end = Math.floor(width - measure(labels.effort, type.rail) - 10);
  const y = bottom + 40;
  pen.path(`M${axis.left} ${y}H${end}M${end - 5} ${y - 4}L${end} ${y}L${end - 5} ${y + 4}`, 0, 0, line);
  pen.text([labels.effort], width, y - type.rail.line / 2, type.rail, 'soft', { anchor: 'end' });
}

/** A title with its dot, how severe what it solves is, and whose business it is. */
function card({ item, place, severity }: PlacedOpportunity, width: number, context: Context, lacks?: string): Block {
  const { labels } = context;
  const inner = width - 20;
  const over = item.status === 'done' || item.status === 'dismissed';
  const dot = drawing(8, 8, (pen, x, y) => {
    pen.circle(x + 4, y + 4, 3.5, { fill: over ? 'card' : 'opportunityInk', stroke: 'opportunityInk' });
  });
  const title = textBlock(item.title, {
    style: type.name,
    ink: over ? 'soft' : 'ink',
    width: inner - 14,
    maxLines: 5,
    struck: item.status === 'dismissed',
  });
  const blocks: Block[] = [led(dot, title, 6, type.name.line)];
  const marks: Block[] = [];
  if (severity) {
    const word = textBlock(labels.severities[severity], { style: type.label, ink: 'painInk', width: 96, maxLines: 1 });
    marks.push(
      grouped(
        { tip: labels.views.solvesPain(labels.severities[severity]) },
        led(severityBars(severity, 'painInk'), word, 6, type.label.line),
      ),
    );
  }
  marks.push(...optional(whose(item.for, context)));
  if (item.from && item.from.length > 0) marks.push(evidenceMark(item.from, context, 'soft'));
  if (marks.length > 0) blocks.push(flow(marks, inner, 8, 2));
  const aside = [
    ...(item.owner === undefined ? [] : [context.teamTitle(item.owner)]),
    ...(item.status === undefined ? [] : [labels.statuses[item.status]]),
    ...(item.ticket === undefined ? [] : [item.ticket]),
  ];
  const note = (text: string) => textBlock(text, { style: type.note, ink: 'soft', width: inner, maxLines: 2 });
  if (aside.length > 0) blocks.push(stack(linesOf(aside, type.note, inner).map(note), 0));
  if (lacks) blocks.push(note(lacks));
  const tip = [item.title, ...(place ? [place] : [])].join(' · ');
  const box = boxed(stack(blocks, 4), { width, padX: 10, padY: 8, radius: 8, fill: 'card', stroke: 'opportunityLine' });
  return grouped({ id: item.id, kind: 'opportunity', tip }, box);
}

/** Pieces with a dot between those that stand on one line. */
function linesOf(pieces: readonly string[], style: TypeStyle, width: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const longer = `${lines.at(-1)} · ${piece}`;
    if (lines.length > 0 && measure(longer, style) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines;
}

/** What cannot be placed, and what it lacks. */
function sideBlock(unscored: readonly PlacedOpportunity[], context: Context): Block {
  const { views } = context.labels;
  const title = textBlock(views.unscored, { style: type.stage, ink: 'ink', width: sideWidth, maxLines: 2 });
  const cards = unscored.map((placed) => {
    const { impact, effort } = placed.item;
    const lacks = [
      ...(impact === undefined ? [views.noImpact] : []),
      ...(effort === undefined ? [views.noEffort] : []),
    ];
    return card(placed, sideWidth, context, lacks.join(', '));
  });
  return stack(
    [drawing(sideWidth, axis.top + nameHeight - pad, (pen, x, y) => title.paint(pen, x, y + axis.top + 4)), ...cards],
    pad,
  );
}

/** Every opportunity by its quadrant, in words. */
function describe(scored: readonly Scored[], unscored: readonly PlacedOpportunity[], labels: Labels): string {
  const { quadrants } = labels.views;
  const sentences = (Object.keys(quadrants) as Quadrant[]).flatMap((name) => {
    const titles = scored.filter(({ item }) => quadrantOf(stepOf(item.impact), stepOf(item.effort)) === name);
    return titles.length > 0 ? [labels.named(quadrants[name], titles.map(({ item }) => item.title).join(', '))] : [];
  });
  if (unscored.length > 0) {
    sentences.push(labels.named(labels.views.unscored, unscored.map(({ item }) => item.title).join(', ')));
  }
  return sentences.map((sentence) => `${sentence}.`).join(' ');
}
