import { plural } from '../plural.js';
import type { Rule } from './insight.js';
import { isEmpty, touchpointsOf, writtenStages } from './places.js';
import { quoted } from './words.js';

/** Whether a map can be taken in at a glance. */
export const size = {
  'stage-count': (map, { limits: { min, max } }) => {
    const count = writtenStages(map).length;
    const withoutStages = count === 0 && map.stages.length > 0;
    if (withoutStages || (count >= min && count <= max)) return [];
    const found = count === 0 ? 'The map has no stage yet.' : `The map has ${plural(count, 'stage')}.`;
    const advice =
      count < min
        ? `Divide the way of the customer into at least ${min}.`
        : `Join some until at most ${max} remain, or move a part to a journey of its own and point to it with \`opens\`.`;
    return [{ at: map, message: `${found} ${advice}` }];
  },

  'touchpoint-count': (map, { limits: { max } }) => {
    const count = touchpointsOf(map).length;
    if (count <= max) return [];
    const message = `The map has ${plural(count, 'touchpoint')}, more than ${max}. Move a stage to a journey of its own and point to it with \`opens\`.`;
    return [{ at: map, message }];
  },

  'stage-empty': (map) =>
    writtenStages(map)
      .filter(isEmpty)
      .map((stage) => ({
        at: stage,
        message: `Nothing happens in the stage ${quoted(stage.title)} yet. Add a touchpoint, or remove the stage.`,
      })),

  'stage-dominates': (map, { limits: { min, max } }) => {
    const all = touchpointsOf(map).length;
    if (all < min) return [];
    return writtenStages(map)
      .filter((stage) => (stage.touchpoints.length / all) * 100 > max)
      .map((stage) => ({
        at: stage,
        message: `${stage.touchpoints.length} of ${all} touchpoints stand in the stage ${quoted(stage.title)}. Divide it in two.`,
      }));
  },
} satisfies Record<string, Rule>;
