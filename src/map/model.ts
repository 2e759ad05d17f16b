/**
 * The journey map as plain data: what a `.journey` file says, resolved and ready to be drawn, compared or exported.
 *
 * Rules that hold for every value in this file:
 * - it is JSON: no classes, functions, dates or cycles;
 * - a list keeps the order of the file;
 * - a name that refers to something is the name alone (`jamie`); where it could not be resolved it is kept as written,
 *   so a half-written map can still be drawn;
 * - `id` is unique within a map and stable under edits elsewhere: `journey`, `journey/stage`, `journey/stage/touchpoint`,
 *   and below an owner `owner/kind:name`, or `owner/kind:1` counted from one for what has no name;
 * - `range` is where it was written. Lines and characters are zero-based, characters in UTF-16 units, the end exclusive.
 */

/** A zero-based position; `character` counts UTF-16 code units, as the language server protocol does. */
export interface Position {
  line: number;
  character: number;
}

/** A range in a file, its end exclusive. */
export interface Range {
  start: Position;
  end: Position;
}

/** Anything that was written somewhere and can be pointed at. */
export interface Thing {
  id: string;
  range: Range;
  /** The file, when it is not the one the journey is in (a persona from a library, say). */
  uri?: string;
}

/** A thing that others can refer to. */
export interface Named extends Thing {
  /** Written after `as`, or the slug of the title. */
  name: string;
  title: string;
}

/** What any fact may carry besides its own words. */
export interface Claim extends Thing {
  /** Persona names; absent where nobody is named, `['all']` for `for all`. */
  for?: string[];
  /** Names of evidence; absent means assumed. */
  from?: string[];
  /** Names of teams. */
  by?: string[];
  because?: string;
  when?: string;
}

/** A fact that is a text: `does "…"`. */
export interface TextFact extends Claim {
  text: string;
}

/** A value with its unit as written: `38 %`, `€ 12`, `6:40 min`, `"120 calls a day"`. */
export interface Quantity {
  /** As it is to be shown. */
  text: string;
  /** In `unit`; a time such as `6:40 min` is 6.667. Absent for a plain text. */
  number?: number;
  /** `%`, a currency sign or a word. */
  unit?: string;
}

/** How strongly the evidence supports a claim. */
export type Confidence = 'assumed' | 'reasoned' | 'validated';
export type Severity = 'low' | 'medium' | 'high' | 'critical';
export type TimeUnit = 's' | 'min' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** `takes 2 to 5 min for omar`. */
export interface Duration extends Claim {
  min: number;
  /** Equal to `min` where no range is given. */
  max: number;
  unit: TimeUnit;
}

/** What a persona feels, or should at least feel (`target`). */
export interface Feeling extends Claim {
  /** The emotion's name or the quoted word; absent for a number alone. */
  word?: string;
  /** From -2 (worst) to +2 (best), decimals allowed. */
  value: number;
  /** The emotion's emoji, where it has one; pictures draw a face from `value` instead. */
  emoji?: string;
  /** Written as `then feels`: follows the one before it within the same touchpoint. */
  then?: boolean;
}

/** A pain or a gain. */
export interface Pain extends Claim {
  name: string;
  text: string;
  severity?: Severity;
  /** ISO date, possibly without day or month. */
  resolved?: string;
  /** Declared elsewhere in the journey and hurting (or pleasing) here too. */
  repeated?: boolean;
}

/** Something on a blueprint lane: what is seen, frontstage, backstage or support. */
export interface BlueprintItem extends Claim {
  name: string;
  text: string;
  /** `fails because "…"`. */
  fails?: string;
  repeated?: boolean;
}

/** A channel of a touchpoint, resolved. */
export interface ChannelUse extends Claim {
  name: string;
  title: string;
  /** Name of a drawn icon, see `src/render/icons.ts`; unknown names fall back to a dot. */
  icon?: string;
  online?: boolean;
}

/** `moment truth`. */
export interface Moment extends Claim {
  kind: 'truth' | 'delight' | 'handoff';
}

/** `repeats 2 to 3 until "…"`. */
export interface Repeats extends Claim {
  min?: number;
  max?: number;
  until?: string;
}

/** `next define when "…"`. */
export interface Next extends Claim {
  /** The name as written. */
  to: string;
  /** Id of a touchpoint or stage of this map, or name of another journey; absent where unresolved. */
  target?: string;
  /** Title of what it leads to. */
  title?: string;
}

/** `opens switch-plan` or `opens "other.journey"`. */
export interface Opens extends Claim {
  /** Journey name or path. */
  to: string;
  title?: string;
}

/** `image "…"` or `link "…"`: a URL, or a path relative to the file. */
export interface LinkFact extends Claim {
  target: string;
}

/** A text on an own lane: `messaging: "…"`. */
export interface LaneText extends TextFact {
  lane: string;
}

/** A line that this version of the language does not know, verbatim. */
export interface UnknownLine extends Thing {
  text: string;
}

/** Where a metric is, was and should be. */
export interface Metric extends Named {
  kind?: string;
  baseline?: Quantity;
  /** Newest last. */
  now: MetricValue[];
  target?: Quantity;
  data?: { file: string; column?: string };
  /** The file of `data` relative to the file of the journey; absent where it is written the same. */
  dataPath?: string;
  from?: string[];
  for?: string[];
  repeated?: boolean;
}

export interface MetricValue extends Claim {
  value: Quantity;
  /** ISO date, possibly without day or month. */
  on?: string;
}

export interface Opportunity extends Named, Claim {
  /** Names of pains. */
  solves: string[];
  /** Names of objectives. */
  serves: string[];
  /** Names of metrics. */
  moves: string[];
  /** 1 to 5. */
  impact?: number;
  /** 1 to 5. */
  effort?: number;
  owner?: string;
  status?: 'idea' | 'planned' | 'doing' | 'done' | 'dismissed';
  ticket?: string;
  links: LinkFact[];
  tags: string[];
}

export interface Objective extends Named, Claim {}

/** What stages and touchpoints have in common. */
export interface Experience extends Named {
  /** Personas that go through it; empty means all of the map. */
  for: string[];
  by: string[];
  optional: boolean;
  channels: ChannelUse[];
  sees: BlueprintItem[];
  does: TextFact[];
  thinks: TextFact[];
  says: TextFact[];
  feels: Feeling[];
  targets: Feeling[];
  pains: Pain[];
  gains: Pain[];
  moments: Moment[];
  takes: Duration[];
  waits: Duration[];
  repeats?: Repeats;
  next: Next[];
  opens?: Opens;
  frontstage: BlueprintItem[];
  backstage: BlueprintItem[];
  support: BlueprintItem[];
  images: LinkFact[];
  links: LinkFact[];
  notes: TextFact[];
  tags: string[];
  own: LaneText[];
  opportunities: Opportunity[];
  metrics: Metric[];
  unknown: UnknownLine[];
}

export type Touchpoint = Experience;

export interface Stage extends Experience {
  /** Holds touchpoints written directly in the journey; has no title and is not drawn as a stage of its own. */
  implicit?: boolean;
  goal?: TextFact;
  owner?: string;
  objectives: Objective[];
  touchpoints: Touchpoint[];
}

/** `trait "Tech comfort" 4 of 5`. */
export interface Trait extends Claim {
  title: string;
  value: number;
  of: number;
}

/** A field of the author's own: `age: "29"`. */
export interface OwnField extends Claim {
  name: string;
  value: Quantity;
}

export interface Persona extends Named {
  role?: TextFact;
  quote?: TextFact;
  goals: TextFact[];
  needs: TextFact[];
  pains: Pain[];
  gains: Pain[];
  traits: Trait[];
  share?: Quantity;
  /** A URL, or a path relative to the file that the persona is written in. */
  image?: string;
  /** `image` relative to the file of the journey; absent where it is written the same. */
  imagePath?: string;
  /** `#rrggbb`. */
  color?: string;
  from?: string[];
  own: OwnField[];
}

/** Something in the library that is only named and shown: a team. */
export interface Team extends Named {}

export interface Evidence extends Named {
  kind?: string;
  /** ISO date, possibly without day or month. */
  date?: string;
  sample?: number;
  /** A URL, or a path relative to the file that the evidence is written in. */
  link?: string;
  /** `link` relative to the file of the journey; absent where it is written the same. */
  linkPath?: string;
  quote?: string;
  confidence: Confidence;
}

export type LaneRole = 'sees' | 'frontstage' | 'backstage' | 'support';

/** An own lane, or a built-in one with another title. */
export interface Lane extends Named {
  role?: LaneRole;
}

/** `reviewed 2026-10-12 every quarter by growth`. */
export interface Review extends Claim {
  /** Full ISO date. */
  date: string;
  every?: { count: number; unit: 'day' | 'week' | 'month' | 'quarter' | 'year' };
}

/** One journey with everything it refers to. */
export interface JourneyMap extends Named {
  /** Those on the map, in its order. */
  personas: Persona[];
  teams: Team[];
  evidence: Evidence[];
  /** Own lanes that are used, and built-in ones that were renamed. */
  lanes: Lane[];
  scenario?: TextFact;
  goal?: TextFact;
  expects: TextFact[];
  starts?: TextFact;
  ends?: TextFact;
  state?: 'current' | 'future';
  owner?: string;
  reviewed?: Review;
  watches: string[];
  tags: string[];
  /** BCP 47, as written. */
  language?: string;
  /** Name of the as-is journey. */
  improves?: string;
  /** Its title, where it is found. */
  improvesTitle?: string;
  objectives: Objective[];
  stages: Stage[];
  opportunities: Opportunity[];
  metrics: Metric[];
  notes: TextFact[];
  unknown: UnknownLine[];
}

/** The same data without `range` and `uri`, which change when a line is added far above. */
export type SourceFree<T> = T extends (infer U)[]
  ? SourceFree<U>[]
  : T extends object
    ? { [K in keyof T as K extends 'range' | 'uri' ? never : K]: SourceFree<T[K]> }
    : T;

/** A map to be drawn, compared or exported: where it was written does not matter. A `JourneyMap` is one too. */
export type PlainMap = SourceFree<JourneyMap>;
export type PlainStage = SourceFree<Stage>;
export type PlainTouchpoint = SourceFree<Touchpoint>;
