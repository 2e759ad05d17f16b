import { emotionCurves, meanFeeling } from './curve.js';
import { countEvidence } from './evidence.js';
import type { PlainMap } from './model.js';

/** What one persona feels, stage by stage. */
export interface FeltStages {
  /** Name of the persona; empty on a map without personas. */
  persona: string;
  title: string;
  /** Mean over all that is felt. */
  mean: number;
  /** One for each stage of the map: the mean of what is felt there, undefined where nothing is. */
  stages: (number | undefined)[];
}

/** How a map stands, in a few numbers. */
export interface MapState {
  /** Of everybody who feels anything. */
  curves: FeltStages[];
  /** Pains that are not resolved, each counted once. */
  painsOpen: number;
  /** What is claimed about the customer, and how much of that rests on more than an assumption. */
  claims: number;
  supported: number;
}

export function stateOf(map: PlainMap): MapState {
  const titles = new Map(map.personas.map(({ name, title }) => [name, title]));
  const { claims, assumed } = countEvidence(map);
  return {
    curves: emotionCurves(map).map((curve) => ({
      persona: curve.persona,
      title: titles.get(curve.persona) ?? curve.persona,
      mean: meanFeeling(curve) ?? 0,
      stages: map.stages.map((stage) => meanFeeling(curve, stage)),
    })),
    painsOpen: openPains(map),
    claims,
    supported: claims - assumed,
  };
}

function openPains(map: PlainMap): number {
  const places = [...map.personas, ...map.stages, ...map.stages.flatMap(({ touchpoints }) => touchpoints)];
  return places.flatMap(({ pains }) => pains).filter(({ repeated, resolved }) => !repeated && !resolved).length;
}
