import { describe, expect, it } from 'vitest';
import { spokenName } from '../../src/preview/spoken.js';
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
    const inside = () => ['plan/define/bill/does:1', 'plan/define/bill/pain:jargon'];
    expect(walk(plan, 'plan/define/bill', 'down', inside)).toBe('plan/define/bill/does:1');
    expect(walk(plan, 'plan/define/bill/does:1', 'down', inside)).toBe('plan/define/bill/pain:jargon');
    expect(walk(plan, 'plan/define/bill/pain:jargon', 'down', inside)).toBe('plan/define/bill/pain:jargon');
    expect(walk(plan, 'plan/define/bill/pain:jargon', 'up', inside)).toBe('plan/define/bill/does:1');
    expect(walk(plan, 'plan/define/bill/does:1', 'up', inside)).toBe('plan/define/bill');
    expect(walk(plan, 'plan/define/bill', 'up', inside)).toBe('plan/define');
    expect(walk(plan, 'plan/define/needs', 'down', () => [])).toBe('plan/define/needs');
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

describe('spoken names', () => {
  it('say where a touchpoint stands and how it feels', () => {
    expect(spokenName(plan, 'plan/define/bill')).toBe(
      'Stage 1 of 2, Define, touchpoint 1: Reads the last three bills, Jamie confused minus 1',
    );
  });
  it('say how many touchpoints a stage has', () => {
    expect(spokenName(plan, 'plan/define')).toBe('Stage 1 of 2, Define, 2 touchpoints');
    expect(spokenName(plan, 'plan/compare')).toBe('Stage 2 of 2, Compare, 1 touchpoint');
  });
});
