import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawChanges } from '../../../src/render/index.js';
import { maps } from '../support/arbitrary.js';
import { outside, overlapping, overlappingCards } from '../support/boxes.js';
import { pairOf, pairs } from '../support/pairs.js';
import { descendants, linesOf, treeOf } from '../support/svg.js';

const runs = { seed: 20261122, numRuns: 120 };

describe('the drawing of changes', () => {
  it('keeps texts and cards of any two maps apart and inside their boxes', () => {
    fc.assert(
      fc.property(pairs, ({ before, after, changes }) => {
        const drawn = drawChanges(before, after, changes, {
          theme: 'light',
          sides: { before: 'main a41f9c2', after: 'working tree' },
        });
        const tree = treeOf(drawn);
        const lines = linesOf(tree);
        expect(overlapping(lines)).toEqual([]);
        expect(overlappingCards(tree)).toEqual([]);
        expect(outside(tree, lines, drawn)).toEqual([]);
      }),
      runs,
    );
  }, 120_000);

  it('has a place for every change of any two maps', () => {
    fc.assert(
      fc.property(pairs, ({ before, after, changes }) => {
        const tree = treeOf(drawChanges(before, after, changes, { theme: 'light' }));
        const shown = new Set(
          [...descendants(tree)].flatMap(({ attributes }) => attributes['data-change']?.split(' ').map(Number) ?? []),
        );
        expect([...shown].sort((a, b) => a - b)).toEqual(changes.changes.map((_, place) => place));
      }),
      runs,
    );
  }, 120_000);

  it('gives parts that look different different hashes', () => {
    fc.assert(
      fc.property(pairs, maps, ({ before, after, changes }, other) => {
        const second = pairOf(other, after);
        const [one, two] = [
          drawChanges(before, after, changes, { theme: 'light' }),
          drawChanges(second.before, second.after, second.changes, { theme: 'light' }),
        ];
        const markups = new Map(one.parts.map((part) => [`${part.key} ${part.hash}`, part.markup()]));
        const same = two.parts.filter((part) => markups.has(`${part.key} ${part.hash}`));
        for (const part of same) expect(part.markup()).toBe(markups.get(`${part.key} ${part.hash}`));
      }),
      { ...runs, numRuns: 30 },
    );
  }, 120_000);

  it('is the same bytes for the same maps', () => {
    fc.assert(
      fc.property(pairs, ({ before, after, changes }) => {
        const draw = () => drawChanges(before, after, changes, { theme: 'dark' });
        const markup = (picture: ReturnType<typeof draw>) => picture.parts.map((part) => [part.hash, part.markup()]);
        expect(markup(draw())).toEqual(markup(draw()));
      }),
      { ...runs, numRuns: 20 },
    );
  }, 60_000);
});
