import type { Experience, JourneyMap, Stage, Touchpoint } from '../model.js';

/** Stages that were written as such; the holder of touchpoints outside of stages is none. */
export function writtenStages(map: JourneyMap): Stage[] {
  return map.stages.filter((stage) => !stage.implicit);
}

export function touchpointsOf(map: JourneyMap): Touchpoint[] {
  return map.stages.flatMap((stage) => stage.touchpoints);
}

/** Stages and their touchpoints, in the order of the map. */
export function placesOf(map: JourneyMap): Experience[] {
  return map.stages.flatMap((stage) => [stage, ...stage.touchpoints]);
}

/** Whether nothing was written about a stage: no touchpoint, and no fact of its own. */
export function isEmpty(stage: Stage): boolean {
  if (stage.touchpoints.length > 0 || stage.opens || stage.repeats) return false;
  const facts = [
    stage.channels,
    stage.sees,
    stage.does,
    stage.thinks,
    stage.says,
    stage.feels,
    stage.targets,
    stage.pains,
    stage.gains,
    stage.moments,
    stage.takes,
    stage.waits,
    stage.next,
    stage.frontstage,
    stage.backstage,
    stage.support,
    stage.notes,
    stage.own,
    stage.opportunities,
    stage.metrics,
  ];
  return facts.every((list) => list.length === 0);
}
