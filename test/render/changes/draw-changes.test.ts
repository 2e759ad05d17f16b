import { describe, expect, it } from 'vitest';
import { diff } from '../../../src/diff/index.js';
import type { PlainMap } from '../../../src/map/model.js';
import { type ChangesOptions, drawChanges } from '../../../src/render/index.js';
import { colorOf, dimmed, themes } from '../../../src/render/themes.js';
import {
  channel,
  feeling,
  journey,
  metric,
  opportunity,
  pain,
  persona,
  quantity,
  said,
  stage,
  touchpoint,
} from '../../fixtures/maps.js';
import { ancestors, descendants, type Element, linesOf, treeOf } from '../support/svg.js';

type Facts = Parameters<typeof touchpoint>[2];

/** A map of one place with some facts. */
const mapWith = (facts: Facts, more: Partial<PlainMap> = {}) =>
  journey('plan', 'A cheaper plan', {
    stages: [stage('compare', 'Compare', { touchpoints: [touchpoint('site', 'Compares online', facts)] })],
    ...more,
  });

function drawn(before: PlainMap, after: PlainMap, options: Partial<ChangesOptions> = {}): Element {
  return treeOf(drawChanges(before, after, diff(before, after), { theme: 'light', ...options }));
}

const withId = (tree: Element, id: string) =>
  [...descendants(tree)].filter(({ attributes }) => attributes['data-id'] === id);

/** Lines of text within some elements; those struck out in brackets. */
function textsIn(...elements: Element[]): string[] {
  return elements
    .flatMap((element) => linesOf(element))
    .map(({ text, element }) => (element.attributes['text-decoration'] === 'line-through' ? `[${text}]` : text));
}

describe('the drawing of changes', () => {
  it('says of each group which changes it stands for', () => {
    const tree = drawn(
      mapWith({ feels: [feeling('curious', 0)], pains: [pain('sides', 'Not side by side', { severity: 'high' })] }),
      mapWith({
        feels: [feeling('frustrated', -2)],
        pains: [pain('sides', 'Not side by side', { severity: 'critical' })],
      }),
    );
    const marked = [...descendants(tree)]
      .filter((element) => element.attributes['data-change'] !== undefined)
      .map(({ attributes }) => [attributes.class, attributes['data-id'], attributes['data-change']]);
    expect(marked).toEqual([
      ['feeling', 'plan/compare/site/feels:1', '0'],
      ['pain', 'plan/compare/site/pains:sides', '1'],
      ['felt-change', 'plan/compare/site/feels:1', '0'],
    ]);
  });

  it('marks on what it belongs to what has no place of its own', () => {
    const tree = drawn(mapWith({ tags: [] }), mapWith({ tags: ['urgent'] }), { view: { lanes: ['feels'] } });
    expect(withId(tree, 'plan/compare/site').map(({ attributes }) => attributes['data-change'])).toEqual(['0']);
  });

  it('strikes the old value out before the new one', () => {
    const card = (status: 'idea' | 'planned', impact: number, title: string) =>
      mapWith({ opportunities: [opportunity('three', title, { status, impact, effort: 2 })] });
    const tree = drawn(card('idea', 4, 'Compare any two'), card('planned', 5, 'Compare any three'));
    const [changed] = withId(tree, 'plan/compare/site/opportunities:three') as [Element];
    expect(textsIn(changed)).toEqual([
      'Compare',
      'any',
      '[two]',
      'three',
      'Impact',
      '[4]',
      'Effort',
      '[idea]',
      'planned',
    ]);
  });

  it.each([
    [{ channels: [channel('web', 'Website')] }, { channels: [channel('app', 'App')] }, ['[Website]', 'App']],
    [{ does: [said('Opens tabs')] }, { does: [said('Asks a friend')] }, ['[Opens tabs]', 'Asks a friend']],
    [
      { metrics: [metric('m', 'Checkout', { now: [{ id: '', value: quantity('31 %', 31, '%') }] })] },
      { metrics: [metric('m', 'Checkout', { now: [{ id: '', value: quantity('38 %', 38, '%') }] })] },
      ['[31 %]', '38 %'],
    ],
  ] satisfies [Facts, Facts, string[]][])('strikes out what was said before %#', (before, after, texts) => {
    const tree = drawn(mapWith(before), mapWith(after));
    const told = [...descendants(tree)].filter(({ attributes }) => attributes['data-change'] !== undefined);
    expect(textsIn(...told)).toEqual(texts);
  });

  it('keeps what is gone where it was, struck out', () => {
    const three = (...names: string[]) => mapWith({ pains: names.map((name) => pain(name, `Pain ${name}`)) });
    const tree = drawn(three('a', 'b', 'c'), three('a', 'c'));
    const pains = [...descendants(tree)].filter(({ attributes }) => attributes.class === 'pain');
    expect(pains.map(({ attributes }) => attributes['data-id'])).toEqual([
      'plan/compare/site/pains:a',
      'before:plan/compare/site/pains:b',
      'plan/compare/site/pains:c',
    ]);
    expect(textsIn(...pains)).toEqual(['Pain a', '[Pain b]', 'Pain c']);
    expect(pains[1]?.attributes['data-change']).toBe('0');
  });

  it('keeps the column of a touchpoint that is gone', () => {
    const way = (...names: string[]) =>
      journey('plan', 'Plan', {
        stages: [stage('s', 'S', { touchpoints: names.map((name) => touchpoint(name, `At ${name}`)) })],
      });
    const tree = drawn(way('one', 'two', 'three'), way('one', 'three'));
    const cards = [...descendants(tree)].filter(({ attributes }) => attributes.class === 'touchpoint');
    expect(textsIn(...cards)).toEqual(['At one', '[At two]', 'At three']);
    const columns = [...descendants(tree)].filter(({ attributes }) => attributes.class === 'column');
    expect(columns.map(({ attributes }) => attributes['data-id'])).toEqual(['before:plan/s/two']);
  });

  it('strikes a pain out that was resolved, and keeps the day', () => {
    const hurts = (resolved?: string) => mapWith({ pains: [pain('late', 'Fees show late', { resolved })] });
    const tree = drawn(hurts(), hurts('2026-10-12'));
    const [card] = withId(tree, 'plan/compare/site/pains:late') as [Element];
    expect(textsIn(card)).toEqual(['resolved 12 Oct 2026', '[Fees show late]']);
  });

  it('says where something came from', () => {
    const way = (first: string[], second: string[]) =>
      journey('plan', 'Plan', {
        stages: [
          stage('a', 'Alone', { touchpoints: first.map((name) => touchpoint(name, `Sees ${name}`)) }),
          stage('b', 'Beside', { touchpoints: second.map((name) => touchpoint(name, `Sees ${name}`)) }),
        ],
      });
    const tree = drawn(way(['ads', 'shops'], ['tests']), way(['shops'], ['tests', 'ads']));
    expect(textsIn(...withId(tree, 'plan/b/ads'))).toEqual(['from Alone', 'Sees ads']);
  });

  it('draws the old curve under the new one, and tells a big change in numbers', () => {
    const feels = (value: number) => mapWith({ feels: [feeling('calm', 1), feeling('curious', value)] });
    const tree = drawn(feels(0), feels(-2));
    const [former] = [...descendants(tree)].filter(({ attributes }) => attributes.class === 'former-curve');
    expect(former?.children.map(({ name }) => name)).toEqual(['path', 'circle', 'circle']);
    const [pill] = [...descendants(tree)].filter(({ attributes }) => attributes.class === 'felt-change') as [Element];
    expect(textsIn(pill)).toEqual(['0 → −2']);
    expect([...descendants(pill)].some(({ attributes }) => attributes.fill === themes.light.painInk)).toBe(true);
  });

  it('draws no old curve where everything is felt as before', () => {
    const tree = drawn(
      mapWith({ feels: [feeling('calm', 1)] }),
      mapWith({ feels: [feeling('calm', 1)], optional: true }),
    );
    expect([...descendants(tree)].some(({ attributes }) => attributes.class === 'former-curve')).toBe(false);
  });

  it('shows a target that changed', () => {
    const aims = (value: number) => mapWith({ feels: [feeling('calm', -1)], targets: [feeling('calm', value)] });
    const tree = drawn(aims(0), aims(1));
    const [pill] = [...descendants(tree)].filter(({ attributes }) => attributes.class === 'felt-change') as [Element];
    expect([pill.attributes['data-id'], ...textsIn(pill)]).toEqual(['plan/compare/site/targets:1', '0 → +1']);
  });

  it('shows what changed about a persona, and one that is gone', () => {
    const people = (role: string, ...others: string[]) =>
      mapWith(
        {},
        { personas: [persona('jamie', 'Jamie', { role: said(role) }), ...others.map((name) => persona(name, name))] },
      );
    const tree = drawn(people('Pays for two', 'Omar'), people('Pays for four'));
    const cards = [...descendants(tree)].filter(({ attributes }) => attributes.class === 'persona');
    const texts = cards.map((card) => textsIn(card));
    expect(texts[0]).toEqual(expect.arrayContaining(['Pays', 'for', '[two]', 'four']));
    expect(cards[1]?.attributes['data-id']).toBe('before:plan/personas:Omar');
    expect(texts[1]).toContain('[Omar]');
  });

  it('says how much had evidence before', () => {
    const tree = drawn(mapWith({ does: [said('Opens tabs')] }), mapWith({ does: [said('Opens tabs'), said('Asks')] }));
    const texts = textsIn(tree);
    const at = texts.indexOf('Evidence');
    expect(texts.slice(at, at + 3)).toEqual(['Evidence', '[0 of 1 claim]', '0 of 2 claims']);
  });

  it('lets what is unchanged step back', () => {
    const tree = drawn(
      mapWith({ does: [said('Opens tabs')], notes: [said('As ever')] }),
      mapWith({ does: [said('Closes tabs')], notes: [said('As ever')] }),
    );
    const inkOf = (text: string) => linesOf(tree).find((line) => line.text === text)?.element.attributes.fill;
    expect(inkOf('As ever')).toBe(colorOf(themes.light, dimmed('soft')));
    expect(inkOf('Compares online')).toBe(themes.light.ink);
  });

  it.each([
    ['en', ['main →', 'topic', '1 worse', '1 better', '1 added', '1 pain resolved']],
    ['de', ['main →', 'topic', '1 schlechter', '1 besser', '1 neu', '1 Schmerzpunkt gelöst']],
    ['fr', ['main →', 'topic', '1 en pire', '1 en mieux', '1 ajout', '1 point de friction résolu']],
    ['es', ['main →', 'topic', '1 a peor', '1 a mejor', '1 añadido', '1 punto de dolor resuelto']],
  ])('counts what changed, in %s', (language, texts) => {
    const late = pain('late', 'Fees show late');
    const tree = drawn(
      mapWith({ pains: [late] }, { language }),
      mapWith({ pains: [{ ...late, resolved: '2026-10' }, pain('new', 'Jargon')] }, { language }),
      { sides: { before: 'main', after: 'topic' } },
    );
    const [summary] = [...descendants(tree)].filter(({ attributes }) => attributes.class === 'changes') as [Element];
    expect(textsIn(summary)).toEqual(texts);
  });

  it('reads without colour: every mark has a sign of its own shape', () => {
    const tree = drawn(
      mapWith({ pains: [pain('a', 'A'), pain('b', 'B', { severity: 'low' })] }),
      mapWith({ pains: [pain('b', 'B', { severity: 'high' }), pain('c', 'Quite another one')] }),
    );
    const signs = [...descendants(tree)]
      .filter(({ attributes }) => attributes.class === 'pain')
      .map((card) => card.children.at(-1)?.attributes.d);
    expect(new Set(signs).size).toBe(3);
    const frames = [...descendants(tree)].filter(
      (element) =>
        element.name === 'rect' && [...ancestors(element)].some(({ attributes }) => attributes.class === 'pain'),
    );
    expect(frames.filter(({ attributes }) => attributes['stroke-dasharray'] === '6 4')).toHaveLength(1);
  });
});
