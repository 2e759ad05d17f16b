/** Random maps as the language would give them: references lead somewhere, names are unique, the library is what is cited. */
import { type Field, fieldsOf } from '../../../src/diff/shapes.js';
import { type AnyThing, type ThingKind, thingsIn } from '../../../src/diff/things.js';
import type { PlainMap } from '../../../src/map/model.js';
import type { Random } from '../../fuzz/random.js';

const words = [
  ...['bill', 'price', 'plan', 'agent', 'carrier', 'waits', 'reads', 'compares', 'calls', 'store', 'phone', 'offer'],
  ...['three', 'the', 'a', 'of', 'again', 'nobody', 'answers', 'größe', '価格', 'цена', 'gigabyte', 'contract', 'fee'],
];
const people = ['jamie', 'omar', 'mei'];
const sources = ['interviews', 'tickets', 'report', 'assumption'];
const teams = ['growth', 'billing', 'web'];
const lanes = ['messaging', 'compliance'];
const channels = ['web', 'email', 'phone', 'store', 'chat'];
const titleOf = (name: string): string => `${name[0]?.toUpperCase()}${name.slice(1)}`;

/** What facts may refer to, whether they do or not. */
const library: Readonly<Record<string, readonly AnyThing[]>> = {
  evidence: sources.map((name, at) => ({
    ...{ id: `evidence:${name}`, name, title: titleOf(name), kind: 'survey', date: `2026-0${at + 1}`, sample: 7 + at },
    confidence: name === 'assumption' ? 'assumed' : 'validated',
  })),
  team: teams.map((name) => ({ id: `team:${name}`, name, title: titleOf(name) })),
  lane: lanes.map((name) => ({ id: `lane:${name}`, name, title: titleOf(name) })),
};

/** Values of fields, by kind and field or by field alone. */
const values: Readonly<Record<string, (random: Random, maker: MapMaker) => unknown>> = {
  title: (random) => sentence(random),
  text: (random) => sentence(random),
  because: (random) => sentence(random),
  when: (random) => sentence(random),
  fails: (random) => sentence(random),
  until: (random) => sentence(random),
  word: (random) => random.pick(['calm', 'angry', 'confused', 'hopeful', 'let down']),
  'feeling.value': (random) => (random.below(9) - 4) / 2,
  'target.value': (random) => (random.below(9) - 4) / 2,
  then: () => true,
  emoji: (random) => random.pick(['😖', '😊']),
  severity: (random) => random.pick(['low', 'medium', 'high', 'critical']),
  resolved: (random) => date(random),
  optional: (random) => random.below(3) === 0,
  min: (random) => 1 + random.below(4),
  max: (random) => 5 + random.below(4),
  unit: (random) => random.pick(['s', 'min', 'hour', 'day']),
  'moment.kind': (random) => random.pick(['truth', 'delight', 'handoff']),
  'next.to': (random) => `somewhere-${random.below(9)}`,
  'opens.to': (random) => `journey-${random.below(9)}`,
  'image.target': (random) => `images/${random.below(99)}.png`,
  'link.target': (random) => `https://example.org/${random.below(99)}`,
  online: (random) => random.below(2) === 0,
  icon: (random) => random.pick(['phone', 'web']),
  status: (random) => random.pick(['idea', 'planned', 'doing', 'done', 'dismissed']),
  impact: (random) => 1 + random.below(5),
  effort: (random) => 1 + random.below(5),
  ticket: (random) => `T-${random.below(99)}`,
  'metric.target': (random) => quantity(random),
  'metric.baseline': (random) => quantity(random),
  'metric.kind': (random) => random.pick(['conversion', 'churn', 'time', 'csat']),
  'metric.data': (random) => ({ file: `${random.pick(words)}.csv`, column: random.pick(words) }),
  'metric-value.value': (random) => quantity(random),
  on: (random) => date(random),
  state: (random) => random.pick(['current', 'future']),
  language: (random) => random.pick(['en', 'de']),
  improves: (random) => random.pick(['as-is', 'older']),
  watches: (random) => [`src/${random.pick(words)}/**`],
  'review.date': (random) => date(random),
  every: (random) => ({ count: 1 + random.below(3), unit: random.pick(['week', 'month', 'quarter']) }),
  share: (random) => quantity(random),
  'persona.image': (random) => `people/${random.below(9)}.png`,
  color: (random) => random.pick(['#7048e8', '#112233']),
  'trait.value': (random) => 1 + random.below(5),
  of: (random) => random.pick([5, 10]),
  'own-field.value': (random) => ({ text: sentence(random) }),
  'evidence.kind': (random) => random.pick(['interview', 'survey', 'usability']),
  'evidence.date': (random) => date(random),
  sample: (random) => 1 + random.below(40),
  'evidence.link': (random) => `research/${random.below(99)}.md`,
  quote: (random) => sentence(random),
  confidence: (random) => random.pick(['assumed', 'reasoned', 'validated']),
  role: (random) => random.pick(['frontstage', 'backstage', 'support', 'sees']),
  tags: (random) => some(random, words, 3),
};

/** Fields that every thing of their kind has. */
const always = new Set([
  ...['id', 'name', 'title', 'text', 'to', 'optional', 'target', 'min', 'max', 'unit', 'value', 'of', 'date', 'lane'],
  ...['moment.kind', 'confidence'],
]);
/** Lists of names that are there even when they are empty. */
const alwaysLists = new Set(['stage.for', 'stage.by', 'touchpoint.for', 'touchpoint.by', 'solves', 'serves', 'moves']);

/** How many of a kind one list holds at most. */
const most: { readonly [K in ThingKind]?: number } = {
  stage: 4,
  touchpoint: 4,
  feeling: 3,
  persona: 3,
  'metric-value': 3,
};

export class MapMaker {
  private count = 0;

  /** @param prefix of the names that it gives, so that they are none of another maker's */
  constructor(
    private readonly random: Random,
    private readonly prefix = '',
  ) {}

  map(): PlainMap {
    const map = this.thing('journey');
    this.refer(map);
    return settled(map as unknown as PlainMap);
  }

  /** A thing with some of what it can say and hold; its id and what it refers to come when the map is settled. */
  thing(kind: ThingKind): AnyThing {
    const thing: AnyThing = { id: '' };
    for (const [field, shape] of fieldsOf(kind)) {
      if (field === 'id' || library[kind]) continue;
      if (shape.as === 'things') thing[field] = this.things(shape.of);
      else if (shape.as === 'thing') {
        if (this.random.below(3) === 0) thing[field] = this.thing(shape.of);
      } else this.say(kind, field, shape, thing);
    }
    if (kind === 'stage') delete thing.implicit;
    return thing;
  }

  /** Some things show again what is declared elsewhere, and some ways lead to a touchpoint of the map. */
  private refer(map: AnyThing): void {
    const places = thingsIn(map, 'stages').flatMap((stage) => [stage, ...thingsIn(stage, 'touchpoints')]);
    if (places.length < 2) return;
    for (const [field, kind] of [
      ['pains', 'pain'],
      ['support', 'support'],
      ['metrics', 'metric'],
    ] as const) {
      const declared = places.flatMap((place) => thingsIn(place, field));
      if (declared.length === 0 || this.random.below(2) === 0) continue;
      const { name } = this.random.pick(declared);
      const again = this.thing(kind);
      (this.random.pick(places)[field] as AnyThing[]).push({ ...again, name, repeated: true });
    }
    for (const place of places) for (const next of thingsIn(place, 'next')) next.to = this.random.pick(places).name;
  }

  /** Another value of a field than there is, undefined included where nothing need be said. */
  another(kind: ThingKind, field: string, shape: Field, thing: AnyThing): unknown {
    for (let tries = 0; tries < 1000; tries++) {
      const mayBeNothing = !isAlways(kind, field) && thing[field] !== undefined;
      const value = mayBeNothing && this.random.below(4) === 0 ? undefined : this.value(kind, field, shape);
      if (JSON.stringify(value) !== JSON.stringify(thing[field])) return value;
    }
    throw new Error(`There is no other value for ${kind}.${field}.`);
  }

  private things(kind: ThingKind): AnyThing[] {
    if (library[kind]) return [];
    if (kind === 'persona') return some(this.random, people, 3).map((name) => this.named(kind, name));
    if (kind === 'channel') return some(this.random, channels, 2).map((name) => this.named(kind, name));
    const rarity = kind === 'stage' || kind === 'touchpoint' ? 1 : 3;
    const count = this.random.below(rarity) === 0 ? this.random.below((most[kind] ?? 2) + 1) : 0;
    return Array.from({ length: count }, () => this.thing(kind));
  }

  private named(kind: ThingKind, name: string): AnyThing {
    const thing = { ...this.thing(kind), name, title: titleOf(name) };
    return kind === 'channel' ? { ...thing, online: name === 'web', icon: name } : thing;
  }

  private say(kind: ThingKind, field: string, shape: Field, thing: AnyThing): void {
    if (shape.as === 'name' || (field === 'name' && kind !== 'channel'))
      thing.name = `${this.prefix}${kind}-${++this.count}`;
    else if (shape.as === 'implied') return;
    else if (kind === 'journey' && field === 'improves') return;
    else if (alwaysLists.has(`${kind}.${field}`) || alwaysLists.has(field))
      thing[field] = this.value(kind, field, shape) ?? [];
    else if (field === 'tags' || field === 'watches') thing[field] = this.value(kind, field, shape) ?? [];
    else if (isAlways(kind, field) || this.random.below(3) === 0) {
      const value = this.value(kind, field, shape);
      if (value !== undefined) thing[field] = value;
    }
  }

  private value(kind: ThingKind, field: string, shape: Field): unknown {
    if (field === 'for') return some(this.random, people, 2);
    if (field === 'from') return some(this.random, sources, 2);
    if (field === 'by') return some(this.random, teams, 2);
    if (field === 'owner') return this.random.pick(teams);
    if (field === 'lane') return this.random.pick(lanes);
    if (kind === 'channel' && field === 'name') return this.random.pick(channels);
    if (field === 'name') return `${this.prefix}${kind}-${++this.count}`;
    if (shape.as === 'names' && shape.of)
      return some(
        this.random,
        [1, 2, 3, 4, 5, 6].map((at) => `${shape.of}-${at}`),
        2,
      );
    const make = values[`${kind}.${field}`] ?? values[field];
    return make?.(this.random, this);
  }
}

function isAlways(kind: ThingKind, field: string): boolean {
  if ((kind === 'repeats' || kind === 'evidence') && field !== 'confidence')
    return field === 'id' || field === 'name' || field === 'title';
  if (kind === 'metric') return field === 'name' || field === 'title';
  if (kind === 'next' && field === 'target') return false;
  if (kind === 'channel' && field !== 'icon' && field !== 'online') return field === 'name' || field === 'title';
  return always.has(field) || always.has(`${kind}.${field}`);
}

function sentence(random: Random): string {
  return `${Array.from({ length: 3 + random.below(5) }, () => random.pick(words)).join(' ')} ${random.below(9999)}`;
}

function quantity(random: Random): { text: string; number: number; unit: string } {
  const number = random.below(100);
  return { text: `${number} %`, number, unit: '%' };
}

function date(random: Random): string {
  return `2026-${String(1 + random.below(9)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`;
}

function some(random: Random, all: readonly string[], most: number): string[] {
  const picked = Array.from({ length: 1 + random.below(most) }, () => random.pick(all));
  return [...new Set(picked)];
}

/** A map with what follows from its facts: the library that they cite, the titles they lead to, and the ids. */
export function settled(map: PlainMap): PlainMap {
  const root = map as unknown as AnyThing;
  const known: Record<string, AnyThing[]> = customised(root);
  for (const [field] of libraryFields) root[field] = [];
  const held = everything(root);
  for (const [field, kind] of libraryFields) {
    const cited = citations(held, kind);
    root[field] = cited.flatMap((name) => known[kind]?.filter((thing) => thing.name === name) ?? []).map(copied);
  }
  const declared = declarations(held);
  for (const one of held) echo(one, declared(one));
  identify('journey', root, '');
  const places = held.filter(({ kind }) => kind === 'stage' || kind === 'touchpoint').map(({ thing }) => thing);
  for (const { kind, thing } of held) if (kind === 'next') lead(thing, places);
  return map;
}

/** A thing of a map with what it is in. */
export interface Held {
  kind: ThingKind;
  thing: AnyThing;
  owner?: AnyThing;
  field?: string;
}

export function everything(map: AnyThing): Held[] {
  const all: Held[] = [];
  const visit = (held: Held): void => {
    all.push(held);
    for (const [field, shape] of fieldsOf(held.kind)) {
      if (shape.as !== 'things' && shape.as !== 'thing') continue;
      for (const thing of thingsIn(held.thing, field)) visit({ kind: shape.of, thing, owner: held.thing, field });
    }
  };
  visit({ kind: 'journey', thing: map });
  return all;
}

/** Finds what a thing shows that is declared elsewhere. */
export function declarations(held: readonly Held[]): (one: Held) => AnyThing | undefined {
  const known = new Map<string, AnyThing>();
  for (const { kind, thing } of held) {
    const key = `${kind} ${thing.name}`;
    if (!thing.repeated && !known.has(key)) known.set(key, thing);
  }
  return ({ kind, thing }) => known.get(`${kind} ${thing.name}`);
}

const shownOf: Readonly<Record<string, readonly string[]>> = {
  pain: ['text', 'severity', 'resolved'],
  support: ['text'],
  metric: ['title', 'kind', 'baseline', 'now', 'target', 'data', 'for', 'from'],
};

function echo(held: Held, declared: AnyThing | undefined): void {
  if (!held.thing.repeated) return;
  for (const field of shownOf[held.kind] ?? []) {
    if (declared?.[field] === undefined) delete held.thing[field];
    else held.thing[field] = copied(declared[field]);
  }
}

/** Where `next` leads. */
function lead(next: AnyThing, places: readonly AnyThing[]): void {
  const place = places.find(({ name }) => name === next.to);
  delete next.target;
  delete next.title;
  if (place) Object.assign(next, { target: place.id, title: place.title });
}

/** What somebody changed in the library of a map counts there. */
function customised(root: AnyThing): Record<string, AnyThing[]> {
  const merged = (kind: string, field: string): AnyThing[] =>
    (library[kind] ?? []).map((thing) => thingsIn(root, field).find(({ name }) => name === thing.name) ?? thing);
  return { evidence: merged('evidence', 'evidence'), team: merged('team', 'teams'), lane: merged('lane', 'lanes') };
}

const libraryFields = [
  ['evidence', 'evidence'],
  ['teams', 'team'],
  ['lanes', 'lane'],
] as const;

/** Names of a kind that facts cite, each once, in their order. */
function citations(held: readonly Held[], of: ThingKind): string[] {
  const cited = new Set<string>();
  for (const { kind, thing } of held) {
    for (const [field, shape] of fieldsOf(kind)) {
      if (!('tells' in shape) || shape.of !== of || thing[field] === undefined) continue;
      for (const name of [thing[field]].flat()) cited.add(name as string);
    }
  }
  return [...cited];
}

function identify(kind: ThingKind, thing: AnyThing, id: string, taken = new Map<string, number>()): void {
  thing.id = id || String(thing.name);
  for (const [field, shape] of fieldsOf(kind)) {
    if (shape.as !== 'things' && shape.as !== 'thing') continue;
    for (const inner of thingsIn(thing, field))
      identify(shape.of, inner, idOf(shape.of, inner, thing.id, taken), taken);
  }
}

function idOf(kind: ThingKind, thing: AnyThing, owner: string, taken: Map<string, number>): string {
  if (kind === 'evidence' || kind === 'team' || kind === 'lane') return `${kind}:${thing.name}`;
  const isPlace = kind === 'stage' || kind === 'touchpoint';
  const wanted = isPlace ? `${owner}/${thing.name}` : `${owner}/${kind}:${thing.name ?? ''}`;
  const count = (taken.get(wanted) ?? 0) + 1;
  taken.set(wanted, count);
  if (thing.name === undefined) return `${wanted}${count}`;
  return count === 1 ? wanted : `${wanted}~${count}`;
}

/** A copy of plain data. */
export function copied<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
