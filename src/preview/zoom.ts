import type { Zoom } from '../protocol/preview-state.js';

export interface Size {
  width: number;
  height: number;
}
export interface Point {
  left: number;
  top: number;
}

/** Below this nothing can be told apart, and the number of stages in sight would not be bounded. */
export const smallestZoom = 0.1;
export const largestZoom = 4;
const step = 1.2;

export function clampZoom(zoom: number): number {
  return Math.min(largestZoom, Math.max(smallestZoom, zoom));
}

/**
 * The factor that a zoom stands for.
 * @param picture its size at 100 %
 * @param panel what of the panel is free for it
 * @param readable the factor below which the picture could not be read
 */
export function zoomFactor(zoom: Zoom, picture: Size, panel: Size, readable: number): number {
  if (typeof zoom === 'number') return clampZoom(zoom);
  if (picture.width <= 0 || panel.width <= 0) return 1;
  const across = panel.width / picture.width;
  if (zoom === 'auto') return Math.min(1, Math.max(readable, across));
  const down = picture.height > 0 ? panel.height / picture.height : 1;
  return Math.min(1, Math.max(smallestZoom, Math.min(across, down)));
}

/** One step in or out; a step that would jump over 100 % ends there. */
export function zoomStep(factor: number, direction: 'in' | 'out'): number {
  const next = direction === 'in' ? factor * step : factor / step;
  const crosses = (factor < 0.999 && next > 1.001) || (factor > 1.001 && next < 0.999);
  return clampZoom(crosses ? 1 : next);
}

/** Of a wheel's notch, this much counts; a pinch sends many small steps instead, and all of each. */
const notch = 30;

/** What a turn of the wheel, or a pinch of two fingers on a touchpad, zooms by. @param lines whether `delta` is in lines */
export function wheelFactor(delta: number, lines: boolean): number {
  const pixels = Math.max(-notch, Math.min(notch, delta * (lines ? 16 : 1)));
  return Math.exp(-pixels * 0.01);
}

/** Where to scroll so that what is under `anchor`, in pixels of the panel, stays there. */
export function scrollKeeping(anchor: Point, scroll: Point, before: number, after: number): Point {
  const along = (at: number, offset: number) => ((offset + at) / before) * after - at;
  return { left: along(anchor.left, scroll.left), top: along(anchor.top, scroll.top) };
}
