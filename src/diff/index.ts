/**
 * What changed for the customer between two maps. Pure: two maps in, a list of changes out. What is compared is what the
 * maps say, never how it is written: layout, comments and files cannot show.
 */
import type { PlainMap } from '../map/model.js';
import { compare } from './comparison.js';
import { matchMaps } from './matching/index.js';
import { type ChangeList, diffVersion } from './model.js';
import { rollUps } from './roll-ups.js';

export { apply } from './apply.js';
export type * from './model.js';
export { sentenceOf } from './sentences/index.js';
export { thingKinds } from './shapes.js';

/**
 * The changes that make the newer map of the older one, in the order of the newer one. The same maps give the same list.
 * Every thing of a map must be an object of its own, as it is in maps that were read.
 * @param before a map, with source ranges if the changes are to have them
 */
export function diff(before: PlainMap, after: PlainMap): ChangeList {
  const matching = matchMaps(before, after);
  const { changes, implied } = compare(before, after, matching);
  return {
    version: diffVersion,
    before: { name: before.name, title: before.title },
    after: { name: after.name, title: after.title },
    changes,
    implied,
    rollUps: rollUps(before, after, matching, changes),
  };
}
