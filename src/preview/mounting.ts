import type { PlainMap } from '../map/model.js';
import type { Part, Stretch } from '../render/index.js';

export interface Placed {
  key: string;
  x: number;
  width: number;
}

/** What of a map is to be in the page. */
export interface Sight {
  /** What can be seen. */
  seen: Stretch;
  /** The same with its margins. */
  ready: Stretch;
}

/** Maps with more touchpoints than this have only the stages in sight in the page. */
export const touchpointsWithoutWindow = 60;

/** Whether a map has so much on it that only what is in sight is kept in the page. */
export function isLarge({ stages }: PlainMap): boolean {
  return stages.reduce((sum, { touchpoints }) => sum + touchpoints.length, 0) > touchpointsWithoutWindow;
}

/** Share of the panel's width that is kept ready on either side, so that scrolling shows no gaps. */
const margin = 0.5;

/** What is in sight of the map through a panel. */
export function sightThrough(scrollLeft: number, panelWidth: number, zoom: number): Sight {
  const left = scrollLeft / zoom;
  const width = panelWidth / zoom;
  return {
    seen: { left, right: left + width },
    ready: { left: left - width * margin, right: left + width * (1 + margin) },
  };
}

/** Whether something of a part stands in a stretch. */
export function isWithin(part: Placed, stretch: Stretch): boolean {
  return part.x < stretch.right && part.x + part.width > stretch.left;
}

/** A stretch of a part that has columns begins and ends at a whole one of these, so that it is not painted anew at every step. */
const pace = 1024;

/** What of a part is to be in the page; undefined for all of it. A part with columns that goes far beyond is there in part. */
export function stretchOf(part: Part, { ready }: Sight): Stretch | undefined {
  const left = Math.floor(ready.left / pace) * pace;
  const right = Math.ceil(ready.right / pace) * pace;
  const isWhole = left <= part.x && right >= part.x + part.width;
  return part.column && !isWhole ? { left, right } : undefined;
}

/** Whether a part of which a stretch is in the page has there what stands in another stretch. */
export function covers(part: Part, held: Stretch | undefined, wanted: Stretch): boolean {
  if (!held) return true;
  const end = part.x + part.width;
  return held.left <= Math.max(part.x, wanted.left) && held.right >= Math.min(end, wanted.right);
}
