import { Hash, hashOf } from '../map/hash.js';
import type { PlainStage, PlainTouchpoint } from '../map/model.js';
import { foldedStage } from '../map/view.js';
import { type StageBand, stageBand } from './band.js';
import { type Block, textBlock } from './block.js';
import type { Context } from './context.js';
import { type PlacedFeelings, placeFeelings } from './curve/points.js';
import { grid } from './grid.js';
import { type Lane, touchpointLane } from './lanes/index.js';
import { advances, measureRange } from './measure.js';
import { type TypeStyle, type } from './type.js';

/** What a row holds of one stage: the stage's own facts across its columns, and those of its touchpoints. */
export interface Cell {
  across?: Block;
  columns: (Block | undefined)[];
  height: number;
}

/** Between the facts of a stage and those of its touchpoints in one row. */
export const acrossGap = 10;

/** A stage with all its sizes. Depends on the stage and the context alone, never on other stages. */
export interface StageLayout {
  stage: PlainStage;
  /** What it was laid out by, see `basisOf`. */
  basis: string;
  /** Of the stage and its basis. */
  hash(): string;
  width: number;
  /** Left edges of the columns. */
  columns: readonly { x: number; width: number }[];
  /** Undefined for touchpoints without a stage. */
  band: StageBand | undefined;
  /** By key of the lane, without those that hold nothing. */
  cells: ReadonlyMap<string, Cell>;
  feelings: PlacedFeelings;
}

/**
 * Differs whenever the layout of one and the same stage does.
 * @param shown what decides beside the stage and the context: the rows, or that it is folded
 */
export function basisOf(stage: PlainStage, shown: string, context: Context): string {
  const titles: string[] = [];
  for (const place of [stage, ...stage.touchpoints]) {
    for (const item of place.opportunities) {
      for (const name of item.solves) titles.push(context.titleOf('pain', name));
      for (const name of item.serves) titles.push(context.titleOf('objective', name));
      for (const name of item.moves) titles.push(context.titleOf('metric', name));
    }
  }
  return `${context.hash} ${shown}${titles.length > 0 ? ` ${hashOf(titles)}` : ''}`;
}

/** Hashes a stage when that is asked for the first time, which it is only where the stage is in sight. */
function hashing(stage: PlainStage, basis: string): () => string {
  let hash: string | undefined;
  return () => {
    hash ??= new Hash().text(basis).value(stage).digest();
    return hash;
  };
}

/** How wide the columns of a map are at least, so that those of a small one fill the sheet. */
export function leastColumn(stages: readonly PlainStage[]): number {
  const columns = stages.reduce((sum, { touchpoints }) => sum + Math.max(1, touchpoints.length), 0);
  return Math.max(grid.column, Math.floor((grid.sheet - grid.rail) / Math.max(1, columns)));
}

/** @param least width of a column */
export function layoutStage(
  stage: PlainStage,
  basis: string,
  lanes: readonly Lane[],
  least: number,
  context: Context,
): StageLayout {
  const widths = stage.touchpoints.map((touchpoint) => Math.max(least, columnWidth(touchpoint)));
  const width = widths.length === 0 ? least : widths.reduce((sum, column) => sum + column, 0);
  const columns: { x: number; width: number }[] = [];
  let x = 0;
  for (const column of widths) {
    columns.push({ x, width: column });
    x += column;
  }
  const cells = new Map<string, Cell>();
  for (const lane of lanes) {
    const across = lane.layout(stage, width - 2 * grid.padX, context);
    let tallest = 0;
    let any = across !== undefined;
    const blocks = stage.touchpoints.map((touchpoint, i) => {
      const block = lane.layout(touchpoint, (widths[i] as number) - 2 * grid.padX, context);
      if (block) {
        any = true;
        tallest = Math.max(tallest, block.height);
      }
      return block;
    });
    if (!any) continue;
    const gap = across && tallest > 0 ? acrossGap : 0;
    cells.set(lane.key, { across, columns: blocks, height: (across?.height ?? 0) + gap + tallest });
  }
  return {
    stage,
    basis,
    hash: hashing(stage, basis),
    width,
    columns,
    band: stageBand(stage, width, context),
    cells,
    feelings: placeFeelings(stage, columns, width, context),
  };
}

/** A folded stage: a narrow column with its title, how much is in it, and everybody's way through it. */
export function layoutFoldedStage(stage: PlainStage, basis: string, context: Context): StageLayout {
  const rest = foldedStage(stage, context.onMap);
  const width = grid.folded;
  const feelings = placeFeelings(rest, [], width, context, { folded: true });
  const count = textBlock(inFolded(stage.touchpoints.length, feelings, context), {
    style: type.note,
    ink: 'faint',
    width: width - 2 * grid.padX,
    maxLines: 5,
  });
  return {
    stage: rest,
    basis,
    hash: hashing(stage, basis),
    width,
    columns: [],
    band: stageBand(rest, width, context),
    cells: new Map([[touchpointLane, { across: count, columns: [], height: count.height }]]),
    feelings,
  };
}

/** What stands in place of the touchpoints of a folded stage: how many there are, and which of their feelings are shown. */
export function inFolded(touchpoints: number, { felt }: PlacedFeelings, { labels }: Context): string {
  const count = labels.touchpoints(touchpoints);
  return felt.some(({ extreme }) => extreme) ? labels.named(count, labels.folded.range) : count;
}

/** Lines that a text of each kind may take before its column widens. */
const comfortable = { title: 3, body: 5 };
/** Of a very long text, this much decides; it is shortened anyway. */
const sampled = 400;

/** As wide as the texts need to keep their height in bounds, and the feelings to stand apart. */
function columnWidth(touchpoint: PlainTouchpoint): number {
  let need = 0;
  const consider = (text: string, style: TypeStyle, lines: number, inset: number) => {
    // Lines are never quite full, so a text needs a little more than its share.
    const natural = (measureRange(text, 0, Math.min(text.length, sampled), advances[style.face]) * style.size) / 1000;
    need = Math.max(need, (natural / lines) * 1.15 + inset);
  };
  consider(touchpoint.title, type.touchpoint, comfortable.title, 0);
  for (const fact of touchpoint.does) consider(fact.text, type.body, comfortable.body, 0);
  for (const fact of touchpoint.thinks) consider(fact.text, type.quote, comfortable.body, 11);
  for (const fact of touchpoint.says) consider(fact.text, type.strong, comfortable.body, 11);
  for (const fact of touchpoint.pains) consider(fact.text, type.body, comfortable.body, 20);
  for (const fact of touchpoint.gains) consider(fact.text, type.body, comfortable.body, 20);
  need = Math.max(need, touchpoint.feels.length > 2 ? touchpoint.feels.length * 40 : 0);
  const steps = Math.ceil(Math.max(0, need + 2 * grid.padX - grid.column) / grid.columnStep);
  return Math.min(grid.widestColumn, grid.column + steps * grid.columnStep);
}
