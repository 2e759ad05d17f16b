import type { PlainMap } from '../../map/model.js';
import type { AnyThing } from '../things.js';
import { matchFacts } from './facts.js';
import { Matching } from './matching.js';
import { matchPlaces } from './places.js';

/** Which thing of the older map is which of the newer one. What is in things that say the same is not paired one by one. */
export function matchMaps(before: PlainMap, after: PlainMap): Matching {
  const matching = new Matching();
  matching.pair('journey', before as unknown as AnyThing, after as unknown as AnyThing);
  matchPlaces(before, after, matching);
  matchFacts(before, after, matching);
  return matching;
}
