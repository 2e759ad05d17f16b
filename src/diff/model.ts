/**
 * What changed between two maps, as plain data: JSON without functions, dates or cycles. `schemas/journey-diff.schema.json`
 * is its contract with other programs.
 */
import type { Range } from '../map/model.js';
import type { FactKind } from './kinds.js';
import type { ThingKind } from './things.js';

export type { ChangeKind } from './kinds.js';
export type { ThingKind } from './things.js';

/** Grows when a program that reads change lists has to be changed for it. */
export const diffVersion = 1;

/** What it is for the customer. Where a change says nothing of that, it is neutral. */
export type Effect = 'worse' | 'better' | 'neutral';

/** A thing on one side. */
export interface Side {
  /** As in the map of that side. */
  id: string;
  /** What a reader calls it: its title, its text, or its value. */
  title: string;
  /** Titles of what it stands in, from the outside in, without the journey: a stage and a touchpoint, or a persona. */
  place: string[];
  /** Where it is written, on maps that know. */
  range?: Range;
  /** The file, when it is not the one the journey is in. */
  uri?: string;
}

/** Where in a list a thing stands. */
export interface Spot {
  /** Id of what the list belongs to, as on that side. */
  parent: string;
  /** Name of the list, or of the field of a thing that there can be only one of. */
  field: string;
  index: number;
}

/** A part of a text, as it is compared word by word. */
export interface WordPart {
  op: 'same' | 'removed' | 'added';
  text: string;
}

/** One field that differs. */
export interface FieldChange {
  field: string;
  /** Absent where nothing was said. */
  from?: unknown;
  /** Absent where nothing is said any more. */
  to?: unknown;
}

interface ChangeOf<K extends string> {
  kind: K;
  thing: ThingKind;
  effect: Effect;
  /** Titles of the personas that it is about, where it is about some and not about everybody. */
  whose?: string[];
}

/** A thing that is new, with all that is new in it. */
export interface Added extends ChangeOf<'added'> {
  after: Side;
  to: Spot;
  /** How many things it brings along, by their kinds. */
  holds?: Partial<Record<ThingKind, number>>;
  /** The thing as it is on the after side, without what moved into it. */
  value: { id: string };
}

/** A thing that is gone, with all that went with it. */
export interface Removed extends ChangeOf<'removed'> {
  before: Side;
  /** Titles of what it stood in, as they are on the after side. */
  place: string[];
  from: Spot;
  /** How many things are gone with it, by their kinds. */
  holds?: Partial<Record<ThingKind, number>>;
}

/** A thing that stands elsewhere, or in another order. */
export interface Moved extends ChangeOf<'moved'> {
  before: Side;
  after: Side;
  from: Spot;
  to: Spot;
  /** Whether it went to another place, rather than to another one of the same list. */
  across: boolean;
  /** Title of the thing of the same list that it now stands behind; absent where it is the first one. */
  behind?: string;
}

/** Something that a thing says differs. */
export interface FactChanged extends ChangeOf<FactKind> {
  before: Side;
  after: Side;
  fields: FieldChange[];
  /** The old value as a reader knows it; absent where there was none. */
  from?: string;
  /** The new one; absent where there is none any more. */
  to?: string;
  /** Of two texts, word by word. */
  words?: WordPart[];
  /** How much more it is: of feelings on their scale, of metrics in their unit. */
  delta?: number;
  /** A feeling that changed its sign. */
  turns?: 'good' | 'bad';
  /** Titles of what is newly referred to: evidence, personas, teams, pains, tags. */
  gained?: string[];
  /** Titles of what is not referred to any more. */
  lost?: string[];
}

export type Change = Added | Removed | Moved | FactChanged;

/** What one persona feels in one stage. */
export interface StageCurve {
  /** Title of the stage, the newer one. */
  stage: string;
  /** Id on each side where it is there. */
  beforeId?: string;
  afterId?: string;
  /** Mean of what is felt; absent where nothing is. */
  before?: number;
  after?: number;
}

/** What one persona feels, before and after. */
export interface CurveChange {
  /** Name of the persona, the newer one; empty on a map without personas. */
  persona: string;
  title: string;
  /** Mean over all that is felt. */
  before?: number;
  after?: number;
  stages: StageCurve[];
}

/** One feeling that changed the most. */
export interface Extreme {
  /** Id of the feeling on the after side. */
  id: string;
  whose?: string[];
  place: string[];
  from: string;
  to: string;
  delta: number;
}

/** How much of what is claimed has evidence. */
export interface EvidenceShare {
  claims: number;
  /** Claims that rest on more than an assumption. */
  supported: number;
}

/** What the changes come to. */
export interface RollUps {
  effects: Record<Effect, number>;
  curves: CurveChange[];
  worstDrop?: Extreme;
  bestGain?: Extreme;
  /** Pains that hurt after and did not before. */
  painsOpened: number;
  /** Pains that were resolved; one that is gone from the map is not. */
  painsResolved: number;
  evidence: { before: EvidenceShare; after: EvidenceShare };
}

/** What changed between two maps. */
export interface ChangeList {
  version: typeof diffVersion;
  before: { name: string; title: string };
  after: { name: string; title: string };
  /** What a reader wants to know, in the order of the map. Empty where nothing changed for anybody. */
  changes: Change[];
  /**
   * What follows from them, such as ids and references to a renamed thing: needed by whoever applies the changes. The kind of
   * those is of no interest.
   */
  implied: Change[];
  rollUps: RollUps;
}
