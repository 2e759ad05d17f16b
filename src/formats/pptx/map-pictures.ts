/** The map in pictures that can be read on a slide: some of its stages, some of its rows. */
import type { PlainMap, PlainStage } from '../../map/model.js';
import { idlePen } from '../../render/idle-pen.js';
import { type DrawOptions, drawers, filledRows, type Part, type Picture } from '../../render/index.js';
import type { Group, Pen } from '../../render/pen.js';

/** Pixels of a picture that are still to be read when they fill a slide. */
const widest = 1900;
/** Of the titles of the rows. */
const rail = 120;
const around = 8;

/**
 * The map without its header and its sources, which have slides of their own, cut between stages and between rows.
 * @param ratio of the room on a slide, its height for its width
 */
export function mapPictures(map: PlainMap, look: DrawOptions, ratio: number): Picture[] {
  const pictures = stageGroups(map, look).flatMap((stages) => rowsOf({ ...map, stages }, look, ratio));
  return pictures.length > 0 ? pictures : [drawers.map(map, look)];
}

/** Neighbours that fit beside each other. */
function stageGroups(map: PlainMap, look: DrawOptions): PlainStage[][] {
  const widths = new Map(drawers.map(map, look).parts.map(({ key, width }) => [key, width]));
  const groups: PlainStage[][] = [];
  let room = 0;
  for (const stage of map.stages) {
    const width = widths.get(stage.id) ?? 0;
    if (width > room) {
      groups.push([]);
      room = widest - rail;
    }
    groups.at(-1)?.push(stage);
    room -= width;
  }
  return groups;
}

/** As many rows as fit below the stages and their touchpoints, then the next ones below the same. */
function rowsOf(map: PlainMap, look: DrawOptions, ratio: number): Picture[] {
  const wanted = look.view?.lanes;
  const names = filledRows(map).flatMap(({ name }) => ((wanted?.includes(name) ?? true) ? [name] : []));
  const drawn = (lanes: string[]) => sheetAlone(drawers.map(map, { ...look, view: { ...look.view, lanes } }));
  const { width, height } = drawn([]);
  const groups: string[][] = [[]];
  let room = width * ratio - height;
  for (const name of names) {
    const more = drawn([name]).height - height;
    if (more > room && groups.at(-1)?.length) {
      groups.push([]);
      room = width * ratio - height;
    }
    groups.at(-1)?.push(name);
    room -= more;
  }
  return groups.map(drawn);
}

/** A picture of the stages and their rows, without what stands above and below them. */
function sheetAlone(picture: Picture): Picture {
  const top = topOf(picture, 'sheet') - around;
  const bottom = ['strip', 'legend'].map((key) => topOf(picture, key)).find((y) => y > 0) ?? picture.height;
  const others = ['header', 'strip', 'legend'];
  return {
    ...picture,
    height: bottom - around - top,
    parts: picture.parts.filter(({ key }) => !others.includes(key)).map((part) => raised(part, top)),
  };
}

function raised(part: Part, by: number): Part {
  const paint = (pen: Pen) => {
    pen.open({ y: -by });
    part.paint(pen);
    pen.close();
  };
  return { ...part, paint };
}

/** Where a part of a picture begins; 0 where it has none of the name. */
function topOf({ parts }: Picture, key: string): number {
  const tops: number[] = [];
  const pen = { ...idlePen, open: ({ y = 0 }: Group) => void tops.push(y) };
  parts.find((part) => part.key === key)?.paint(pen);
  return tops[0] ?? 0;
}
