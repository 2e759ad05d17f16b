/** What the comparison sees of a map: things of some kind with fields, whatever they say. */
import type * as model from '../map/model.js';

/** Every kind of thing that a map holds, by the word that a reader knows it by, with its type in the model. */
export interface Things {
  journey: model.JourneyMap;
  persona: model.Persona;
  team: model.Team;
  evidence: model.Evidence;
  lane: model.Lane;
  scenario: model.TextFact;
  goal: model.TextFact;
  expectation: model.TextFact;
  start: model.TextFact;
  end: model.TextFact;
  review: model.Review;
  objective: model.Objective;
  stage: model.Stage;
  touchpoint: model.Touchpoint;
  feeling: model.Feeling;
  target: model.Feeling;
  pain: model.Pain;
  gain: model.Pain;
  moment: model.Moment;
  channel: model.ChannelUse;
  does: model.TextFact;
  thinks: model.TextFact;
  says: model.TextFact;
  takes: model.Duration;
  waits: model.Duration;
  repeats: model.Repeats;
  next: model.Next;
  opens: model.Opens;
  sees: model.BlueprintItem;
  frontstage: model.BlueprintItem;
  backstage: model.BlueprintItem;
  support: model.BlueprintItem;
  'lane-text': model.LaneText;
  opportunity: model.Opportunity;
  metric: model.Metric;
  'metric-value': model.MetricValue;
  image: model.LinkFact;
  link: model.LinkFact;
  note: model.TextFact;
  role: model.TextFact;
  quote: model.TextFact;
  need: model.TextFact;
  trait: model.Trait;
  'own-field': model.OwnField;
  'unknown-line': model.UnknownLine;
}

export type ThingKind = keyof Things;

/** Any thing of a map, seen field by field. */
export interface AnyThing {
  id: string;
  [field: string]: unknown;
}

/** The things of a field that holds one or several of them. */
export function thingsIn(owner: AnyThing | undefined, field: string): readonly AnyThing[] {
  const value = owner?.[field];
  if (value === undefined || value === null) return none;
  return (Array.isArray(value) ? value : [value]) as readonly AnyThing[];
}

const none: readonly AnyThing[] = [];
