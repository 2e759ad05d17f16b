import { expect, it } from 'vitest';
import { find } from '../../src/preview/search.js';
import { longMap, map, planMap, stage, touchpoint } from './fixtures.js';

it('finds titles, facts, feelings and people, in the order of the map', () => {
  expect(find(planMap(), 'jargon')).toEqual(['plan/define/bill/pain:jargon']);
  expect(find(planMap(), 'compare')).toEqual(['plan/compare', 'plan/compare/plans']);
  expect(find(planMap(), 'frustrated')).toEqual(['plan/compare/plans/feels:1']);
  expect(find(planMap(), 'jamie')).toEqual(['plan/persona:jamie']);
});

it('takes capitals and accents for the same', () => {
  const cafe = map('m', 'M', [stage('m/a', 'A', [touchpoint('m/a/b', 'Am Ende: Café')])]);
  for (const text of ['cafe', 'CAFÉ', 'café', ' Cafe\u0301 ']) expect(find(cafe, text), text).toEqual(['m/a/b']);
});

it('finds each thing once, and nothing without a text or by a name that nobody sees', () => {
  expect(find(longMap(1000), 'does what the step')).toHaveLength(1000);
  expect(find(planMap(), '  ')).toEqual([]);
  expect(find(planMap(), 'plan/define')).toEqual([]);
});
