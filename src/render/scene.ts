import type { EvidenceShare } from '../diff/model.js';
import type { PlainMap } from '../map/model.js';
import type { Block } from './block.js';
import type { Context } from './context.js';
import type { MapCurve, PlacedStage } from './curve/model.js';
import type { Rect } from './curve/obstacles.js';
import type { Quote } from './curve/quotes.js';
import type { Labels } from './labels/index.js';
import type { Pen } from './pen.js';
import type { Rows } from './rows.js';

/** What a picture is laid out from. */
export interface Scene {
  /** The map that the picture is of. */
  map: PlainMap;
  /** The same with what else has a place in the picture: on a drawing of changes, what is gone. */
  shown: PlainMap;
  context: Context;
  overlay?: Overlay;
}

/** What a drawing of changes adds to that of a map. */
export interface Overlay {
  /** A pen that marks what changed and lets the rest step back. */
  pen(pen: Pen): Pen;
  /** How much had evidence before. */
  readonly evidence: EvidenceShare;
  /** Stands between the header and the sheet. */
  summary(width: number, labels: Labels): Block;
  /** What the summary says. */
  inWords(labels: Labels): string;
  legend(width: number, labels: Labels): Block;
  /** What the curve shows of the changes. */
  felt(
    placed: readonly PlacedStage[],
    curves: readonly MapCurve[],
    quotes: readonly Quote[],
    width: number,
    context: Context,
  ): FeltOverlay;
  /** Frames whole columns, in front of what stands in them. */
  columns(pen: Pen, placed: readonly PlacedStage[], rows: Rows): void;
}

/** Coordinates count from the sheet and the row of the curve. */
export interface FeltOverlay {
  /** What no word may cover. */
  taken: readonly Rect[];
  paintBehind(pen: Pen): void;
  paintInFront(pen: Pen): void;
}
