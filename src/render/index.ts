/**
 * A map to a picture: boxes, then SVG. Pure, in Node, in a browser and in a worker alike: no DOM, no clock, no
 * randomness, no locale; the same map and options give the same bytes everywhere.
 */
import type { MapImages } from '../map/images.js';
import type { ThemeName } from '../map/looks.js';
import type { PlainMap } from '../map/model.js';
import type { MapView } from '../map/view.js';
import type { OwnColors } from './own-colors.js';
import type { Pen } from './pen.js';

export { type PictureView, type ThemeName, themeNames } from '../map/looks.js';
export type { MapView } from '../map/view.js';
export { type ChangesOptions, drawChanges } from './changes/draw-changes.js';
export { drawMap } from './draw.js';
export { drawHistory } from './history/draw-history.js';
export type { HistoryPoint } from './history/model.js';
export { isBuiltIn } from './labels/index.js';
export { filledRows, namedRows } from './lanes/index.js';
export { createDrawMemo, type DrawMemo } from './memo.js';
export { defaultColor, type OwnColors, ownColorNames } from './own-colors.js';
export { rootAttributes, toSvg } from './svg.js';
export { type MapTable, type TableEntry, tableOf } from './table.js';
export { drawers } from './views/index.js';

/** How a map is drawn. */
export interface DrawOptions {
  theme: ThemeName;
  /** ISO date by which the review badge is judged; without it only the written date shows. */
  today?: string;
  /** What of the map is drawn; all of it when left out. */
  view?: MapView;
  /** The map that the one to draw is cut out of: its people and stages keep the colours and signs that they have there. */
  whole?: PlainMap;
  /** The pictures that the map names, by their paths; a path and a sign stand for one that is not among them. */
  images?: MapImages;
  /** Colours that the reader chose in place of those of the theme. */
  colors?: OwnColors;
}

/** A piece of the picture that is patched into a page on its own. */
export interface Part {
  /** Stable over edits: `header`, `sheet`, `flow`, `curve`, `rail`, `strip`, `legend`, or the id of a stage. */
  key: string;
  /** Differs whenever the markup does; that of a stage is made when asked for. */
  readonly hash: string;
  /** Left edge and width in pixels at 100 %; a stage outside the visible part need not be in the page. */
  x: number;
  width: number;
  /** Draws it with any pen. */
  paint(pen: Pen): void;
  /**
   * One `<g>` element; made when asked for. A stage's begins with `transform="translate(x,y)"`.
   * @param stretch leaves out columns beside it, where the part has columns
   */
  markup(stretch?: Stretch): string;
  /** Where the column of a thing stands, by the id of that. Absent where the part has no columns. */
  column?(id: string): Stretch | undefined;
}

/** From left to right in a picture, in pixels at 100 %. */
export interface Stretch {
  left: number;
  right: number;
}

/** A drawn map. Its SVG text is the join of its parts, see `toSvg`. */
export interface Picture {
  /** Name of the journey, the `data-map` of the root. */
  map: string;
  /** Pixels at 100 %. */
  width: number;
  height: number;
  theme: ThemeName;
  /** Colour behind the parts, `#rrggbb`. */
  background: string;
  title: string;
  /** BCP 47, as written. */
  language?: string;
  /** The counts and the curve in words, for `desc`. */
  description: string;
  /** Back to front. */
  parts: Part[];
  /** What a hand can drag in it. */
  handles?: PictureHandles;
}

/** How places of a picture are values of the map; pixels at 100 %. */
export interface PictureHandles {
  /** Height of one whole step on the scale of feelings, which are dragged up and down. */
  step?: number;
  /** The cells of the matrix, into which opportunities are dragged. */
  cells?: MatrixCell[];
}

/** A cell of the matrix of priorities, in pixels of the picture. */
export interface MatrixCell {
  /** 1 to 5. */
  impact: number;
  /** 1 to 5. */
  effort: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A font file that a standalone SVG embeds. */
export interface FontFace {
  family: string;
  /** 400, 500 or 600. */
  weight: number;
  italic: boolean;
  woff2Base64: string;
}
