/** The map in pictures that can be read on a page: some of its stages, some of its rows. */
import type { PlainMap, PlainStage } from '../../map/model.js';
import { type DrawOptions, drawers, filledRows, type Picture } from '../../render/index.js';
import { evenGroups } from './even-groups.js';
import type { PageSize } from './page.js';
import { betweenLines, sheetAlone, stacked } from './part-of-picture.js';

/** Of a picture on a page; what is smaller cannot be read. */
const readable = 0.64;
/** As large as narrow parts are at least, so that rows are not spread over many pages for letters larger than needed. */
const comfortable = 0.72;
/** Of the titles of the rows. */
const rail = 120;

/**
 * The map without its header and its sources, which have pages of their own, cut between stages and between rows. The
 * titles of both are on every part; a stage that is too wide for a page is divided between its touchpoints.
 * @param room on a page, in pixels
 */
export function mapPictures(map: PlainMap, look: DrawOptions, room: PageSize): Picture[] {
  const groups = stageGroups(map, look, room.width / readable);
  const pictures = groups.flatMap((stages) => rowsOf({ ...map, stages }, look, room));
  return pictures.length > 0 ? shared(pictures, room) : [drawers.map(map, look)];
}

/** Low parts below each other on one page, as long as they can be read there. */
function shared(pictures: readonly Picture[], room: PageSize): Picture[] {
  const pages: Picture[] = [];
  for (const picture of pictures) {
    const above = pages.at(-1);
    const both = above && stacked([above, picture], betweenLines);
    if (both && both.height <= room.height / readable) pages[pages.length - 1] = both;
    else pages.push(picture);
  }
  return pages;
}

/**
 * Neighbours that fit beside each other, in groups of about the same width. A stage that is wider is in several of them.
 * @param widest of a group with the titles of its rows, in pixels
 */
export function stageGroups(map: PlainMap, look: DrawOptions, widest: number): PlainStage[][] {
  const widths = new Map(drawers.map(map, look).parts.map(({ key, width }) => [key, width]));
  const room = widest - rail;
  const parts = map.stages.flatMap((stage) => {
    const width = widths.get(stage.id) ?? 0;
    const parts = partsOf(stage, Math.ceil(width / Math.max(1, room)));
    return parts.map((part) => ({ part, size: width / parts.length }));
  });
  return evenGroups(parts, room).map((group) => group.map(({ part }) => part));
}

/** A stage in so many parts, each with some of its touchpoints below what is said of the stage itself. */
function partsOf(stage: PlainStage, count: number): PlainStage[] {
  const { touchpoints } = stage;
  if (count < 2 || touchpoints.length < 2) return [stage];
  const each = Math.ceil(touchpoints.length / count);
  return Array.from({ length: Math.ceil(touchpoints.length / each) }, (_, at) => ({
    ...stage,
    touchpoints: touchpoints.slice(at * each, (at + 1) * each),
  }));
}

/** As many rows as fit below the stages and their touchpoints, then the next ones below the same. */
function rowsOf(map: PlainMap, look: DrawOptions, room: PageSize): Picture[] {
  const wanted = look.view?.lanes;
  const names = filledRows(map).flatMap(({ name }) => ((wanted?.includes(name) ?? true) ? [name] : []));
  const drawn = (lanes: string[]) => sheetAlone(drawers.map(map, { ...look, view: { ...look.view, lanes } }));
  const { width, height } = drawn([]);
  const rows = names.map((name) => ({ name, size: drawn([name]).height - height }));
  const tallest = Math.max((width * room.height) / room.width, room.height / comfortable);
  const groups = evenGroups(rows, tallest - height);
  return groups.length === 0 ? [drawn([])] : groups.map((group) => drawn(group.map(({ name }) => name)));
}
