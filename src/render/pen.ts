import type { MapImage } from '../map/images.js';
import type { Ink } from './themes.js';
import type { TypeStyle } from './type.js';

/** What everything is drawn with: a handful of primitives, so that a picture can become SVG now and other things later. */
export interface Pen {
  /** Begins a group; all coordinates up to `close` count from its origin. */
  open(group: Group): void;
  close(): void;
  rect(x: number, y: number, width: number, height: number, paint: Paint & { radius?: number }): void;
  circle(x: number, y: number, radius: number, paint: Paint): void;
  /** `data` is an SVG path, its coordinates counted from (x, y). */
  path(data: string, x: number, y: number, paint: Paint): void;
  text(lines: readonly string[], x: number, y: number, style: TypeStyle, ink: Ink, options?: TextOptions): void;
  /** A picture of pixels that fills a box; what its ratio has too much of is cut off evenly on both sides. */
  image(image: MapImage, x: number, y: number, width: number, height: number, frame: ImageFrame): void;
  /** Names a gradient from top to bottom between two heights, for `Paint.gradient`. */
  gradient(name: string, top: number, bottom: number, stops: readonly GradientStop[]): void;
}

export interface ImageFrame {
  /** Of the thing that names the picture: no other frame of the drawing has the same. */
  name: string;
  /** Of the corners. */
  radius: number;
  /** What is to be seen, for those who do not see it. */
  alt: string;
}

export interface GradientStop {
  /** From 0 (top) to 1 (bottom). */
  at: number;
  ink: Ink;
  opacity: number;
}

export interface Group {
  /** Of the thing that the group stands for. */
  id?: string;
  /** What kind of thing it is, for style sheets and scripts of a page. */
  kind?: string;
  x?: number;
  y?: number;
  /** Shown while the pointer rests on the group. */
  tip?: string;
  /** Where it leads when opened. */
  link?: string;
  /** Width and height of what it holds, where that is known. */
  size?: { width: number; height: number };
  /** Of what changed about it, the places in the list of changes. */
  changes?: readonly number[];
}

export interface Paint {
  fill?: Ink;
  fillOpacity?: number;
  stroke?: Ink;
  strokeWidth?: number;
  strokeOpacity?: number;
  dash?: string;
  /** Name of a gradient that was defined before; beats `fill`. */
  gradient?: string;
  /** An invisible area that still takes the pointer. */
  hit?: boolean;
}

export interface TextOptions {
  /** What `x` is of the lines; `start` unless given. */
  anchor?: 'start' | 'middle' | 'end';
  /** Width of the box that the lines stand in; lines that run from right to left begin at its right edge. */
  width?: number;
  rightToLeft?: boolean;
  /** Struck through. */
  struck?: boolean;
  /** A rim in the colour of the card, so that lines behind the letters do not blur them. */
  halo?: boolean;
  /** Extra space between letters in pixels. */
  spacing?: number;
}
