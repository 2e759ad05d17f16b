/** Whether texts and boxes of a picture keep apart and stay inside each other. */
import type { Picture } from '../../../src/render/index.js';
import { ancestors, classesOf, descendants, type Element, inside, type Line, overlap, rectOf } from './svg.js';

const boxed = ['pain', 'gain', 'opportunity', 'item', 'persona', 'quote', 'gap'];

/** Pairs of lines that lie on each other. */
export function overlapping(lines: readonly Line[]): string[] {
  const found: string[] = [];
  const sorted = [...lines].sort((a, b) => a.top - b.top);
  for (let i = 0; i < sorted.length; i++) {
    const line = sorted[i] as Line;
    for (let j = i + 1; j < sorted.length && (sorted[j] as Line).top < line.bottom; j++) {
      const other = sorted[j] as Line;
      if (overlap(line, other)) found.push(`${JSON.stringify(line.text)} on ${JSON.stringify(other.text)}`);
    }
  }
  return found;
}

/** Lines that leave the nearest box around them, their stage, or the picture. */
export function outside(tree: Element, lines: readonly Line[], size: Picture): string[] {
  const found: string[] = [];
  const page = { left: 0, top: 0, right: size.width, bottom: size.height };
  for (const line of lines) {
    if (!inside(line, page)) found.push(`${JSON.stringify(line.text)} leaves the picture`);
    for (const group of ancestors(line.element)) {
      if (!classesOf(group).some((name) => boxed.includes(name))) continue;
      const frame = group.children.find((child) => child.name === 'rect');
      if (frame && !inside(line, rectOf(frame)))
        found.push(`${JSON.stringify(line.text)} leaves its ${group.attributes.class}`);
      break;
    }
  }
  for (const part of size.parts) {
    if (!part.key.includes('/')) continue;
    const stage = { left: part.x, top: 0, right: part.x + part.width, bottom: size.height };
    const group = [...descendants(tree)].find((element) => element.attributes['data-id'] === part.key) as Element;
    const own = new Set(descendants(group));
    for (const line of lines) {
      // Quotes and gaps of the curve may reach over the edge of their stage.
      const quoted = [...ancestors(line.element)].some((element) =>
        classesOf(element).some((name) => name === 'quote' || name === 'gap'),
      );
      if (own.has(line.element) && !quoted && !inside(line, stage))
        found.push(`${JSON.stringify(line.text)} leaves its stage`);
    }
  }
  return found;
}

/** Cards of one kind that lie on each other. */
export function overlappingCards(tree: Element): string[] {
  const cards = [...descendants(tree)]
    .filter((element) => classesOf(element).some((name) => boxed.includes(name)))
    .map((element) => ({ element, frame: element.children.find((child) => child.name === 'rect') }))
    .flatMap(({ element, frame }) => (frame ? [{ id: element.attributes['data-id'], ...rectOf(frame) }] : []));
  return cards.flatMap((card, i) =>
    cards.slice(i + 1).flatMap((other) => (overlap(card, other) ? [`${card.id} on ${other.id}`] : [])),
  );
}
