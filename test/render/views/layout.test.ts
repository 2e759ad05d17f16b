import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainMap } from '../../../src/map/model.js';
import { drawers, type Picture, type PictureView } from '../../../src/render/index.js';
import { mobilePlan, pain, persona, quantity, said } from '../../fixtures/maps.js';
import { cases } from '../../pictures/cases.js';
import { maps } from '../support/arbitrary.js';
import { outside, overlapping, overlappingCards } from '../support/boxes.js';
import { descendants, linesOf, parseXml, treeOf } from '../support/svg.js';

const views = ['curve', 'priorities', 'personas'] satisfies PictureView[];
const runs = { seed: 20261122, numRuns: 100 };

function flawsOf(drawn: Picture): string[] {
  const tree = treeOf(drawn);
  const lines = linesOf(tree);
  return [...overlapping(lines), ...overlappingCards(tree), ...outside(tree, lines, drawn)];
}

describe.each(views)('the view %s', (view) => {
  const draw = (map: PlainMap) => drawers[view](map, { theme: 'light', today: '2026-11-20' });

  it('keeps texts and cards of the example apart and inside their boxes', () => {
    const drawn = draw(mobilePlan());
    expect(linesOf(treeOf(drawn)).length).toBeGreaterThan(20);
    expect(flawsOf(drawn)).toEqual([]);
  });

  it.each(Object.entries(cases))('keeps texts and cards of the map %s apart and inside their boxes', (_, map) => {
    expect(flawsOf(draw(map()))).toEqual([]);
  });

  it('keeps texts and cards of any map apart and inside their boxes', () => {
    fc.assert(
      fc.property(maps, (map) => {
        expect(flawsOf(draw(map))).toEqual([]);
      }),
      runs,
    );
  }, 60_000);

  it('has parts that are named once each, one element a part, and the same bytes for the same map', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const drawn = draw(map);
        const keys = drawn.parts.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        const again = draw(structuredClone(map));
        drawn.parts.forEach((part, i) => {
          const markup = part.markup();
          expect(parseXml(markup).name).toBe('g');
          expect(again.parts[i]?.markup()).toBe(markup);
          expect(again.parts[i]?.hash).toBe(part.hash);
        });
      }),
      { ...runs, numRuns: 30 },
    );
  });

  it('marks with its id whatever stands for a thing, and with no other', () => {
    const ids = new Set(JSON.stringify(mobilePlan()).match(/(?<="id":")[^"]+/g));
    const marked = [...descendants(treeOf(draw(mobilePlan())))].flatMap(
      (element) => element.attributes['data-id'] ?? [],
    );
    expect(marked.length).toBeGreaterThan(2);
    expect(marked.filter((id) => !ids.has(id))).toEqual([]);
  });
});

/** Personas about whom everything is written. */
const words = fc.constantFrom(
  '',
  'Saves',
  'Donaudampfschifffahrtsgesellschaft',
  '价格太高了',
  'مرحبا بالعالم',
  'a b '.repeat(60),
);
const texts = fc.array(words, { maxLength: 3 }).map((list) => list.map((text) => said(text, { from: ['interviews'] })));
const hurts = fc
  .array(fc.tuple(words, fc.option(fc.constantFrom('low', 'critical'), { nil: undefined })), { maxLength: 2 })
  .map((list) => list.map(([text, severity]) => pain('p', text, { severity, for: ['jamie'] })));
const people: fc.Arbitrary<ReturnType<typeof persona>[]> = fc
  .array(
    fc.record({
      title: words,
      role: words.map((text) => said(text)),
      quote: words.map((text) => said(text, { from: ['report'] })),
      goals: texts,
      needs: texts,
      pains: hurts,
      gains: hurts,
      traits: fc
        .array(fc.tuple(words, fc.double({ min: -1, max: 12, noNaN: true })), { maxLength: 3 })
        .map((list) => list.map(([title, value]) => ({ id: '', title, value, of: 5, from: ['report'] }))),
      own: fc
        .array(fc.tuple(words, words), { maxLength: 2 })
        .map((list) => list.map(([name, text]) => ({ id: '', name, value: quantity(text) }))),
      share: fc.option(
        words.map((text) => quantity(text)),
        { nil: undefined },
      ),
      image: fc.option(words, { nil: undefined }),
      from: fc.constantFrom<string[] | undefined>(['interviews'], ['nowhere', 'report'], undefined),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => list.map(({ title, ...more }, i) => persona(['jamie', 'omar'][i] ?? `p${i}`, title, more)));

describe('the cards of personas about whom much is written', () => {
  it('keep their texts apart and inside', () => {
    fc.assert(
      fc.property(maps, people, (map, personas) => {
        const drawn = drawers.personas({ ...map, personas }, { theme: 'light' });
        expect(flawsOf(drawn)).toEqual([]);
      }),
      runs,
    );
  }, 60_000);
});
