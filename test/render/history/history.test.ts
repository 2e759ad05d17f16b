import { describe, expect, it } from 'vitest';
import type { PlainMap } from '../../../src/map/model.js';
import { feltHistories } from '../../../src/render/history/felt.js';
import { drawHistory, themeNames } from '../../../src/render/index.js';
import { historyOf, yearOfPlan } from '../../fixtures/history.js';
import { feeling, journey, pain, persona, stage, touchpoint } from '../../fixtures/maps.js';
import { classesOf, descendants, linesOf, treeOf } from '../support/svg.js';

/** A map of one persona whose stages feel as told. */
const felt = (stages: Record<string, number | undefined>, more: Partial<PlainMap> = {}) =>
  journey('plan', 'A plan', {
    personas: [persona('jo', 'Jo')],
    stages: Object.entries(stages).map(([title, value]) =>
      stage(title.toLowerCase(), title, {
        touchpoints: [
          touchpoint(`in-${title.toLowerCase()}`, `In ${title}`, {
            feels: value === undefined ? [] : [feeling('', value)],
          }),
        ],
      }),
    ),
    ...more,
  });

describe('what is felt over time', () => {
  it('stands in one row for a stage, also where it was renamed', () => {
    const points = historyOf([felt({ Look: 1, Buy: -1 }), felt({ Look: 0, Order: -1 }), felt({ Look: 0.5, Order: 2 })]);
    // One that keeps its touchpoints is the same stage under another name.
    (points[1]?.map.stages[1]?.touchpoints[0] ?? { title: '' }).title = 'In Buy';
    const renamed = historyOf(points.map(({ map }) => map));
    expect(feltHistories(renamed)).toEqual([
      {
        persona: 'jo',
        title: 'Jo',
        means: [0, -0.5, 1.25],
        stages: [
          { title: 'Look', means: [1, 0, 0.5] },
          { title: 'Order', means: [-1, -1, 2] },
        ],
      },
    ]);
  });

  it('is empty before a stage came and after it went, and stages that are gone stand last', () => {
    const points = historyOf([
      felt({ Look: 1, Call: -2 }),
      felt({ Look: 1, Sign: 2 }),
      felt({ Look: 1, Sign: undefined }),
    ]);
    expect(feltHistories(points)[0]?.stages).toEqual([
      { title: 'Look', means: [1, 1, 1] },
      { title: 'Sign', means: [undefined, 2, undefined] },
      { title: 'Call', means: [-2, undefined, undefined] },
    ]);
  });

  it('keeps a persona who is gone', () => {
    const [before, after] = [felt({ Look: 1 }), felt({ Look: 1 }, { personas: [persona('al', 'Al')] })];
    expect(feltHistories(historyOf([before, after])).map(({ title, means }) => [title, means])).toEqual([
      ['Al', [undefined, 1]],
      ['Jo', [1, undefined]],
    ]);
  });
});

describe('the picture of a history', () => {
  const texts = (points = yearOfPlan()) =>
    linesOf(treeOf(drawHistory(points, { theme: 'light' }))).map(({ text }) => text);

  it('has a column for each version, with its day, its author and its commit', () => {
    const tree = treeOf(drawHistory(yearOfPlan(), { theme: 'light' }));
    const heads = [...descendants(tree)].filter((element) => classesOf(element).includes('version'));
    expect(heads.map((head) => linesOf(head).map(({ text }) => text))).toEqual([
      ['10 Jan 2026', 'Ada Lind', 'a41f9c0'],
      ['10 Feb 2026', 'Bo Okafor', 'a41f9c1'],
      ['10 Mar 2026', 'Ada Lind', 'a41f9c2'],
      ['10 Apr 2026', 'Bo Okafor', 'a41f9c3'],
      ['10 May 2026', 'Ada Lind', 'a41f9c4'],
    ]);
    expect(heads.map((head) => head.children.find(({ name }) => name === 'title')?.text)[1]).toBe(
      'Version 2 · Bo Okafor',
    );
  });

  it('counts pains that are open, new and resolved', () => {
    const place = (pains: ReturnType<typeof pain>[]) =>
      journey('p', 'P', { stages: [stage('s', 'S', { touchpoints: [touchpoint('t', 'T', { pains })] })] });
    const points = historyOf([
      place([pain('a', 'A')]),
      place([pain('a', 'A'), pain('b', 'B')]),
      place([pain('a', 'A', { resolved: '2026-03' }), pain('b', 'B', { resolved: '2026-03' })]),
    ]);
    const tree = treeOf(drawHistory(points, { theme: 'light' }));
    const pains = [...descendants(tree)].find((element) => classesOf(element).includes('pains'));
    const numbers = linesOf(pains as NonNullable<typeof pains>).map(({ text }) => text);
    expect(numbers).toEqual(['Pains open', 'new', 'resolved', '1', '2', '1', '0', '2']);
  });

  it('tells the first and the last version in words', () => {
    const points = historyOf([felt({ Look: 1 }), felt({ Look: -0.5 })]);
    expect(drawHistory(points, { theme: 'light' }).description).toBe(
      '10 Jan 2026 → 10 Feb 2026. Jo: +1 → −0.5. Pains open: 0 → 0.',
    );
  });

  it('speaks the language of the newest map', () => {
    const points = historyOf([felt({ Look: 1 }), felt({ Look: 1 }, { language: 'de' })]);
    expect(texts(points)).toEqual(expect.arrayContaining(['Insgesamt', 'Offene Schmerzpunkte', 'Belegte Aussagen']));
  });

  it('is drawn of one version, of a map in which nothing is felt, and in every theme', () => {
    for (const theme of themeNames) {
      for (const maps of [[felt({ Look: 1 })], [felt({})], [journey('e', 'E'), felt({ Look: 1, Buy: -2 })]]) {
        const picture = drawHistory(historyOf(maps), { theme });
        const numbers = [...descendants(treeOf(picture))].flatMap(({ attributes }) => Object.values(attributes));
        expect(numbers.filter((value) => /NaN|undefined|Infinity/.test(value))).toEqual([]);
      }
    }
  });

  it('shows what users wrote as text', () => {
    const [first] = historyOf([felt({ '<b>Look</b>': 1 })]);
    const points = [{ ...(first as NonNullable<typeof first>), author: '<script>', subject: '"&' }];
    expect(texts(points)).toEqual(expect.arrayContaining(['<b>Look</b>', '<script>']));
  });
});
