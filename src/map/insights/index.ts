import type { JourneyMap } from '../model.js';
import { action } from './action.js';
import { blueprint } from './blueprint.js';
import { evidence } from './evidence.js';
import { experience } from './experience.js';
import type { Limits, Remark, Rule } from './insight.js';
import { lens } from './lens.js';
import { life } from './life.js';
import { size } from './size.js';

/** What can be told from a map alone, by the id of the check. */
export const rules = {
  ...size,
  ...lens,
  ...experience,
  ...evidence,
  ...action,
  ...life,
  ...blueprint,
} satisfies Record<string, Rule>;

/** Id of a check on the map. */
export type MapCheck = keyof typeof rules;

/** A remark with the check that made it. */
export interface Insight extends Remark {
  check: MapCheck;
}

/** Everything that is to be said about a map, check by check. */
export function insightsOf(
  map: JourneyMap,
  settings: { today: string; limitsOf(check: MapCheck): Limits; isOff(check: MapCheck): boolean },
): Insight[] {
  const ids = Object.keys(rules) as MapCheck[];
  return ids
    .filter((check) => !settings.isOff(check))
    .flatMap((check) => {
      const rule: Rule = rules[check];
      const remarks = rule(map, { today: settings.today, limits: settings.limitsOf(check) });
      return remarks.map((remark) => ({ check, ...remark }));
    });
}
