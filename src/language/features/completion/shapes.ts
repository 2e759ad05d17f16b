import { choicesOf } from '../../values/choices.js';
import { type Kind, kindsReferredTo } from '../../vocabulary.js';

/** What stands behind a word. */
export type Shape =
  | 'text'
  | 'path'
  | 'words'
  | 'noun'
  | 'names'
  | 'new-name'
  | 'choice'
  | 'emotion'
  | 'emotion-word'
  | 'duration'
  | 'repeats'
  | 'quantity'
  | 'amount'
  | 'rating'
  | 'count'
  | 'trait'
  | 'date'
  | 'review'
  | 'every'
  | 'icon'
  | 'language'
  | 'color'
  | 'flag';

/** Words whose value is neither a text, a name nor a choice. */
const shapes: Readonly<Record<string, Shape>> = {
  import: 'path',
  persona: 'noun',
  team: 'noun',
  channel: 'noun',
  evidence: 'noun',
  emotion: 'emotion-word',
  lane: 'noun',
  metric: 'noun',
  journey: 'noun',
  stage: 'noun',
  touchpoint: 'noun',
  pain: 'noun',
  gain: 'noun',
  opportunity: 'noun',
  objective: 'noun',
  sees: 'noun',
  frontstage: 'noun',
  backstage: 'noun',
  support: 'noun',
  trait: 'trait',
  share: 'quantity',
  image: 'path',
  color: 'color',
  online: 'flag',
  offline: 'flag',
  optional: 'flag',
  fails: 'flag',
  icon: 'icon',
  date: 'date',
  resolved: 'date',
  on: 'date',
  sample: 'count',
  link: 'path',
  baseline: 'quantity',
  now: 'quantity',
  'metric target': 'quantity',
  data: 'path',
  reviewed: 'review',
  every: 'every',
  watches: 'path',
  tags: 'words',
  language: 'language',
  feels: 'emotion',
  then: 'emotion',
  target: 'emotion',
  takes: 'duration',
  waits: 'duration',
  repeats: 'repeats',
  to: 'amount',
  of: 'amount',
  impact: 'rating',
  effort: 'rating',
  as: 'new-name',
};

/** Where a value stands. */
export interface ValuePlace {
  /** The block that the line stands in. */
  block: string;
  /** The line's first word. */
  line: string;
  /** The clause word before the value, where there is one. */
  clause?: string;
}

/** What is to be written at a place. */
export function shapeAt(place: ValuePlace): Shape {
  const { block, line, clause } = place;
  const owner = clause ? line : block;
  const shape = shapes[`${owner} ${clause ?? line}`] ?? shapes[clause ?? line];
  if (choicesAt(place)) return 'choice';
  if (clause === undefined && line === 'role') return 'text';
  return shape ?? (kindsAt(place).length > 0 ? 'names' : 'text');
}

/** The words of which one is to be chosen at a place. */
export function choicesAt({ block, line, clause }: ValuePlace): readonly string[] | undefined {
  return clause ? (choicesOf(line, clause) ?? choicesOf(block, clause)) : choicesOf(block, line);
}

/** The kinds of things that can be named at a place. */
export function kindsAt({ block, line, clause }: ValuePlace): readonly Kind[] {
  if (block === 'persona' && line === 'pain' && !clause) return [];
  return kindsReferredTo(block, line, clause) ?? [];
}
