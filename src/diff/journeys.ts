import type { JourneyMap } from '../map/model.js';
import { diff } from './index.js';
import type { ChangeList } from './model.js';

/** A journey on both sides, or on one of them. */
export type ComparedJourney =
  | { status: 'added'; after: JourneyMap }
  | { status: 'removed'; before: JourneyMap }
  | { status: 'changed' | 'same'; before: JourneyMap; after: JourneyMap; list: ChangeList };

/**
 * What changed in the journeys of a file.
 * @returns those of the newer side in their order, then those that are gone
 */
export function compareJourneys(before: readonly JourneyMap[], after: readonly JourneyMap[]): ComparedJourney[] {
  return pairJourneys(before, after).map(({ before, after }): ComparedJourney => {
    if (!after) return { status: 'removed', before };
    if (!before) return { status: 'added', after };
    const list = diff(before, after);
    return { status: list.changes.length > 0 ? 'changed' : 'same', before, after, list };
  });
}

type JourneyPair = { before?: JourneyMap; after: JourneyMap } | { before: JourneyMap; after?: undefined };

/**
 * Which journey of a file is which. They are the same by their names; the only one that is left on each side was renamed.
 * @returns those of the newer side in their order, then those that are gone
 */
export function pairJourneys(before: readonly JourneyMap[], after: readonly JourneyMap[]): JourneyPair[] {
  const left = new Map(before.map((map) => [map.name, map]));
  const pairs = after.map((map) => ({ after: map, before: left.get(map.name) }));
  for (const { name } of after) left.delete(name);
  const alone = pairs.filter((pair) => !pair.before);
  const [renamed, ...others] = left.values();
  if (renamed && others.length === 0 && alone.length === 1 && alone[0]) {
    alone[0].before = renamed;
    left.delete(renamed.name);
  }
  return [...pairs, ...[...left.values()].map((map): JourneyPair => ({ before: map }))];
}
