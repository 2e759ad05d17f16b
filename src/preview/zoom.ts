import type { Zoom } from '../protocol/preview.js';

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
/** What fits is still read: a map wider than this allows is scrolled instead. */
const smallestFit = 0.5;
const step = 1.2;

export function clampZoom(zoom: number): number {
  return Math.min(largestZoom, Math.max(smallestZoom, zoom));
}

/** The factor at which the picture takes the width of the panel, as far as it stays readable. */
export function fitZoom(picture: Size, panel: Size): number {
  if (picture.width <= 0 || panel.width <= 0) return 1;
  return Math.min(1, Math.max(smallestFit, panel.width / picture.width));
}

/** The factor that a zoom stands for. */
export function zoomFactor(zoom: Zoom, picture: Size, panel: Size): number {
  return zoom === 'fit' ? fitZoom(picture, panel) : clampZoom(zoom);
}

/** One step in or out; a step that would jump over 100 % ends there. */
export function zoomStep(factor: number, direction: 'in' | 'out'): number {
  const next = direction === 'in' ? factor * step : factor / step;
  const crosses = (factor < 0.999 && next > 1.001) || (factor > 1.001 && next < 0.999);
  return clampZoom(crosses ? 1 : next);
}

/** Where to scroll so that what is under `anchor`, in pixels of the panel, stays there. */
export function scrollKeeping(anchor: Point, scroll: Point, before: number, after: number): Point {
  const along = (at: number, offset: number) => ((offset + at) / before) * after - at;
  return { left: along(anchor.left, scroll.left), top: along(anchor.top, scroll.top) };
}
