import type { PlainMap } from '../map/model.js';

/** A stretch along the map, in pixels at 100 %. */
export interface Stretch {
  left: number;
  right: number;
}

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
