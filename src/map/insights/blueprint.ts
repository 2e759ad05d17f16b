import type { Experience, JourneyMap, LaneRole } from '../model.js';
import type { Rule } from './insight.js';
import { touchpointsOf } from './places.js';
import { quoted } from './words.js';

/** Whether a service blueprint reaches from what the customer sees to what carries it. */
export const blueprint = {
  'frontstage-without-backstage': (map) =>
    touchpointsOf(map)
      .filter((place) => has(map, place, 'frontstage') && !has(map, place, 'backstage') && !has(map, place, 'support'))
      .map((place) => ({
        at: place,
        message: `${quoted(place.title)} has a front, but nothing behind it. Add \`backstage\` or \`support\`: who or what carries it?`,
      })),

  'backstage-only-touchpoint': (map) =>
    touchpointsOf(map)
      .filter((place) => has(map, place, 'backstage') || has(map, place, 'support'))
      .filter((place) => !has(map, place, 'frontstage') && !has(map, place, 'sees') && !isLived(place))
      .map((place) => ({
        at: place,
        message: `The customer takes no part in ${quoted(place.title)}. Say what she does, sees or feels, or move this work behind the touchpoint that it serves.`,
      })),
} satisfies Record<string, Rule>;

/** Whether a touchpoint says something in a row of the blueprint, or in an own lane that stands there. */
function has(map: JourneyMap, place: Experience, role: LaneRole): boolean {
  if (place[role].length > 0) return true;
  return place.own.some(({ lane }) => map.lanes.some(({ name, role: own }) => name === lane && own === role));
}

function isLived({ channels, does, thinks, says, feels }: Experience): boolean {
  return [channels, does, thinks, says, feels].some((list) => list.length > 0);
}
