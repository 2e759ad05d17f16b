import { describe, expect, it } from 'vitest';
import { walk } from '../../src/preview/walk.js';
import { map, planMap, stage, touchpoint } from './fixtures.js';

const plan = planMap();

describe('arrows', () => {
  it('start at the first stage', () => {
    expect(walk(plan, undefined, 'right')).toBe('plan/define');
    expect(walk(plan, 'plan/gone', 'left')).toBe('plan/define');
  });
  it('walk the stages and stop at the ends', () => {
    expect(walk(plan, 'plan/define', 'right')).toBe('plan/compare');
    expect(walk(plan, 'plan/compare', 'right')).toBe('plan/compare');
    expect(walk(plan, 'plan/define', 'left')).toBe('plan/define');
  });
  it('go down to the first touchpoint and up to its stage', () => {
    expect(walk(plan, 'plan/compare', 'down')).toBe('plan/compare/plans');
    expect(walk(plan, 'plan/compare/plans', 'up')).toBe('plan/compare');
  });
  it('walk the touchpoints across stages', () => {
    expect(walk(plan, 'plan/define/needs', 'right')).toBe('plan/compare/plans');
    expect(walk(plan, 'plan/compare/plans', 'left')).toBe('plan/define/needs');
    expect(walk(plan, 'plan/define/needs', 'first')).toBe('plan/define/bill');
    expect(walk(plan, 'plan/define/bill', 'last')).toBe('plan/compare/plans');
  });
  it('take a fact for its touchpoint', () => {
    expect(walk(plan, 'plan/define/bill/pain:jargon', 'right')).toBe('plan/define/needs');
  });
  it('go on down through what stands in a touchpoint, and back up to it', () => {
    const drawn = { inside: () => ['plan/define/bill/does:1', 'plan/define/bill/pain:jargon'] };
    expect(walk(plan, 'plan/define/bill', 'down', drawn)).toBe('plan/define/bill/does:1');
    expect(walk(plan, 'plan/define/bill/does:1', 'down', drawn)).toBe('plan/define/bill/pain:jargon');
    expect(walk(plan, 'plan/define/bill/pain:jargon', 'down', drawn)).toBe('plan/define/bill/pain:jargon');
    expect(walk(plan, 'plan/define/bill/pain:jargon', 'up', drawn)).toBe('plan/define/bill/does:1');
    expect(walk(plan, 'plan/define/bill/does:1', 'up', drawn)).toBe('plan/define/bill');
    expect(walk(plan, 'plan/define/bill', 'up', drawn)).toBe('plan/define');
    expect(walk(plan, 'plan/define/needs', 'down')).toBe('plan/define/needs');
  });
  it('do without stages', () => {
    const flat = map('flat', 'Flat', [
      { ...stage('flat/:1', '', [touchpoint('flat/a', 'A'), touchpoint('flat/b', 'B')]), implicit: true },
    ]);
    expect(walk(flat, undefined, 'right')).toBe('flat/a');
    expect(walk(flat, 'flat/a', 'right')).toBe('flat/b');
    expect(walk(flat, 'flat/b', 'up')).toBe('flat/b');
  });
  it('lead nowhere in a map without content', () => {
    expect(walk(map('none', 'None', []), undefined, 'right')).toBeUndefined();
  });
});

describe('arrows over what is drawn around the stages', () => {
  const drawn = {
    above: ['plan', 'plan/goal:1', 'plan/persona:jamie'],
    below: ['plan/metric:nps', 'team:growth'],
    inside: (owner: string) =>
      owner === 'plan/define'
        ? ['plan/define/goal:1', 'plan/define/bill', 'plan/define/bill/does:1', 'plan/define/metric:calls']
        : owner === 'plan/define/bill'
          ? ['plan/define/bill/does:1']
          : [],
  };
  const path = (from: string, direction: 'up' | 'down', back?: string) => {
    const ids = [from];
    for (;;) {
      const next = walk(plan, ids.at(-1), direction, drawn, back);
      if (next === undefined || next === ids.at(-1)) return ids;
      ids.push(next);
    }
  };
  const down = [
    ...['plan', 'plan/goal:1', 'plan/persona:jamie'],
    ...['plan/define', 'plan/define/goal:1', 'plan/define/metric:calls', 'plan/define/bill', 'plan/define/bill/does:1'],
    ...['plan/metric:nps', 'team:growth'],
  ];

  it('go down from the title through everything to the last source, and the same way up', () => {
    expect(path('plan', 'down')).toEqual(down);
    expect(path('team:growth', 'up', 'plan/define/bill/does:1')).toEqual(down.toReversed());
  });
  it('come back to where they left the stages', () => {
    expect(walk(plan, 'plan/metric:nps', 'up', drawn, 'plan/compare/plans')).toBe('plan/compare/plans');
    expect(walk(plan, 'plan/persona:jamie', 'down', drawn, 'plan/compare')).toBe('plan/compare');
    expect(walk(plan, 'plan/persona:jamie', 'down', drawn, 'plan/gone')).toBe('plan/define');
  });
  it('walk sideways through what stands above and below, and stay in it', () => {
    expect(walk(plan, 'plan/goal:1', 'right', drawn)).toBe('plan/persona:jamie');
    expect(walk(plan, 'plan/persona:jamie', 'right', drawn)).toBe('plan/persona:jamie');
  });
  it('go straight to the first and the last stage', () => {
    expect(walk(plan, 'team:growth', 'first', drawn)).toBe('plan/define');
    expect(walk(plan, 'plan', 'last', drawn)).toBe('plan/compare');
  });
  it('take a folded stage as one, among the touchpoints too', () => {
    const folded = { ...drawn, folded: ['plan/define'], inside: () => ['plan/define/bill/feels:1'] };
    expect(walk(plan, 'plan/compare/plans', 'left', folded)).toBe('plan/define');
    expect(walk(plan, 'plan/define', 'down', folded)).toBe('plan/define/bill/feels:1');
    expect(walk(plan, 'plan/define/bill/feels:1', 'right', folded)).toBe('plan/compare');
    expect(walk(plan, 'plan/define/bill/feels:1', 'down', folded)).toBe('plan/metric:nps');
    expect(walk(plan, 'plan/define/bill/feels:1', 'up', folded)).toBe('plan/define');
  });
});
