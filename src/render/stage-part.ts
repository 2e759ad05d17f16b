import { Hash } from '../map/hash.js';
import { paintBand } from './band.js';
import type { Context } from './context.js';
import { paintFeelings } from './curve/feelings.js';
import type { MapCurve, PlacedStage } from './curve/model.js';
import type { Rect } from './curve/obstacles.js';
import type { Quote } from './curve/quotes.js';
import { grid } from './grid.js';
import type { Stretch } from './index.js';
import { curveLane } from './lanes/index.js';
import type { Pen } from './pen.js';
import { openNested, type Row, type Rows } from './rows.js';
import { acrossGap } from './stage-layout.js';
import type { Theme } from './themes.js';

/** Where a stage stands among the others, and what of them reaches into it. */
export interface StagePlace extends PlacedStage {
  /** Place among the stages that are drawn. */
  index: number;
  /** Whether no band comes before its own. */
  first: boolean;
  /** Place among the stages of the whole map that have a band, from zero. */
  tint: number;
  /** Left and top edge of the sheet in the picture. */
  sheet: { x: number; y: number };
  rows: Rows;
  curves: readonly MapCurve[];
  /** Those that touch this stage. */
  quotes: readonly Quote[];
  /** What no word beside the curve may cover, on the sheet. */
  taken: readonly Rect[];
  theme: Theme;
}

/**
 * One stage: a group at its place, in it one for the chevron and one for each row.
 * @param within what of its columns is painted, from the left edge of the stage; all of them when left out
 */
export function paintStage(pen: Pen, whole: StagePlace, context: Context, within?: Stretch): void {
  const place = within ? narrowed(whole, within) : whole;
  const { layout, rows, theme, sheet } = place;
  const { stage } = layout;
  pen.open({ id: stage.id, kind: 'stage', x: sheet.x + place.x, y: sheet.y });
  if (layout.band) {
    pen.open({ kind: 'band', id: stage.id, size: { width: layout.width, height: rows.band } });
    const { tint, first } = place;
    const size = { tint, first, width: layout.width, height: rows.band, optional: stage.optional };
    paintBand(pen, layout.band, size, theme);
    pen.close();
  }
  openNested(pen, rows.rows, (row) => paintRow(pen, row, place, context));
  pen.close();
}

/** What a stage has in a row, from the top of the content. */
function paintRow(pen: Pen, row: Row, place: StagePlace, context: Context): void {
  const { layout } = place;
  pen.open({ kind: `row-${row.lane.key === curveLane ? curveLane : 'cells'}` });
  if (row.lane.key === curveLane) {
    paintFeelings(pen, place, place.index, place.curves, place.quotes, context, { taken: place.taken });
  }
  const cell = layout.cells.get(row.lane.key);
  cell?.across?.paint(pen, grid.padX, 0);
  const top = cell?.across ? cell.across.height + acrossGap : 0;
  cell?.columns.forEach((block, i) => {
    block?.paint(pen, (layout.columns[i]?.x ?? 0) + grid.padX, top);
  });
  pen.close();
}

/** The same with what stands in a stretch of it. */
function narrowed(place: StagePlace, { left, right }: Stretch): StagePlace {
  const { layout, quotes } = place;
  const isIn = (x: number, width = 0) => x < right && x + width > left;
  const { felt, targets } = layout.feelings;
  const feelings = {
    ...layout.feelings,
    felt: felt.filter(({ x }) => isIn(x)),
    targets: targets.filter(({ x }) => isIn(x)),
  };
  const shown = layout.columns.map(({ x, width }) => isIn(x, width));
  const cells = new Map(
    [...layout.cells].map(([lane, cell]) => [
      lane,
      { ...cell, columns: cell.columns.map((block, i) => (shown[i] ? block : undefined)) },
    ]),
  );
  return {
    ...place,
    layout: { ...layout, feelings, cells },
    quotes: quotes.filter(({ rect }) => isIn(rect.x - place.x, rect.width)),
  };
}

/** Differs whenever the markup does, without making it. */
export function stagePartHash(place: StagePlace, themeName: string): string {
  const { layout, rows, sheet } = place;
  const hash = new Hash().text(layout.hash()).text(themeName).number(place.tint).number(rows.band);
  hash.number(place.first ? 1 : 0);
  hash.number(sheet.x + place.x).number(sheet.y);
  for (const row of rows.rows) hash.number(row.y + row.pad);
  const from = place.x;
  const to = place.x + layout.width;
  for (const { points, persona, target } of place.curves) {
    const first = lowerBound(points, from);
    const last = lowerBound(points, to);
    if (first === last && (first === 0 || first === points.length)) continue;
    hash.number(persona).number(target ? 1 : 0);
    // A smooth line is shaped by two points on either side.
    for (let i = Math.max(0, first - 2); i < Math.min(points.length, last + 2); i++) {
      const point = points[i] as { x: number; y: number };
      hash.number(point.x - from).number(point.y);
    }
  }
  for (const rect of place.taken)
    hash
      .number(rect.x - from)
      .number(rect.y)
      .number(rect.width)
      .number(rect.height);
  for (const { rect, text, stage } of place.quotes) {
    hash
      .number(rect.x - from)
      .number(rect.y)
      .number(rect.width);
    if (stage === place.index) hash.text(text);
  }
  return hash.digest();
}

function lowerBound(points: readonly { x: number }[], x: number): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle] as { x: number }).x < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
