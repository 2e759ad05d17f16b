import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainMap, PlainStage } from '../../src/map/model.js';
import {
  createDrawMemo,
  drawMap,
  type MapView,
  type Picture,
  type ThemeName,
  themeNames,
  toSvg,
} from '../../src/render/index.js';
import { identify, journey, metric, mobilePlan, persona, quantity, said, stage, touchpoint } from '../fixtures/maps.js';
import { maps } from './support/arbitrary.js';
import { descendants, type Element, idsOf, linesOf, originOf, parseXml, rectOf, treeOf } from './support/svg.js';

const themes: readonly ThemeName[] = themeNames;
const draw = (map: PlainMap, memo = createDrawMemo()) => drawMap(map, { theme: 'light' }, memo);
const hashes = (picture: Picture) => Object.fromEntries(picture.parts.map((part) => [part.key, part.hash]));
const changedKeys = (before: Picture, after: Picture) => {
  const old = hashes(before);
  return after.parts.filter((part) => old[part.key] !== part.hash).map((part) => part.key);
};
const drawnIds = (picture: Picture) =>
  new Set([...descendants(treeOf(picture))].flatMap((element) => element.attributes['data-id'] ?? []));

const squeezed = (text: string) => text.replace(/\s+/g, '');

/** Fields whose text is not shown as it is written: names of other things, dates, looks, and words of the language. */
const unwritten = new Set([
  'id',
  'name',
  'for',
  'from',
  'by',
  'solves',
  'serves',
  'moves',
  'owner',
  'to',
  'lane',
  'date',
  'on',
]);
const coded = new Set(['icon', 'color', 'kind', 'unit', 'resolved', 'role', 'emoji', 'confidence']);

/** Every text that a map holds, wherever it stands. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => {
    const idOfNext = name === 'target' && 'to' in value;
    if (unwritten.has(name) || idOfNext || (coded.has(name) && typeof field === 'string')) return [];
    return textsOf(field);
  });
}

describe('what is drawn', () => {
  it('marks everything in the map with its id', () => {
    const map = mobilePlan();
    const drawn = drawnIds(draw(map));
    expect(idsOf(map).filter((id) => !drawn.has(id))).toEqual([]);
  });

  it('marks everything in any map with its id', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const drawn = drawnIds(draw(map));
        // The row of an own lane that nobody writes to is left out.
        const rowless = new Set(map.lanes.map((lane) => lane.id));
        const missing = idsOf(map).filter((id) => !drawn.has(id) && !rowless.has(id));
        const twice = idsOf([...map.opportunities, ...map.metrics]).filter((id) => !drawn.has(id));
        expect(missing.filter((id) => !twice.includes(id))).toEqual([]);
      }),
      { seed: 7, numRuns: 60 },
    );
  }, 30_000);

  it('says every written text, in the picture or in a tooltip', () => {
    const map = mobilePlan();
    const everything = [...descendants(treeOf(draw(map)))]
      .map((element) =>
        [element.text, ...element.children.map((line) => (line.name === 'tspan' ? line.text : ''))].join(''),
      )
      .map(squeezed)
      .join('\n');
    const written = textsOf(map);
    expect(written.length).toBeGreaterThan(150);
    expect(written.filter((text) => !everything.includes(squeezed(text)))).toEqual([]);
  });

  it('leaves out rows without content', () => {
    const bare = journey('bare', 'Bare', { stages: [stage('a', 'A', { touchpoints: [touchpoint('t', 'T')] })] });
    const texts = linesOf(treeOf(draw(bare))).map((line) => line.text);
    expect(texts).toContain('Touchpoints');
    for (const title of ['Feeling', 'Pains', 'Metrics', 'Backstage', 'line of visibility'])
      expect(texts).not.toContain(title);
  });

  it('gives a renamed row its title', () => {
    const map = mobilePlan();
    map.lanes.push({ id: 'switch-plan/lanes:thinks', name: 'thinks', title: 'Denkt' });
    const texts = linesOf(treeOf(draw(map))).map((line) => line.text);
    expect(texts).toContain('Denkt');
    expect(texts).not.toContain('Thinking');
  });

  it('draws maps without stages, without titles, with touchpoints only', () => {
    for (const map of [
      journey('empty', ''),
      journey('loose', 'Loose', {
        stages: [stage('x', '', { implicit: true, touchpoints: [touchpoint('t', 'Alone')] })],
      }),
      journey('stageless', 'One', { personas: [persona('a', 'A')], stages: [stage('s', 'Empty')] }),
    ]) {
      const picture = draw(map);
      expect(picture.width).toBeGreaterThan(0);
      expect(Number.isFinite(picture.height)).toBe(true);
      expect(() => treeOf(picture)).not.toThrow();
    }
  });

  it('places a stage by one attribute', () => {
    const picture = draw(mobilePlan());
    const part = picture.parts.find(({ key }) => key === 'switch-plan/compare');
    const group = parseXml(part?.markup() ?? '');
    expect(group.attributes['data-id']).toBe('switch-plan/compare');
    expect(group.attributes.transform).toMatch(new RegExp(`^translate\\(${part?.x},\\d+(\\.\\d+)?\\)$`));
  });
});

describe('the parts of a picture', () => {
  it('are the same bytes for the same map, with and without a memo, in every theme', () => {
    const memo = createDrawMemo();
    for (const theme of themes) {
      const bytes = () => drawMap(mobilePlan(), { theme }, memo).parts.map((part) => part.hash + part.markup());
      expect(bytes()).toEqual(drawMap(mobilePlan(), { theme }).parts.map((part) => part.hash + part.markup()));
    }
  });

  it('do not depend on where things were written', () => {
    const moved = structuredClone(mobilePlan()) as PlainMap & { range?: unknown };
    for (const part of moved.stages)
      Object.assign(part, { range: { start: { line: 9, character: 0 } }, uri: 'file:///a' });
    expect(hashes(draw(moved))).toEqual(hashes(draw(mobilePlan())));
  });

  it('change alone with a word of their stage', () => {
    const after = mobilePlan();
    (after.stages[2]?.touchpoints[0]?.does[0] as { text: string }).text = 'Says she is looking around';
    expect(changedKeys(draw(mobilePlan()), draw(after))).toEqual(['switch-plan/negotiate']);
  });

  it('move by one attribute when a row of another stage grows', () => {
    const after = mobilePlan();
    (after.stages[2]?.touchpoints[0]?.does[0] as { text: string }).text =
      'Says that she is shopping around, and waits for an offer';
    const [before, grown] = [draw(mobilePlan()), draw(after)];
    expect(grown.height).toBeGreaterThan(before.height);
    for (const key of ['switch-plan/define', 'switch-plan/compare', 'switch-plan/select']) {
      const attributes = (picture: Picture) => {
        const markup = picture.parts.find((part) => part.key === key)?.markup() ?? '';
        return markup.split(/(?<=>)/);
      };
      const [old, now] = [attributes(before), attributes(grown)];
      expect(now).toHaveLength(old.length);
      expect(now.filter((tag, i) => tag !== old[i])).toHaveLength(1);
    }
  });

  it('change with the title of a pain only where an opportunity speaks of it', () => {
    const after = mobilePlan();
    (after.stages[2]?.touchpoints[0]?.pains[0] as { text: string }).text = 'Explains the same thing 3 times';
    expect(changedKeys(draw(mobilePlan()), draw(after))).toEqual(['switch-plan/negotiate']);
  });

  it('never keep a hash when their markup changes', () => {
    fc.assert(
      fc.property(maps, maps, (one, other) => {
        const mixed = { ...one, stages: [...one.stages.slice(0, 1), ...other.stages.slice(1)] };
        const memo = createDrawMemo();
        const before = draw(one, memo);
        const after = draw(mixed, memo);
        const old = new Map(before.parts.map((part) => [part.key, part]));
        for (const part of after.parts) {
          const previous = old.get(part.key);
          if (previous?.hash === part.hash) expect(previous.markup()).toBe(part.markup());
        }
      }),
      { seed: 11, numRuns: 60 },
    );
  }, 30_000);

  it('lay out again only the stages that changed', () => {
    const memo = createDrawMemo();
    const map = mobilePlan();
    draw(map, memo);
    const kept = new Set(memo.stages.values());
    const [first, ...others] = map.stages;
    draw({ ...map, stages: [{ ...(first as PlainStage), title: 'Find out' }, ...others] }, memo);
    expect([...memo.stages.values()].filter((layout) => !kept.has(layout)).map((layout) => layout.stage.title)).toEqual(
      ['Find out'],
    );
  });

  it('show the next review only when told what day it is', () => {
    const words = (today?: string) =>
      linesOf(treeOf(drawMap(mobilePlan(), { theme: 'light', today })))
        .map((line) => line.text)
        .find((text) => text.startsWith('12 Oct 2026'));
    expect(words()).toBe('12 Oct 2026');
    expect(words('2026-11-20')).toBe('12 Oct 2026, next 12 Jan 2027');
    expect(words('2027-02-01')).toBe('12 Oct 2026, review was due 12 Jan 2027');
  });

  it('tell the curve in words', () => {
    expect(draw(mobilePlan()).description).toContain('4 stages, 7 touchpoints. Jamie starts confused (−1)');
  });
});

describe('facts of one persona', () => {
  it('say whose they are where there are several, and not where there is one', () => {
    const map = (people: string[]) =>
      journey('j', 'J', {
        personas: people.map((name) => persona(name, name)),
        stages: [stage('s', 'S', { touchpoints: [touchpoint('t', 'T', { thinks: [said('Hm', { for: ['jo'] })] })] })],
      });
    const initials = (people: string[]) => {
      const tree = treeOf(draw(map(people)));
      const fact = [...descendants(tree)].find((element) => element.attributes.class === 'thinks');
      return linesOf(fact as NonNullable<typeof fact>).map((line) => line.text);
    };
    expect(initials(['jo'])).toEqual(['Hm']);
    expect(initials(['jo', 'al'])).toEqual(['Hm', 'jo']);
  });
});

/** The first group of a class. */
function groupOf(tree: Element, name: string): Element {
  const group = [...descendants(tree)].find((element) => element.attributes.class === name);
  if (!group) throw new Error(`Nothing is drawn as ${name}`);
  return group;
}

describe('the strip below the stages', () => {
  const wide = (count: number) => {
    const map = mobilePlan();
    const extra = Array.from({ length: count }, (_, i) => touchpoint(`more-${i}`, `More ${i}`));
    map.stages[3]?.touchpoints.push(...extra);
    return identify(map);
  };

  it.each([0, 20])('is as wide as the sheet with %i more touchpoints', (count) => {
    const tree = treeOf(draw(wide(count)));
    const frame = (name: string) =>
      rectOf(groupOf(tree, name).children.find((child) => child.name === 'rect') as Element);
    const [sheet, strip] = [frame('sheet'), frame('strip')];
    expect([strip.left, strip.right]).toEqual([sheet.left, sheet.right]);
  });

  it('does not say again what a column shows', () => {
    const map = mobilePlan();
    const again = { ...structuredClone(map.metrics[0] as PlainMap['metrics'][number]), repeated: true };
    map.stages[0]?.touchpoints[0]?.metrics.push(again);
    map.stages[0]?.objectives.push(structuredClone(map.objectives[0] as PlainMap['objectives'][number]));
    const texts = linesOf(groupOf(treeOf(draw(identify(map))), 'strip')).map((line) => line.text);
    for (const once of ['Would recommend us', 'Metrics', 'Churn in the first year under 8 %', 'Objectives'])
      expect(texts).not.toContain(once);
    expect(texts).toContain('Show what others charge');
  });

  it('says what a column of the same name leaves out', () => {
    const map = mobilePlan();
    const again = { ...structuredClone(map.metrics[0] as PlainMap['metrics'][number]), target: undefined };
    map.stages[0]?.touchpoints[0]?.metrics.push(again);
    const texts = linesOf(groupOf(treeOf(draw(identify(map))), 'strip')).map((line) => line.text);
    expect(texts).toContain('Would recommend us');
  });
});

describe('the titles of the rows', () => {
  it('stay within their rows, however long they are', () => {
    const map = mobilePlan();
    const title = 'What the people at the counter say';
    map.lanes = map.lanes.map((lane) => ({ ...lane, title }));
    const tree = treeOf(draw(map));
    const titles = [...descendants(tree)].filter((element) => element.attributes.class === 'lane-title');
    const boxes = titles.map((element) => linesOf(element));
    const own = boxes.find((lines) => lines[0]?.text.startsWith('What the'));
    expect(own?.length).toBeGreaterThan(1);
    const tops = boxes.map((lines) => Math.min(...lines.map((line) => line.top)));
    boxes.forEach((lines, i) => {
      const bottom = Math.max(...lines.map((line) => line.bottom));
      const below = tops.filter((top) => top > (tops[i] as number));
      expect(bottom).toBeLessThan(Math.min(...below));
    });
  });
});

describe('the lines of the blueprint', () => {
  const lines = (...roles: ('sees' | 'frontstage' | 'backstage' | 'support')[]) => {
    const own = roles.map((role) => ({ ...said(`On ${role}`), lane: `own-${role}` }));
    const map = journey('j', 'J', {
      lanes: roles.map((role) => ({ id: `lane:${role}`, name: `own-${role}`, title: `Own ${role}`, role })),
      stages: [stage('s', 'S', { touchpoints: [touchpoint('t', 'T', { own })] })],
    });
    return linesOf(treeOf(draw(map)))
      .filter((line) => line.text.startsWith('line of') || line.text.startsWith('Own '))
      .sort((a, b) => a.top - b.top)
      .map((line) => line.text);
  };

  it('run between rows of the author with a role as between those of the language', () => {
    expect(lines('support', 'backstage', 'frontstage', 'sees')).toEqual([
      'Own sees',
      'line of interaction',
      'Own frontstage',
      'line of visibility',
      'Own backstage',
      'line of internal interaction',
      'Own support',
    ]);
  });

  it('are drawn only where there is something on their far side', () => {
    expect(lines('sees')).toEqual(['Own sees']);
    expect(lines('frontstage')).toEqual(['line of interaction', 'Own frontstage']);
    expect(lines('backstage')).toEqual(['line of visibility', 'Own backstage']);
    expect(lines('support')).toEqual(['line of visibility', 'Own support']);
  });
});

describe('the history of a metric', () => {
  const history = (...values: [number, string][]) => {
    const now = values.map(([value, on], i) => ({ id: `now-${i}`, value: quantity(`${value} %`, value, '%'), on }));
    return journey('j', 'J', {
      stages: [stage('s', 'S', { touchpoints: [touchpoint('t', 'T', { metrics: [metric('m', 'Share', { now })] })] })],
    });
  };
  const block = (map: PlainMap) => groupOf(treeOf(draw(map)), 'metric');
  const tips = (element: Element) =>
    [...descendants(element)].filter((child) => child.name === 'title').map((child) => child.text);

  it('is a line through all values, the oldest in words', () => {
    const drawn = block(history([20, '2026-01'], [35, '2026-02'], [30, '2026-07']));
    const texts = linesOf(drawn).map((line) => line.text);
    expect(texts).toContain('30 %');
    expect(texts).toContain('20 % · Jan 2026');
    expect(tips(drawn)).toEqual(expect.arrayContaining(['20 % · Jan 2026', '35 % · Feb 2026', '30 % · Jul 2026']));
    const dots = [...descendants(drawn)]
      .filter((element) => element.name === 'circle')
      .map((dot) => ({ x: Number(dot.attributes.cx), y: Number(dot.attributes.cy) }));
    expect(dots).toHaveLength(3);
    const [first, middle, last] = dots as [
      { x: number; y: number },
      { x: number; y: number },
      { x: number; y: number },
    ];
    expect((last.x - middle.x) / (middle.x - first.x)).toBeCloseTo(5, 1);
    expect(middle.y).toBeLessThan(last.y);
    expect(last.y).toBeLessThan(first.y);
  });

  it('is a text each where the values cannot be compared', () => {
    const map = history([20, '2026-01'], [35, '2026-02']);
    const value = map.stages[0]?.touchpoints[0]?.metrics[0]?.now[0]?.value as { unit?: string };
    value.unit = 'points';
    const drawn = block(map);
    expect(linesOf(drawn).map((line) => line.text)).toContain('20 % · Jan 2026');
    expect([...descendants(drawn)].filter((element) => element.name === 'circle')).toEqual([]);
  });

  it('is not drawn for one value', () => {
    expect([...descendants(block(history([20, '2026-01'])))].filter((element) => element.name === 'circle')).toEqual(
      [],
    );
  });
});

describe('the header', () => {
  it('names the map that this one improves by its title', () => {
    const map = { ...mobilePlan(), improves: 'switch-plan' };
    const texts = (improvesTitle?: string) => linesOf(treeOf(draw({ ...map, improvesTitle }))).map((line) => line.text);
    expect(texts('A cheaper plan')).toContain('A cheaper plan');
    expect(texts()).toContain('switch-plan');
  });

  it('puts many personas below the title rather than in one tall column beside it', () => {
    const card = (count: number) => {
      const map = mobilePlan();
      map.personas = Array.from({ length: count }, (_, i) => ({
        ...structuredClone(map.personas[0] as PlainMap['personas'][number]),
        name: `person-${i}`,
      }));
      map.stages = map.stages.slice(0, 3);
      const tree = treeOf(draw(identify(map)));
      return { card: originOf(groupOf(tree, 'persona')), title: originOf(groupOf(tree, 'journey')) };
    };
    const [one, many] = [card(1), card(9)];
    expect(one.card.y).toBe(one.title.y);
    expect(one.card.x).toBeGreaterThan(one.title.x + 600);
    expect(many.card.x).toBe(many.title.x);
    expect(many.card.y).toBeGreaterThan(many.title.y + 100);
  });
});

describe('a view', () => {
  const draw = (view: MapView) => toSvg(drawMap(mobilePlan(), { theme: 'light', view }), []);
  const rows = (svg: string) =>
    [...svg.matchAll(/class="lane-title"[^>]*>.*?<text[^>]*>([^<]+)/g)].map(([, title]) => title);

  it('has the rows that it names, in their order, behind the cards', () => {
    expect(rows(draw({ lanes: ['gain', 'support', 'does'] }))).toEqual(['Touchpoints', 'Gains', 'Doing', 'Support']);
  });

  it('names what its opportunities solve, shown or not', () => {
    expect(draw({ personas: ['omar'] })).toContain('The bill is written in');
  });

  it('folds a stage to its title, its size, and the lowest and highest that is felt in it', () => {
    const [first] = mobilePlan().stages;
    const open = drawMap(mobilePlan(), { theme: 'light' });
    const folded = drawMap(mobilePlan(), { theme: 'light', view: { folded: [first?.id ?? ''] } });
    const part = folded.parts.find(({ key }) => key === first?.id);
    expect(part?.width).toBe(128);
    expect(folded.width).toBeLessThan(open.width);
    expect(part?.markup()).toContain('2 touchpoints');
    expect(part?.markup()).toContain('confused');
    expect(part?.markup()).toContain('focused');
    expect(part?.markup()).not.toContain('Reads the last three bills');
  });
});

describe('the rows', () => {
  const rows = (map: PlainMap) =>
    [...toSvg(drawMap(map, { theme: 'light' }), []).matchAll(/class="lane-title"[^>]*>.*?<text[^>]*>([^<]+)/g)].map(
      ([, title]) => title,
    );

  it('put pains and gains into one, unless the author named it or there is only one kind', () => {
    expect(rows(mobilePlan())).toContain('Pains and gains');
    const named = { ...mobilePlan(), lanes: [{ id: 'l', name: 'gain', title: 'Joys' }] };
    expect(rows(named)).toEqual(expect.arrayContaining(['Pains', 'Joys']));
    const hurt = touchpoint('t', 'T', { pains: [{ id: 'p', name: 'p', text: 'P' }] });
    expect(rows(journey('j', 'J', { stages: [stage('s', 'S', { touchpoints: [hurt] })] }))).toEqual([
      'Touchpoints',
      'Pains',
    ]);
  });

  it.each([
    ['a conversion in percent', { kind: 'conversion', now: [{ id: '', value: quantity('38 %', 38, '%') }] }, true],
    ['another kind', { kind: 'rate', now: [{ id: '', value: quantity('38 %', 38, '%') }] }, false],
    ['a conversion without a share', { kind: 'conversion', now: [{ id: '', value: quantity('380', 380) }] }, false],
    ['a conversion never measured', { kind: 'conversion' }, false],
  ])('show how many go on where there is %s', (_, more, shown) => {
    const place = touchpoint('t', 'T', { metrics: [metric('m', 'M', more)] });
    const map = journey('j', 'J', { stages: [stage('s', 'S', { touchpoints: [place] })] });
    expect(rows(map).includes('Conversion')).toBe(shown);
  });
});
