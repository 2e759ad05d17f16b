import { diff as changesBetween } from '../diff/index.js';
import type { ChangeList } from '../diff/model.js';
import type { PlainMap } from '../map/model.js';
import { checkMap } from './checked.js';

/**
 * The changes that make the newer map of the older one, in the order of the newer one: what changed for the customer, never
 * how it is written. The same maps give the same list.
 * @param before a map, with source ranges if the changes are to have them
 * @throws TypeError where one is no map
 */
export function diff(before: PlainMap, after: PlainMap): ChangeList {
  for (const map of [before, after]) checkMap(map, 'compared');
  return changesBetween(before, after);
}
