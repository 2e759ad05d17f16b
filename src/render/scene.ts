import type { PlainMap } from '../map/model.js';
import type { Block } from './block.js';
import type { Context } from './context.js';
import type { Labels } from './labels/index.js';
import type { Pen } from './pen.js';

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
  /** Stands between the header and the sheet. */
  summary(width: number, labels: Labels): Block;
}
