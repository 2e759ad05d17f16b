/** What stands on the row of the curve: marks, words, and the lines behind them. */
import { ancestors, type Box, classesOf, descendants, type Element, type Line, linesOf, originOf } from './svg.js';

const isIn = (element: Element, ...kinds: string[]) =>
  [...ancestors(element)].some((group) => classesOf(group).some((name) => kinds.includes(name)));

/** The groups of everything that is felt. */
export function feelingsOf(tree: Element): Element[] {
  return [...descendants(tree)].filter((element) => classesOf(element).includes('feeling'));
}

/** The middle and the size of the face or shape of a feeling. */
export function markOf(feeling: Element): Box {
  const shape = feeling.children.find(({ name }) => name === 'circle' || name === 'path') as Element;
  const { x, y } = originOf(shape);
  const [cx, cy] = [x + Number(shape.attributes.cx ?? 0), y + Number(shape.attributes.cy ?? 0)];
  const radius = Number(shape.attributes.r ?? 6.5);
  return { left: cx - radius, top: cy - radius, right: cx + radius, bottom: cy + radius };
}

/** The words beside the marks. */
export function wordsOf(tree: Element): Line[] {
  return linesOf(tree).filter(({ element }) => isIn(element, 'feeling', 'target'));
}

type Point = readonly [x: number, y: number];

/** The lines of what is felt, of targets and of gaps, each as many short ones. */
export function strokesOf(tree: Element): Point[][] {
  return [...descendants(tree)]
    .filter(({ name, attributes }) => name === 'path' && attributes.fill === 'none')
    .filter((path) => isIn(path, 'curve') && !isIn(path, 'scale') && !path.attributes.transform)
    .map((path) => {
      const { x, y } = originOf(path);
      return polyline(path.attributes.d ?? '').map(([left, top]): Point => [x + left, y + top]);
    });
}

/** Of a path with M, C and V in it. */
function polyline(data: string): Point[] {
  const points: Point[] = [];
  for (const [, command, list] of data.matchAll(/([MCV])([^A-Z]*)/g)) {
    const n = (list ?? '').trim().split(/[ ,]+/).map(Number) as number[] & { 0: number };
    const [x, y] = points.at(-1) ?? [0, 0];
    if (command === 'M') points.push([n[0], n[1] as number]);
    else if (command === 'V') points.push([x, n[0]]);
    else
      for (let i = 1; i <= 24; i++) {
        const [t, u] = [i / 24, 1 - i / 24];
        const at = (a: number, b: number, c: number, d: number) =>
          u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
        points.push([
          at(x, n[0], n[2] as number, n[4] as number),
          at(y, n[1] as number, n[3] as number, n[5] as number),
        ]);
      }
  }
  return points;
}

/** Whether a line runs through a box. */
export function crosses(line: readonly Point[], { left, top, right, bottom }: Box): boolean {
  return line.slice(1).some(([x2, y2], i) => {
    const [x1, y1] = line[i] as Point;
    for (let step = 0; step <= 8; step++) {
      const x = x1 + ((x2 - x1) * step) / 8;
      const y = y1 + ((y2 - y1) * step) / 8;
      if (x > left && x < right && y > top && y < bottom) return true;
    }
    return false;
  });
}
