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

/** Maps with more touchpoints than this have only the stages in sight in the page. */
export const touchpointsWithoutWindow = 60;

/** Share of the panel's width that is kept ready on either side, so that scrolling shows no gaps. */
const margin = 0.5;

/** The stretch of the map that is in sight, with its margins. */
export function stretchInSight(scrollLeft: number, panelWidth: number, zoom: number): Stretch {
  const left = scrollLeft / zoom;
  const width = panelWidth / zoom;
  return { left: left - width * margin, right: left + width * (1 + margin) };
}

/** Whether a part belongs into the page. */
export function isInSight(part: Placed, sight: Stretch): boolean {
  return part.x < sight.right && part.x + part.width > sight.left;
}
