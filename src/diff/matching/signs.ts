/** By what a fact of each kind is known again in another map. */
import { isOfSource } from '../same.js';
import type { AnyThing, ThingKind } from '../things.js';
import type { MapReader } from './map-reader.js';
import { normalised } from './similarity.js';

/** What a fact is known by; undefined where it has no such thing. */
export type KeyOf = (fact: AnyThing, reader: MapReader) => string | undefined;

/** How facts of a kind are known again. */
export interface Signs {
  /** Keys, the surest first. */
  keys: readonly KeyOf[];
  /** The text that may have been written anew, and how much of it must be left, from 0 to 1. */
  like?: { text: KeyOf; least: number };
  /** Whether the only one that is left is the only one that is left of the other list. */
  alone?: true;
  /** By what one is known that stands in another place. */
  elsewhere?: KeyOf;
}

export const whose: KeyOf = (fact, reader) => reader.whose(fact).join(' ');
const whoseFirst: KeyOf = (fact, reader) => reader.whose(fact)[0];
const field =
  (name: string): KeyOf =>
  (fact) =>
    fact[name] === undefined ? undefined : String(fact[name]);
const together =
  (...keys: readonly KeyOf[]): KeyOf =>
  (fact, reader) =>
    keys.map((key) => key(fact, reader) ?? '').join('\n');
const likened =
  (name: string): KeyOf =>
  (fact) =>
    normalised(String(fact[name] ?? '')) || undefined;
/** What is declared here; what is only repeated stays where it is. */
const declared =
  (key: KeyOf): KeyOf =>
  (fact, reader) =>
    fact.repeated ? undefined : key(fact, reader);

const text: Signs = {
  keys: [together(field('text'), whose), field('text'), likened('text')],
  like: { text: field('text'), least: 0.4 },
  alone: true,
  elsewhere: likened('text'),
};
const feeling: Signs = {
  keys: [
    together(whose, field('then'), field('when')),
    together(whose, field('then')),
    whose,
    whoseFirst,
    together(field('word'), field('value')),
  ],
  alone: true,
};
const duration: Signs = { keys: [together(whose, field('when')), whose, whoseFirst], alone: true };
const titled: Signs = {
  keys: [field('name'), likened('title')],
  like: { text: field('title'), least: 0.5 },
  elsewhere: declared(field('name')),
};
const item: Signs = {
  keys: [field('name'), likened('text')],
  like: { text: field('text'), least: 0.5 },
  elsewhere: declared(field('name')),
};
const cited: Signs = { ...titled, elsewhere: undefined };
const link: Signs = { keys: [field('target')], alone: true };

/** The signs of every kind that lists hold; stages and touchpoints have signs of their own, see `places.ts`. */
export const signs: { readonly [K in ThingKind]?: Signs } = {
  persona: cited,
  team: cited,
  evidence: cited,
  lane: cited,
  objective: titled,
  expectation: text,
  goal: text,
  need: text,
  feeling,
  target: feeling,
  pain: item,
  gain: item,
  moment: { keys: [field('kind')], alone: true },
  channel: { keys: [field('name')], alone: true },
  does: text,
  thinks: text,
  says: text,
  takes: duration,
  waits: duration,
  next: { keys: [together(field('to'), field('when')), field('to'), field('when')], alone: true },
  sees: item,
  frontstage: item,
  backstage: item,
  support: item,
  'lane-text': {
    keys: [together(field('lane'), field('text')), field('lane')],
    like: { text: field('text'), least: 0.4 },
    alone: true,
  },
  opportunity: titled,
  metric: titled,
  'metric-value': { keys: [field('on'), (fact) => JSON.stringify(fact.value)], alone: true },
  image: link,
  link,
  note: text,
  trait: { keys: [field('title')], like: { text: field('title'), least: 0.5 } },
  'own-field': { keys: [field('name')], alone: true },
  'unknown-line': { keys: [field('text')], like: { text: field('text'), least: 0.4 }, alone: true },
};

/** All that a fact says. */
export const content: KeyOf = (fact, reader) =>
  JSON.stringify(fact, (key, value) => {
    if (key === 'id' || isOfSource(key)) return undefined;
    const kind = Array.isArray(value) ? referring[key] : undefined;
    return kind ? (value as string[]).map((name) => reader.name(kind, name)) : value;
  });

const referring: Readonly<Record<string, ThingKind>> = { for: 'persona', from: 'evidence', by: 'team' };
