/** Pairs of random maps, each with what changed. */
import fc from 'fast-check';
import { type ChangeList, diff } from '../../../src/diff/index.js';
import type { PlainMap } from '../../../src/map/model.js';
import { maps } from './arbitrary.js';

export interface Pair {
  before: PlainMap;
  after: PlainMap;
  changes: ChangeList;
}

export function pairOf(before: PlainMap, after: PlainMap): Pair {
  // Every thing that is compared must be an object of its own.
  const [left, right] = [structuredClone(before), structuredClone(after)];
  return { before: left, after: right, changes: diff(left, right) };
}

/** Two maps that have nothing to do with each other, and two that share most of what they say. */
export const pairs: fc.Arbitrary<Pair> = fc
  .tuple(maps, maps, fc.constantFrom('other', 'mixed'))
  .map(([one, other, kind]) => pairOf(one, kind === 'other' ? other : { ...one, ...mixed(one, other) }));

/** The stages of one map, every second one taken from another. */
function mixed(one: PlainMap, other: PlainMap): Partial<PlainMap> {
  const stages = one.stages.map((stage, i) => (i % 2 === 0 ? stage : (other.stages[i] ?? stage)));
  return { stages, personas: other.personas, title: other.title };
}
