import type { PlainMap, PlainStage } from '../../map/model.js';
import { type DrawOptions, drawers, type Picture } from '../../render/index.js';
import { stageGroups } from './map-pictures.js';
import type { PageSize } from './page.js';
import { betweenLines, sheetAlone, stacked } from './part-of-picture.js';

/** More lines of stages than these make nothing larger. */
const mostLines = 4;
/** How much longer than the average a line may be, since it ends where a stage or a touchpoint does. */
const slack = 1.15;

/**
 * All stages with all rows on one page: beside each other, or, of a long journey, in lines below each other as a text is
 * written, so that it fills the page and not a strip of it.
 * @param room on a page, in pixels
 */
export function overviewOf(map: PlainMap, look: DrawOptions, room: PageSize): Picture {
  const drawn = (stages: PlainStage[]) => sheetAlone(drawers.map({ ...map, stages }, look));
  const scaleOf = ({ width, height }: Picture) => Math.min(room.width / width, room.height / height);
  const whole = drawn(map.stages);
  let best = whole;
  const isWide = whole.width / whole.height > room.width / room.height;
  for (let lines = 2; isWide && lines <= mostLines; lines++) {
    const groups = stageGroups(map, look, (whole.width / lines) * slack);
    const [first, ...others] = groups.map(drawn);
    if (!first) break;
    const picture = stacked([first, ...others], betweenLines);
    if (scaleOf(picture) <= scaleOf(best)) break;
    best = picture;
  }
  return best;
}
