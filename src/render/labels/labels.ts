import type { DateForm } from '../../map/dates.js';
import type { Confidence, Opportunity, Pain, TimeUnit } from '../../map/model.js';

/** One thing or several of it, as far as its name differs. */
export interface Counted {
  one: string;
  many: string;
}

/** The emotion curve of one persona as a sentence. */
export interface CurveWords {
  /** Who feels, on a map without personas. */
  customer: string;
  /** Where something is felt that has no title. */
  journey: string;
  starts(who: string, feeling: string, place: string): string;
  /** @param last whether this is where the way ends */
  goesOn(way: 'up' | 'down' | 'level', feeling: string, place: string, last: boolean): string;
}

/** Everything that a picture says by itself in one language. Soft hyphens say where a long word may break. */
export interface Labels {
  /** BCP 47, the language alone. */
  readonly language: 'en' | 'de' | 'fr' | 'es';
  readonly decimalMark: '.' | ',';
  /** Whether a number takes the singular: `1`, in French `1,5` too. */
  isOne(count: number): boolean;
  /** What somebody said, in quotation marks. */
  quoted(text: string): string;
  /** `Solves: …`. */
  named(name: string, value: string): string;

  readonly dates: DateForm;
  readonly units: Readonly<Record<TimeUnit, Counted>>;

  /** Titles of the rows. */
  readonly lanes: Readonly<
    Record<
      | 'touchpoint'
      | 'image'
      | 'does'
      | 'thinks'
      | 'feels'
      | 'pain'
      | 'gain'
      | 'opportunity'
      | 'metric'
      | 'objective'
      | 'note'
      | 'sees'
      | 'frontstage'
      | 'backstage'
      | 'support',
      string
    >
  >;
  /** Title of the row of those who go on from stage to stage. */
  readonly funnel: string;
  /** Title of the column of a table for what is said of a stage and of none of its touchpoints alone. */
  readonly wholeStage: string;
  /** Title of what the journey is about, in a table. */
  readonly scenario: string;
  /** Title of the row that holds both. */
  readonly painsAndGains: string;
  readonly lines: Readonly<Record<'interaction' | 'visibility' | 'internal', string>>;
  /** Titles of what stands below the stages. */
  readonly strip: Readonly<Record<'wholeJourney' | 'sources' | 'teams' | 'watches', string>>;
  readonly noStages: string;

  readonly header: Readonly<
    Record<
      'goal' | 'expects' | 'starts' | 'ends' | 'state' | 'owner' | 'reviewed' | 'evidence' | 'improves' | 'tags',
      string
    >
  >;
  readonly states: Readonly<Record<'current' | 'future', string>>;
  /** Behind the date of the last review. */
  reviewNext(date: string): string;
  reviewWasDue(date: string): string;
  /** How many claims have evidence. */
  supported(count: number, claims: number): string;

  /** Keys to the lines of the personas: weight and marker. */
  readonly shapes: Readonly<Record<'face' | 'diamond' | 'square' | 'triangle' | 'pentagon' | 'wedge', string>>;
  /** Meaning of the signs, in the legend. */
  readonly signs: Readonly<
    Record<
      'target' | 'alternative' | 'truth' | 'delight' | 'handoff' | 'fails' | 'resolved' | 'baseline' | 'aim',
      string
    >
  >;

  readonly moments: Readonly<Record<'truth' | 'delight' | 'handoff', string>>;
  readonly confidence: Readonly<Record<Confidence, string>>;
  readonly severities: Readonly<Record<NonNullable<Pain['severity']>, string>>;
  readonly statuses: Readonly<Record<NonNullable<Opportunity['status']>, string>>;
  readonly evidenceKinds: Readonly<
    Record<'interview' | 'survey' | 'analytics' | 'tickets' | 'observation' | 'usability' | 'market', string>
  >;
  readonly metricKinds: Readonly<
    Record<'conversion' | 'csat' | 'nps' | 'ces' | 'churn' | 'retention' | 'time' | 'count' | 'rate', string>
  >;
  /** Titles of the built-in channels. */
  readonly channels: Readonly<Record<ChannelName, string>>;
  /** Title of the built-in evidence. */
  readonly assumption: string;

  /** Behind the share of those who do not drop out. */
  readonly goOn: string;
  readonly optional: string;
  readonly alsoHere: string;
  /** Behind a pain: `resolved 12 Oct 2026`. */
  resolved(date: string): string;
  /** Clauses of a fact. */
  when(condition: string): string;
  because(reason: string): string;
  by(teams: string): string;
  /** `waits 1 day`. */
  waits(duration: string): string;
  /** How often something is repeated; without numbers only that it is. */
  repeats(min?: number, max?: number): string;
  /** Behind `repeats`. */
  until(end: string): string;
  outOf(value: string, of: string): string;
  sample(size: string): string;

  readonly impact: string;
  readonly effort: string;
  readonly solves: string;
  readonly serves: string;
  readonly moves: string;
  /** Values of a metric beside the one of today. */
  was(value: string): string;
  aim(value: string): string;
  dataFrom(file: string): string;

  /** What a folded stage holds. */
  touchpoints(count: number): string;
  /** Which of the feelings in it are shown, and what one of them is of all; and that where all are folded. */
  readonly folded: Readonly<Record<'range' | 'lowest' | 'highest' | 'ofEach', string>>;
  /** The size of the map, the first sentence of its description. */
  counts(stages: number, touchpoints: number): string;
  readonly curve: CurveWords;
  /** What the views beside the map say. */
  readonly views: ViewLabels;
  /** What a drawing of changes says. */
  readonly changes: ChangeLabels;
  /** What a drawing of how a map went says: titles of rows, and of pains those that are new. */
  readonly history: Readonly<Record<'overall' | 'painsOpen' | 'opened' | 'evidence', string>>;
  /** Headings of a document about the map. */
  readonly report: Readonly<Record<'people' | 'severity' | 'where' | 'forWhom' | 'resolved', string>>;
}

/** The words of a drawing of changes. */
export interface ChangeLabels {
  /** What the changes come to, a number and a word each. */
  readonly counts: Readonly<
    Record<'worse' | 'better' | 'added' | 'removed' | 'resolved' | 'changed' | 'moved', (count: number) => string>
  >;
  /** Meaning of the signs, in the legend. */
  readonly signs: Readonly<Record<'added' | 'removed' | 'changed' | 'moved' | 'curve' | 'unchanged', string>>;
  /** Of a thing that stood at another place. */
  movedFrom(place: string): string;
  /** Of a thing that stands in another order. */
  readonly reordered: string;
}

/** The words of the views beside the map: curve, priorities and personas. */
export interface ViewLabels {
  /** At the largest distance between what is felt and what should be: `1.5 below target`. */
  belowTarget(gap: string): string;
  /** Of a persona, in place of how their line is drawn. */
  readonly noFeelings: string;
  readonly now: string;

  /** Quarters of the priorities: much impact for little effort, much for much, little for little, little for much. */
  readonly quadrants: Readonly<Record<'quickWins' | 'bigBets' | 'fillIns' | 'moneyPits', string>>;
  /** From which score on impact and effort count as high. */
  highFrom(score: number): string;
  /** Title of the list of opportunities that lack a score. */
  readonly unscored: string;
  readonly noImpact: string;
  readonly noEffort: string;
  /** Behind the severity of the worst pain that an opportunity solves. */
  solvesPain(severity: string): string;

  readonly persona: Readonly<Record<'goals' | 'needs' | 'traits' | 'details' | 'evidence' | 'best' | 'worst', string>>;

  /** Why a view is empty. */
  readonly empty: Readonly<Record<'curve' | 'priorities' | 'personas', string>>;
  /** How to fill it. */
  write(example: string): string;
}

/** Names of the channels that every map can use without an import. */
export type ChannelName =
  | 'web'
  | 'app'
  | 'email'
  | 'phone'
  | 'chat'
  | 'sms'
  | 'store'
  | 'social'
  | 'mail'
  | 'event'
  | 'search'
  | 'ad'
  | 'review'
  | 'partner'
  | 'tv'
  | 'print'
  | 'kiosk'
  | 'messenger'
  | 'video-call'
  | 'push'
  | 'in-person'
  | 'word-of-mouth'
  | 'self';
