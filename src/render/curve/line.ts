import { curveMonotoneX, line } from 'd3-shape';
import { decimal } from '../markup.js';

/** A smooth line through points, never above its highest or below its lowest neighbour. */
export interface SmoothLine {
  /** SVG path. */
  path: string;
  /** Height at a place, undefined outside the line. */
  at(x: number): number | undefined;
}

interface Piece {
  x0: number;
  y0: number;
  y1: number;
  y2: number;
  x3: number;
  y3: number;
}

/** Collects what d3 draws, so that the numbers can be written and asked for here. */
class Recorder {
  readonly pieces: Piece[] = [];
  #x = 0;
  #y = 0;
  moveTo(x: number, y: number): void {
    this.#x = x;
    this.#y = y;
  }
  lineTo(x: number, y: number): void {
    const third = (y - this.#y) / 3;
    this.#add(this.#y + third, y - third, x, y);
  }
  bezierCurveTo(_x1: number, y1: number, _x2: number, y2: number, x: number, y: number): void {
    this.#add(y1, y2, x, y);
  }
  closePath(): void {}
  #add(y1: number, y2: number, x: number, y: number): void {
    this.pieces.push({ x0: this.#x, y0: this.#y, y1, y2, x3: x, y3: y });
    this.#x = x;
    this.#y = y;
  }
}

/** Points from left to right, no two at the same `x`. Undefined for fewer than two. */
export function smoothLine(points: readonly { x: number; y: number }[]): SmoothLine | undefined {
  if (points.length < 2) return undefined;
  const recorder = new Recorder();
  line<{ x: number; y: number }>()
    .x((point) => point.x)
    .y((point) => point.y)
    .curve(curveMonotoneX)
    // d3 asks for a canvas; it only ever calls these four methods.
    .context(recorder as unknown as CanvasRenderingContext2D)([...points]);
  const { pieces } = recorder;
  return {
    get path() {
      return pathOf(pieces);
    },
    at: (x) => heightAt(pieces, x),
  };
}

function pathOf(pieces: readonly Piece[]): string {
  const first = pieces[0] as Piece;
  let path = `M${decimal(first.x0)} ${decimal(first.y0)}`;
  for (const { x0, y1, y2, x3, y3 } of pieces) {
    // The control points of a monotone curve stand at the thirds of its width.
    const third = (x3 - x0) / 3;
    path += `C${decimal(x0 + third)} ${decimal(y1)} ${decimal(x3 - third)} ${decimal(y2)} ${decimal(x3)} ${decimal(y3)}`;
  }
  return path;
}

function heightAt(pieces: readonly Piece[], x: number): number | undefined {
  let low = 0;
  let high = pieces.length - 1;
  if (x < (pieces[0] as Piece).x0 || x > (pieces[high] as Piece).x3) return undefined;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (x > (pieces[middle] as Piece).x3) low = middle + 1;
    else high = middle;
  }
  const { x0, y0, y1, y2, x3, y3 } = pieces[low] as Piece;
  // Since the control points stand at the thirds, the parameter of the curve is proportional to x.
  const t = (x - x0) / (x3 - x0);
  const u = 1 - t;
  return u * u * u * y0 + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t * t * t * y3;
}
