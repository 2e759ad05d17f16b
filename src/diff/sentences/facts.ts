/** Sentences for what is said otherwise than before. */
import type { FactKind } from '../kinds.js';
import type { FactChanged, ThingKind } from '../model.js';
import {
  at,
  atOrOf,
  capitalised,
  forWhom,
  listed,
  nounIn,
  nouns,
  placeOf,
  quoted,
  subject,
  turning,
  verb,
} from './phrases.js';

type Teller = (change: FactChanged) => string;

const tellers: Readonly<Record<FactKind, Teller>> = {
  renamed: ({ thing, before, from = '', to = '' }) => {
    if (from === '') return `What stood in no ${nouns[thing]} now stands in ${quoted(to)}`;
    if (to === '') return `What stood in ${nouns[thing]} ${quoted(from)} now stands in no ${nouns[thing]}`;
    return `${capitalised(nouns[thing])} ${quoted(from)}${inPlace(before.place)} is now called ${quoted(to)}`;
  },
  'name-changed': ({ after, fields }) =>
    `${quoted(after.title)} is now referred to as ${fields[0]?.to} (was ${fields[0]?.from})`,
  'text-changed': (change) => `${said(change)}: ${quoted(change.from ?? '')} → ${quoted(change.to ?? '')}`,
  'emotion-changed': ({ whose, after, from, to, delta = 0, turns }) => {
    const how = delta < 0 ? 'worse off' : delta > 0 ? 'better off' : undefined;
    const felt = `: ${from} → ${to}`;
    if (!how) return `${subject(whose)} ${verb(whose, 'feels', 'feel')} differently${at(after)}${felt}`;
    const side = turns ? (turns === 'bad' ? ', now below zero' : ', now above zero') : '';
    return `${subject(whose)} ${verb(whose, 'is', 'are')} ${how}${at(after)}${felt}${side}`;
  },
  'target-changed': ({ whose, after, from, to }) => `Target${forWhom(whose)}${at(after)}: ${from} → ${to}`,
  'severity-changed': ({ thing, after, whose, from, to, effect }) => {
    const what = `${capitalised(nouns[thing])}${forWhom(whose)}${at(after)}`;
    if (from === undefined) return `${what} is now rated ${to}: ${quoted(after.title)}`;
    if (to === undefined) return `${what} is no longer rated ${from}: ${quoted(after.title)}`;
    const how = effect === 'neutral' ? 'rated differently' : effect === 'worse' ? 'more severe' : 'less severe';
    return `${what} is ${how}, ${from} → ${to}: ${quoted(after.title)}`;
  },
  resolved: ({ thing, after, from, to }) => {
    const what = `${capitalised(nouns[thing])}${at(after)}`;
    if (from !== undefined) return `${what} was resolved on ${to}, not on ${from}: ${quoted(after.title)}`;
    return `${what} is resolved since ${to}: ${quoted(after.title)}`;
  },
  reopened: ({ thing, after, from }) => {
    const how = thing === 'pain' ? `hurts again, resolved on ${from} before` : `is no longer resolved since ${from}`;
    return `${capitalised(nouns[thing])}${at(after)} ${how}: ${quoted(after.title)}`;
  },
  'channel-changed': ({ after, from, to, fields }) => {
    if (fields.some(({ field }) => field === 'name')) return `Channel${at(after)}: ${from} → ${to}`;
    if (from !== to) return `Channel ${quoted(from ?? '')} is now called ${quoted(to ?? '')}`;
    return `Channel ${quoted(to ?? '')} ${fields.map(({ field, to }) => (field === 'online' ? (to ? 'is now online' : 'is no longer online') : 'has another icon')).join(' and ')}`;
  },
  'time-changed': ({ thing, after, whose, from, to, effect }) => {
    const longer = effect === 'worse';
    if (thing === 'waits') {
      const how = effect === 'neutral' ? 'waits a different time' : longer ? 'waits longer' : 'waits less';
      return `${subject(whose)} ${whose && whose.length > 1 ? how.replace('waits', 'wait') : how}${at(after)}: ${from} → ${to}`;
    }
    const how = effect === 'neutral' ? 'takes a different time' : longer ? 'takes longer' : 'is quicker';
    return `${placeOf(after)} ${how}${forWhom(whose)}: ${from} → ${to}`;
  },
  'moment-changed': ({ after, from, to }) => `${placeOf(after)} is now a ${to}, no longer a ${from}`,
  'flow-changed': ({ thing, after, from, to }) => {
    if (thing === 'next') return `The way from ${placeOf(after)} leads elsewhere: ${from} → ${to}`;
    if (thing === 'opens') return `${placeOf(after)} opens another map: ${from} → ${to}`;
    if (thing === 'repeats') return `${placeOf(after)} is repeated differently: ${from} → ${to}`;
    const what = `${capitalised(nouns[thing])} ${quoted(after.title)}${inPlace(after.place)}`;
    return to === 'true' ? `${what} is now optional` : `${what} is no longer optional`;
  },
  'failure-changed': ({ thing, after, from, to }) => {
    const what = `${capitalised(nouns[thing])} ${quoted(after.title)}${at(after)}`;
    if (to === undefined) return `${what} no longer fails`;
    if (from === undefined) return to === '' ? `${what} now fails` : `${what} now fails: ${quoted(to)}`;
    return `${what} fails for another reason: ${quoted(from)} → ${quoted(to)}`;
  },
  'whose-changed': (change) => `${claim(change)} ${turned(change, 'is now about', 'is no longer about')}`,
  'reason-changed': (change) => {
    const { from, to } = change;
    const what = statement(change);
    if (from === undefined) return `${what}, now with a reason: ${quoted(to ?? '')}`;
    if (to === undefined) return `${what}, without the reason it had: ${quoted(from)}`;
    return `${what}, for another reason: ${quoted(from)} → ${quoted(to)}`;
  },
  'condition-changed': (change) => {
    const { from, to } = change;
    const what = statement(change);
    if (from === undefined) return `${what}, now only when ${quoted(to ?? '')}`;
    if (to === undefined) return `${what}, no longer only when ${quoted(from)}`;
    return `${what}, under another condition: ${quoted(from)} → ${quoted(to)}`;
  },
  'responsible-changed': (change) => `${claim(change)} ${turned(change, 'is now done by', 'is no longer done by')}`,
  'evidence-changed': (change) => {
    const turn = turned(change, 'is now backed by', 'is no longer backed by');
    const isAssumed = change.fields[0]?.to !== undefined;
    return `${claim(change)} ${turn || (isAssumed ? 'is now marked as assumed' : 'is no longer marked as assumed')}`;
  },
  'status-changed': ({ after, from, to }) =>
    `Opportunity ${quoted(after.title)}${at(after)}: ${from ?? 'no status'} → ${to ?? 'no status'}`,
  'score-changed': ({ after, fields }) => {
    const scores = fields.map(({ field, from, to }) => `${field} ${from ?? 'unknown'} → ${to ?? 'unknown'}`);
    return `Opportunity ${quoted(after.title)}${at(after)}: ${listed(scores)}`;
  },
  'owner-changed': ({ thing, after, from, to }) => {
    const what = thing === 'journey' ? 'the journey' : `${nouns[thing]} ${quoted(after.title)}`;
    return `Owner of ${what}: ${from ?? 'nobody'} → ${to ?? 'nobody'}`;
  },
  'trace-changed': (change) => {
    const field = change.fields[0]?.field ?? '';
    return `Opportunity ${quoted(change.after.title)} ${turned(change, `now ${field}`, `no longer ${field}`, quoted)}`;
  },
  'metric-value-changed': ({ after, from, to, effect }) => {
    const metric = quoted(after.place.at(-1) ?? '');
    return `${metric} ${effect === 'neutral' ? 'is corrected' : `got ${effect}`}: ${from} → ${to}`;
  },
  'metric-target-changed': ({ after, from, to }) =>
    `Target of ${quoted(after.title)}: ${from ?? 'none'} → ${to ?? 'none'}`,
  'metric-changed': ({ after, from, to, fields }) =>
    `${capitalised(fields[0]?.field ?? '')} of ${quoted(after.title)}: ${from ?? 'none'} → ${to ?? 'none'}`,
  'review-changed': ({ from, to }) => `Review of the map: ${from} → ${to}`,
  'persona-changed': ({ thing, after, from, to, fields }) => {
    if (thing !== 'persona') return `${placeOf(after)}: ${turning(from, to)}`;
    return `${capitalised(fields[0]?.field ?? '')} of ${after.title}: ${from ?? 'none'} → ${to ?? 'none'}`;
  },
  'source-changed': ({ after, from, to, fields }) =>
    `Evidence ${quoted(after.title)}, ${fields[0]?.field}: ${from ?? 'none'} → ${to ?? 'none'}`,
  'lane-changed': ({ thing, after, from, to }) => {
    const what = thing === 'lane' ? `Lane ${quoted(after.title)}` : `${quoted(after.title)}${at(after)}`;
    return `${what} has another lane: ${from ?? 'none'} → ${to ?? 'none'}`;
  },
  'link-changed': ({ thing, after, from, to }) => {
    const what =
      thing === 'opportunity' ? `Ticket of ${quoted(after.title)}` : `${capitalised(nouns[thing])}${at(after)}`;
    return `${what}: ${from ?? 'none'} → ${to ?? 'none'}`;
  },
  'tags-changed': ({ thing, after, gained = [], lost = [] }) => {
    const what = thing === 'journey' ? 'Tags of the journey' : `Tags of ${quoted(after.title)}`;
    return `${what}: ${[...gained.map((tag) => `+ ${tag}`), ...lost.map((tag) => `- ${tag}`)].join(', ')}`;
  },
  'setting-changed': ({ from, to, gained, lost, fields }) => {
    const what = capitalised(settings[fields[0]?.field ?? ''] ?? fields[0]?.field ?? '');
    if (gained || lost)
      return `${what}: ${[...(gained ?? []).map((each) => `+ ${each}`), ...(lost ?? []).map((each) => `- ${each}`)].join(', ')}`;
    return `${what}: ${from ?? 'none'} → ${to ?? 'none'}`;
  },
  'unknown-changed': ({ after, fields }) =>
    `A line${at(after)} that is not understood: ${fields[0]?.from} → ${fields[0]?.to}`,
};

export function tellFact(change: FactChanged): string {
  return tellers[change.kind](change);
}

const settings: Readonly<Record<string, string>> = {
  state: 'state of the journey',
  language: 'language of the journey',
  improves: 'the map that this one improves',
  watches: 'files that are watched',
};

/** What a text is, and whose: `Pain at Compare reworded`. */
function said({ thing, after, whose }: FactChanged): string {
  if (thing === 'thinks') return `${subject(whose)} ${verb(whose, 'thinks', 'think')} differently${at(after)}`;
  if (thing === 'says') return `${subject(whose)} ${verb(whose, 'says', 'say')} it differently${at(after)}`;
  if (thing === 'does') return `${subject(whose)} ${verb(whose, 'does', 'do')} it differently${at(after)}`;
  return whose
    ? `${capitalised(nouns[thing])}${forWhom(whose)}${at(after)} reworded`
    : `${capitalised(nounIn(thing, after))} reworded`;
}

/** What is claimed, to be said something about. */
function claim({ thing, after, whose }: FactChanged): string {
  if (thing === 'feeling')
    return `That ${whose ? subject(whose) : 'the customer'} ${verb(whose, 'feels', 'feel')} ${after.title}${at(after)}`;
  if (thing === 'stage' || thing === 'touchpoint')
    return `${capitalised(nouns[thing])} ${quoted(after.title)}${inPlace(after.place)}`;
  const title = valued.has(thing) ? after.title : quoted(after.title);
  return `${capitalised(nouns[thing])} ${title}${atOrOf(thing, after)}`;
}

/** Kinds whose titles are values rather than texts. */
const valued: ReadonlySet<ThingKind> = new Set([
  'target',
  'takes',
  'waits',
  'repeats',
  'moment',
  'metric-value',
  'persona',
  'review',
]);

function turned(
  { gained = [], lost = [] }: FactChanged,
  now: string,
  noLonger: string,
  name: (title: string) => string = (title) => title,
): string {
  const parts: string[] = [];
  if (gained.length > 0) parts.push(`${now} ${listed(gained.map(name))}`);
  if (lost.length > 0) parts.push(`${noLonger} ${listed(lost.map(name))}`);
  return parts.join(', ');
}

/** A claim that stands by itself. */
function statement(change: FactChanged): string {
  return claim(change).replace(/^That /, '');
}

function inPlace(place: readonly string[]): string {
  return place.length > 0 ? ` in ${place.join(' › ')}` : '';
}
