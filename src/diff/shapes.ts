/**
 * What the fields of every kind of thing mean when they differ. The types hold this table against the model: a field that
 * the model gains does not compile until it is said here how its changes are told.
 */
import type { Claim, Experience, Named, SourceFree, TextFact } from '../map/model.js';
import type { FactKind } from './kinds.js';
import type { ThingKind, Things } from './things.js';

/** A plain value, or names and words of which a set is meant. */
interface ValueField {
  as: 'value' | 'names';
  /** The kind of change that it is when it differs. */
  tells: FactKind;
  /** What the names refer to. A reference follows a thing that only got another name. */
  of?: ThingKind;
}

/** Things that are compared in their turn. */
interface ThingsField {
  as: 'things' | 'thing';
  of: ThingKind;
  /** Whether their order is a fact. That of the library follows from the facts that cite it. */
  ordered?: false;
}

/** The name that others refer to a thing by. */
interface NameField {
  as: 'name';
}

/** What follows from another fact, and is told there. */
interface ImpliedField {
  as: 'implied';
}

export type Field = ValueField | ThingsField | NameField | ImpliedField;

/** A field for everything that a thing of the model can say, in the order in which a reader wants to know of it. */
export type Shape<T> = { readonly [K in keyof Required<SourceFree<T>>]: Field };

const value = (tells: FactKind, of?: ThingKind): ValueField => ({ as: 'value', tells, of });
const names = (tells: FactKind, of?: ThingKind): ValueField => ({ as: 'names', tells, of });
const things = (of: ThingKind): ThingsField => ({ as: 'things', of });
const thing = (of: ThingKind): ThingsField => ({ as: 'thing', of });
const cited = (of: ThingKind): ThingsField => ({ as: 'things', of, ordered: false });
const name: NameField = { as: 'name' };
const implied: ImpliedField = { as: 'implied' };

const claim: Shape<Claim> = {
  id: implied,
  for: names('whose-changed', 'persona'),
  because: value('reason-changed'),
  when: value('condition-changed'),
  by: names('responsible-changed', 'team'),
  from: names('evidence-changed', 'evidence'),
};
const text: Shape<TextFact> = { text: value('text-changed'), ...claim };
const named: Shape<Named> = { id: implied, title: value('renamed'), name };

const feeling = (tells: FactKind): Shape<Things['feeling']> => ({
  word: value(tells),
  value: value(tells),
  then: value(tells),
  // A face is drawn, not felt.
  emoji: implied,
  ...claim,
});
const pain: Shape<Things['pain']> = {
  text: value('text-changed'),
  name,
  severity: value('severity-changed'),
  resolved: value('resolved'),
  repeated: implied,
  ...claim,
};
const item: Shape<Things['sees']> = {
  text: value('text-changed'),
  name,
  fails: value('failure-changed'),
  repeated: implied,
  ...claim,
};
const duration: Shape<Things['takes']> = {
  min: value('time-changed'),
  max: value('time-changed'),
  unit: value('time-changed'),
  ...claim,
};
const link: Shape<Things['link']> = { target: value('link-changed'), ...claim };

const experience: Shape<Experience> = {
  ...named,
  optional: value('flow-changed'),
  for: names('whose-changed', 'persona'),
  by: names('responsible-changed', 'team'),
  feels: things('feeling'),
  targets: things('target'),
  pains: things('pain'),
  gains: things('gain'),
  moments: things('moment'),
  channels: things('channel'),
  does: things('does'),
  thinks: things('thinks'),
  says: things('says'),
  takes: things('takes'),
  waits: things('waits'),
  repeats: thing('repeats'),
  next: things('next'),
  opens: thing('opens'),
  sees: things('sees'),
  frontstage: things('frontstage'),
  backstage: things('backstage'),
  support: things('support'),
  own: things('lane-text'),
  opportunities: things('opportunity'),
  metrics: things('metric'),
  images: things('image'),
  links: things('link'),
  notes: things('note'),
  tags: names('tags-changed'),
  unknown: things('unknown-line'),
};

export const shapes: { readonly [K in ThingKind]: Shape<Things[K]> } = {
  journey: {
    ...named,
    state: value('setting-changed'),
    scenario: thing('scenario'),
    goal: thing('goal'),
    expects: things('expectation'),
    starts: thing('start'),
    ends: thing('end'),
    personas: things('persona'),
    owner: value('owner-changed', 'team'),
    reviewed: thing('review'),
    objectives: things('objective'),
    stages: things('stage'),
    opportunities: things('opportunity'),
    metrics: things('metric'),
    notes: things('note'),
    tags: names('tags-changed'),
    watches: names('setting-changed'),
    language: value('setting-changed'),
    improves: value('setting-changed', 'journey'),
    improvesTitle: implied,
    lanes: cited('lane'),
    evidence: cited('evidence'),
    teams: cited('team'),
    unknown: things('unknown-line'),
  },
  persona: {
    ...named,
    role: thing('role'),
    quote: thing('quote'),
    goals: things('goal'),
    needs: things('need'),
    pains: things('pain'),
    gains: things('gain'),
    traits: things('trait'),
    share: value('persona-changed'),
    image: value('persona-changed'),
    imagePath: implied,
    color: value('persona-changed'),
    own: things('own-field'),
    from: names('evidence-changed', 'evidence'),
  },
  team: named,
  evidence: {
    ...named,
    kind: value('source-changed'),
    date: value('source-changed'),
    sample: value('source-changed'),
    link: value('source-changed'),
    linkPath: implied,
    quote: value('source-changed'),
    confidence: value('source-changed'),
  },
  lane: { ...named, role: value('lane-changed') },
  scenario: text,
  goal: text,
  expectation: text,
  start: text,
  end: text,
  review: { date: value('review-changed'), every: value('review-changed'), ...claim },
  objective: { ...named, ...claim },
  stage: {
    ...experience,
    implicit: implied,
    goal: thing('goal'),
    owner: value('owner-changed', 'team'),
    objectives: things('objective'),
    touchpoints: things('touchpoint'),
  },
  touchpoint: experience,
  feeling: feeling('emotion-changed'),
  target: feeling('target-changed'),
  pain,
  gain: pain,
  moment: { kind: value('moment-changed'), ...claim },
  channel: {
    name: value('channel-changed'),
    title: value('channel-changed'),
    online: value('channel-changed'),
    icon: value('channel-changed'),
    ...claim,
  },
  does: text,
  thinks: text,
  says: text,
  takes: duration,
  waits: duration,
  repeats: { min: value('flow-changed'), max: value('flow-changed'), until: value('flow-changed'), ...claim },
  next: { to: value('flow-changed'), target: value('flow-changed'), title: implied, ...claim },
  opens: { to: value('flow-changed', 'journey'), title: implied, ...claim },
  sees: item,
  frontstage: item,
  backstage: item,
  support: item,
  'lane-text': { ...text, lane: value('lane-changed', 'lane') },
  opportunity: {
    ...named,
    status: value('status-changed'),
    impact: value('score-changed'),
    effort: value('score-changed'),
    owner: value('owner-changed', 'team'),
    solves: names('trace-changed', 'pain'),
    serves: names('trace-changed', 'objective'),
    moves: names('trace-changed', 'metric'),
    ticket: value('link-changed'),
    links: things('link'),
    tags: names('tags-changed'),
    ...claim,
  },
  metric: {
    ...named,
    target: value('metric-target-changed'),
    now: things('metric-value'),
    baseline: value('metric-changed'),
    kind: value('metric-changed'),
    data: value('metric-changed'),
    dataPath: implied,
    for: claim.for,
    from: claim.from,
    repeated: implied,
  },
  'metric-value': { value: value('metric-value-changed'), on: value('metric-value-changed'), ...claim },
  image: link,
  link,
  note: text,
  role: text,
  quote: text,
  need: text,
  trait: {
    title: value('persona-changed'),
    value: value('persona-changed'),
    of: value('persona-changed'),
    ...claim,
  },
  'own-field': { name: value('persona-changed'), value: value('persona-changed'), ...claim },
  'unknown-line': { id: implied, text: value('unknown-changed') },
};

export const thingKinds = Object.keys(shapes) as ThingKind[];

/** The fields of a kind, as a list. */
export function fieldsOf(kind: ThingKind): readonly (readonly [string, Field])[] {
  return fieldLists[kind];
}

/** Whether things of a kind hold other things. */
export function holdsThings(kind: ThingKind): boolean {
  return holders.has(kind);
}

const fieldLists = Object.fromEntries(
  Object.entries(shapes).map(([kind, shape]) => [kind, Object.entries(shape)]),
) as unknown as Record<ThingKind, readonly (readonly [string, Field])[]>;

const holders = new Set(
  thingKinds.filter((kind) => fieldsOf(kind).some(([, { as }]) => as === 'thing' || as === 'things')),
);
