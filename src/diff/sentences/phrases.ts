/** Words and phrases of the sentences. English, the one language of reviews. */
import type { Side, ThingKind } from '../model.js';

/** What a reader calls a kind of thing. */
export const nouns: Readonly<Record<ThingKind, string>> = {
  journey: 'journey',
  persona: 'persona',
  team: 'team',
  evidence: 'evidence',
  lane: 'lane',
  scenario: 'scenario',
  goal: 'goal',
  expectation: 'expectation',
  start: 'start',
  end: 'end',
  review: 'review',
  objective: 'objective',
  stage: 'stage',
  touchpoint: 'touchpoint',
  feeling: 'feeling',
  target: 'target',
  pain: 'pain',
  gain: 'gain',
  moment: 'moment',
  channel: 'channel',
  does: 'action',
  thinks: 'thought',
  says: 'quote',
  takes: 'duration',
  waits: 'wait',
  repeats: 'repetition',
  next: 'way on',
  opens: 'way to another map',
  sees: 'thing seen',
  frontstage: 'frontstage step',
  backstage: 'backstage step',
  support: 'support system',
  'lane-text': 'text on a lane',
  opportunity: 'opportunity',
  metric: 'metric',
  'metric-value': 'value',
  image: 'image',
  link: 'link',
  note: 'note',
  role: 'role',
  quote: 'quote',
  need: 'need',
  trait: 'trait',
  'own-field': 'field',
  'unknown-line': 'unknown line',
};

const plurals: { readonly [K in ThingKind]?: string } = {
  evidence: 'pieces of evidence',
  opportunity: 'opportunities',
  next: 'ways on',
  opens: 'ways to another map',
  sees: 'things seen',
  'lane-text': 'texts on lanes',
};

export function quoted(text: string): string {
  return `“${text}”`;
}

/** `one, two and three`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Where a thing stands: `Compare › Reads the last bill`, or the journey. */
export function placeOf({ place }: Side): string {
  return place.length > 0 ? place.join(' › ') : 'the journey';
}

/** ` at Compare › Reads the last bill`, and nothing for what belongs to the whole journey. */
export function at({ place }: Side): string {
  return place.length > 0 ? ` at ${place.join(' › ')}` : '';
}

/** Whom it is about, as a subject: `Jamie`, `Jamie and Omar`, `The customer`. */
export function subject(whose: readonly string[] | undefined): string {
  return whose ? listed(whose) : 'The customer';
}

/** ` for Jamie`, and nothing for what is about everybody. */
export function forWhom(whose: readonly string[] | undefined): string {
  return whose ? ` for ${listed(whose)}` : '';
}

/** A verb for one or for several. */
export function verb(whose: readonly string[] | undefined, one: string, several: string): string {
  return whose && whose.length > 1 ? several : one;
}

/** Kinds that a reader wants counted, in this order. */
const counted: readonly ThingKind[] = ['touchpoint', 'pain', 'gain', 'opportunity', 'metric', 'objective'];

/** `, with 3 touchpoints and 1 pain`. */
export function withAll(holds: Partial<Record<ThingKind, number>> | undefined): string {
  const parts = counted.flatMap((kind) => {
    const count = holds?.[kind] ?? 0;
    return count > 0 ? [`${count} ${count === 1 ? nouns[kind] : (plurals[kind] ?? `${nouns[kind]}s`)}`] : [];
  });
  return parts.length > 0 ? `, with ${listed(parts)}` : '';
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const ofPersona: ReadonlySet<ThingKind> = new Set(['role', 'quote', 'need', 'trait', 'own-field', 'goal']);

/** A kind with whose or where it is: `need of Jamie`, `gain at Compare`. */
export function nounIn(thing: ThingKind, side: Side): string {
  return `${nouns[thing]}${atOrOf(thing, side)}`;
}

/** ` at Compare` for what is there, ` of Jamie` for what belongs to her. */
export function atOrOf(thing: ThingKind, side: Side): string {
  return ofPersona.has(thing) && side.place.length > 0 ? ` of ${placeOf(side)}` : at(side);
}

/** `Tech comfort 4 of 5 → 2 of 5`: what both begin with is not said twice. */
export function turning(from: string | undefined, to: string | undefined): string {
  if (from === undefined || to === undefined) return `${from ?? 'none'} → ${to ?? 'none'}`;
  const [olds, news] = [from.split(' '), to.split(' ')];
  let start = 0;
  while (start < news.length - 1 && olds[start] === news[start] && !/\d/.test(news[start] as string)) start++;
  return `${from} → ${news.slice(start).join(' ')}`;
}
