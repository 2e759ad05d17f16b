import type { PlainMap, PlainStage } from '../../map/model.js';
import { type DrawOptions, drawers, type Picture } from '../../render/index.js';
import { evenGroups } from './even-groups.js';
import type { PageSize } from './page.js';
import { sheetAlone, stacked } from './part-of-picture.js';

/** More lines of stages than these make nothing larger. */
const mostLines = 4;
/** Between lines of stages. */
const gap = 24;

/**
 * All stages with all rows on one page: beside each other, or, of a long journey, in lines below each other as a text is
 * written, so that it fills the page and not a strip of it.
 * @param room on a page, in pixels
 */
export function overviewOf(map: PlainMap, look: DrawOptions, room: PageSize): Picture {
  const widths = new Map(drawers.map(map, look).parts.map(({ key, width }) => [key, width]));
  const sized = map.stages.map((stage) => ({ stage, size: widths.get(stage.id) ?? 0 }));
  const whole = sized.reduce((sum, { size }) => sum + size, 0);
  const drawn = (stages: PlainStage[]) => sheetAlone(drawers.map({ ...map, stages }, look));
  const scaleOf = ({ width, height }: Picture) => Math.min(room.width / width, room.height / height);
  let best = drawn(map.stages);
  const isWide = best.width / best.height > room.width / room.height;
  for (let lines = 2; isWide && lines <= mostLines; lines++) {
    const [first, ...others] = evenGroups(sized, whole / lines).map((group) => drawn(group.map(({ stage }) => stage)));
    if (!first) break;
    const picture = stacked([first, ...others], gap);
    if (scaleOf(picture) <= scaleOf(best)) break;
    best = picture;
  }
  return best;
}
