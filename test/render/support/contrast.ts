/** How well the texts of a picture read on what they stand on. */
import { contrast } from '../../../src/render/color.js';
import { type Box, descendants, type Element, type Line, linesOf, originOf, rectOf } from './svg.js';

/** Every line of a picture with its contrast, after WCAG 2. */
export function textsOf(tree: Element, page: string): { line: Line; contrast: number }[] {
  const order = new Map([...descendants(tree)].map((element, i) => [element, i]));
  const shapes = [...order].flatMap(([element, i]) => {
    const box = boundsOf(element);
    return box ? [{ box, fill: element.attributes.fill as string, order: i }] : [];
  });
  return linesOf(tree).map((line) => {
    const ink = line.element.attributes.fill as string;
    return { line, contrast: contrast(ink, groundOf(line, shapes, order.get(line.element) as number, page)) };
  });
}

/** What a text stands on: the last solid shape drawn before it that lies under its middle. */
function groundOf(
  line: Line,
  shapes: readonly { box: Box; fill: string; order: number }[],
  order: number,
  page: string,
): string {
  const x = (line.left + line.right) / 2;
  const y = (line.top + line.bottom) / 2;
  const under = shapes.filter(
    ({ box, order: drawn }) => drawn < order && box.left <= x && x <= box.right && box.top <= y && y <= box.bottom,
  );
  return under.at(-1)?.fill ?? page;
}

/** Bounds of a filled rectangle, disc, or chevron. */
function boundsOf(element: Element): Box | undefined {
  if (!element.attributes.fill?.startsWith('#') || element.attributes['fill-opacity']) return undefined;
  if (element.name === 'rect') return rectOf(element);
  const { x, y } = originOf(element);
  if (element.name === 'circle') {
    const [cx, cy, r] = ['cx', 'cy', 'r'].map((name) => Number(element.attributes[name])) as [number, number, number];
    return { left: x + cx - r, top: y + cy - r, right: x + cx + r, bottom: y + cy + r };
  }
  const chevron = /^M0 0H\S+L(\S+) \S+L\S+ (\d+)/.exec(element.attributes.d ?? '');
  return chevron ? { left: x, top: y, right: x + Number(chevron[1]), bottom: y + Number(chevron[2]) } : undefined;
}
