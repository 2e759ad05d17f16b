import type { Block } from '../../render/block.js';
import { idlePen } from '../../render/idle-pen.js';
import type { Part, Picture } from '../../render/index.js';
import type { Group, Pen } from '../../render/pen.js';

/** Left free above and below what is cut out. */
const around = 8;

/** Left free between lines of stages on one page. */
export const betweenLines = 24;

/** A picture of nothing but a block. @param like whose map and colours it has @param description for those who do not see it */
export function alone(like: Picture, { width, height, paint }: Block, description: string): Picture {
  const part: Part = { key: 'block', hash: '', x: 0, width, paint: (pen) => paint(pen, 0, 0), markup: () => '' };
  return { ...like, width, height, description, parts: [part] };
}

/** A picture without its heading. @param first the part of it that then stands on top */
export function below(picture: Picture, first: string): Picture {
  return cut(picture, topOf(picture, first), picture.height, ['header']);
}

/** A picture of the stages and their rows, without what stands above and below them. */
export function sheetAlone(picture: Picture): Picture {
  const ends = ['strip', 'legend'].map((key) => topOf(picture, key)).find((y) => y > 0) ?? picture.height;
  return cut(picture, topOf(picture, 'sheet'), ends, ['header', 'strip', 'legend']);
}

/** Pictures below each other, as one. */
export function stacked(pictures: readonly [Picture, ...Picture[]], gap: number): Picture {
  let height = -gap;
  const parts: Part[] = [];
  for (const picture of pictures) {
    const top = height + gap;
    parts.push(...picture.parts.map((part) => raised(part, -top)));
    height = top + picture.height;
  }
  return { ...pictures[0], width: Math.max(...pictures.map(({ width }) => width)), height, parts };
}

function cut(picture: Picture, from: number, to: number, without: readonly string[]): Picture {
  const top = from - around;
  return {
    ...picture,
    height: to - around - top,
    parts: picture.parts.filter(({ key }) => !without.includes(key)).map((part) => raised(part, top)),
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
