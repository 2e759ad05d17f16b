import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainMap } from '../../src/map/model.js';
import { drawers, drawMap, type Picture } from '../../src/render/index.js';
import { mapsIn, openExample } from '../fixtures/documents.js';
import { feeling, journey, persona, stage, touchpoint } from '../fixtures/maps.js';
import { crosses, feelingsOf, markOf, strokesOf, wordsOf } from './support/felt.js';
import { classesOf, descendants, type Element, overlap, rectOf, treeOf } from './support/svg.js';

const views = ['map', 'curve'] as const;
type View = (typeof views)[number];
const draw = (map: PlainMap, view: View): Picture =>
  view === 'map' ? drawMap(map, { theme: 'light' }) : drawers.curve(map, { theme: 'light' });

const names = ['jo', 'mo', 'flo'];
const felt = fc.record({
  word: fc.constantFrom('happy', 'a bit annoyed', 'calm', 'stuck but determined'),
  value: fc.integer({ min: -20, max: 20 }).map((tenth) => tenth / 10),
  from: fc.constantFrom<string[] | undefined>(undefined, ['interviews']),
});
/** What each of three feels at a touchpoint: one thing, or one of some that it depends on. */
const place = fc.tuple(...names.map(() => fc.array(felt, { maxLength: 3 })));
const maps = fc.array(fc.array(place, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }).map((stages) =>
  journey('m', 'M', {
    personas: names.map((name) => persona(name, name)),
    stages: stages.map((places, i) =>
      stage(`s${i}`, `S${i}`, {
        touchpoints: places.map((lists, j) =>
          touchpoint(`t${i}-${j}`, 'Touchpoint', {
            feels: lists.flatMap((list, who) =>
              list.map(({ word, value, from }, k) => {
                const when = list.length > 1 ? `case ${k}` : undefined;
                return feeling(word, value, { for: [names[who] as string], from, when, because: 'a reason' });
              }),
            ),
          }),
        ),
      }),
    ),
  }),
);

describe.each(views)('what is felt, in the view %s,', (view) => {
  it('never lies under something else that is felt, or under its word, and always says its own', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const tree = treeOf(draw(map, view));
        const marks = feelingsOf(tree).map(markOf);
        const words = wordsOf(tree);
        const cards = [...descendants(tree)]
          .filter((element) => classesOf(element).some((name) => name === 'quote' || name === 'gap'))
          .map((element) => rectOf(element.children.find(({ name }) => name === 'rect') as Element));
        marks.forEach((mark, i) => {
          expect(marks.slice(i + 1).filter((other) => overlap(mark, other))).toEqual([]);
          expect(cards.filter((card) => overlap(mark, card))).toEqual([]);
          expect(words.filter((word) => overlap(mark, word)).map(({ text }) => text)).toEqual([]);
        });
        expect(words).toHaveLength(marks.length);
      }),
      { seed: 20261122, numRuns: 60 },
    );
  }, 60_000);

  it('has its words where no line runs through, in the examples', async () => {
    for (const name of ['mobile-plan', 'platform-adoption', 'online-travel']) {
      const [map] = await mapsIn(await openExample(`examples/${name}.journey`));
      const tree = treeOf(draw(map as PlainMap, view));
      const strokes = strokesOf(tree);
      expect(strokes.length).toBeGreaterThan(1);
      const struck = wordsOf(tree).filter((word) => strokes.some((stroke) => crosses(stroke, word)));
      expect(struck.map(({ text }) => `${name}: ${text}`)).toEqual([]);
    }
  });
});

describe('a target with none before and after it', () => {
  it('is a piece of a dashed line with its word, as in the legend', () => {
    const map = journey('m', 'M', {
      personas: [persona('jo', 'Jo')],
      stages: [stage('s', 'S', { touchpoints: [touchpoint('t', 'T', { targets: [feeling('calm', 1)] })] })],
    });
    for (const view of views) {
      const tree = treeOf(draw(map, view));
      expect(wordsOf(tree).map(({ text }) => text)).toEqual(['calm']);
      const [target] = [...descendants(tree)].filter((element) => classesOf(element).includes('target'));
      const line = target?.children.find(({ name }) => name === 'path');
      expect(line?.attributes).toMatchObject({ d: 'M-14 0H14', 'stroke-dasharray': '5 5' });
    }
  });
});
