import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawMap, type Picture } from '../../src/render/index.js';
import { mobilePlan } from '../fixtures/maps.js';
import { maps } from './support/arbitrary.js';
import {
  ancestors,
  classesOf,
  descendants,
  type Element,
  inside,
  type Line,
  linesOf,
  overlap,
  rectOf,
  treeOf,
} from './support/svg.js';

const runs = { seed: 20261120, numRuns: 120 };
const boxed = ['pain', 'gain', 'opportunity', 'item', 'persona', 'quote'];

const picture = (map: Parameters<typeof drawMap>[0]): Picture => drawMap(map, { theme: 'light', today: '2026-11-20' });

/** Pairs of lines that lie on each other. */
function overlapping(lines: readonly Line[]): string[] {
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
function outside(tree: Element, lines: readonly Line[], size: Picture): string[] {
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
      const quoted = [...ancestors(line.element)].some((element) => classesOf(element).includes('quote'));
      if (own.has(line.element) && !quoted && !inside(line, stage))
        found.push(`${JSON.stringify(line.text)} leaves its stage`);
    }
  }
  return found;
}

/** Cards of one kind that lie on each other. */
function overlappingCards(tree: Element): string[] {
  const cards = [...descendants(tree)]
    .filter((element) => classesOf(element).some((name) => boxed.includes(name)))
    .map((element) => ({ element, frame: element.children.find((child) => child.name === 'rect') }))
    .flatMap(({ element, frame }) => (frame ? [{ id: element.attributes['data-id'], ...rectOf(frame) }] : []));
  return cards.flatMap((card, i) =>
    cards.slice(i + 1).flatMap((other) => (overlap(card, other) ? [`${card.id} on ${other.id}`] : [])),
  );
}

describe('the layout', () => {
  it('keeps texts and cards of the example apart and inside their boxes', () => {
    const drawn = picture(mobilePlan());
    const tree = treeOf(drawn);
    const lines = linesOf(tree);
    expect(lines.length).toBeGreaterThan(200);
    expect(overlapping(lines)).toEqual([]);
    expect(overlappingCards(tree)).toEqual([]);
    expect(outside(tree, lines, drawn)).toEqual([]);
  });

  it('keeps texts and cards of any map apart and inside their boxes', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const drawn = picture(map);
        const tree = treeOf(drawn);
        const lines = linesOf(tree);
        expect(overlapping(lines)).toEqual([]);
        expect(overlappingCards(tree)).toEqual([]);
        expect(outside(tree, lines, drawn)).toEqual([]);
      }),
      runs,
    );
  }, 60_000);
});
