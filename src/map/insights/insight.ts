import type { JourneyMap, Thing } from '../model.js';

/** Bounds of a rule that counts something; the registry of checks says what is counted. Infinite where there is none. */
export interface Limits {
  min: number;
  max: number;
}

/** What a rule needs to know beside the map. */
export interface RuleContext {
  /** ISO date. */
  today: string;
  limits: Limits;
}

/** Something to say about a part of a map. */
export interface Remark {
  /** One or two sentences that say what is found and what to do. */
  message: string;
  /** Where: the part itself, or the map. It may stand in another file (see `Thing.uri`). */
  at: Thing;
}

/** Judges a map. Pure: the same map and context give the same remarks, in the order of the map. */
export type Rule = (map: JourneyMap, context: RuleContext) => Remark[];
