import type { PlainMap } from '../map/model.js';

export type ThemeName = 'light' | 'dark' | 'high-contrast' | 'high-contrast-light';

/** How a map is drawn. The same map and options give the same bytes everywhere. */
export interface DrawOptions {
  theme: ThemeName;
  /** ISO date by which the review badge is judged; without it only the written date shows. */
  today?: string;
}

/** A piece of the picture that is patched into a page on its own. */
export interface Part {
  /** Stable over edits: `header`, `rail`, `curve`, `strip`, or the id of a stage. */
  key: string;
  /** Changes exactly when the markup changes. */
  hash: string;
  /** Left edge and width in pixels at 100 %; a stage outside the visible part need not be in the page. */
  x: number;
  width: number;
  /** One `<g>` element; made when asked for. */
  markup(): string;
}

/** A drawn map. Its SVG text is the join of its parts, see `toSvg`. */
export interface Picture {
  /** Name of the journey, the `data-map` of the root. */
  map: string;
  /** Pixels at 100 %. */
  width: number;
  height: number;
  title: string;
  /** The curve in words and the counts, for `desc`. */
  description: string;
  /** Back to front. */
  parts: Part[];
}

/** Lays a map out. Stages whose data has not changed since the last call with the same memo are not laid out again. */
export type DrawMap = (map: PlainMap, options: DrawOptions) => Picture;
/** The whole picture as a standalone SVG document with its fonts embedded. */
export type ToSvg = (picture: Picture, fonts: readonly { family: string; weight: number; italic: boolean; woff2Base64: string }[]) => string;
