import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawMap, type Picture } from '../../src/render/index.js';
import { mobilePlan } from '../fixtures/maps.js';
import { maps } from './support/arbitrary.js';
import { outside, overlapping, overlappingCards } from './support/boxes.js';
import { linesOf, treeOf } from './support/svg.js';

const runs = { seed: 20261120, numRuns: 120 };

const picture = (map: Parameters<typeof drawMap>[0]): Picture => drawMap(map, { theme: 'light', today: '2026-11-20' });

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
