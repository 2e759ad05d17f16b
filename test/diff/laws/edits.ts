/** Single edits of a random map, each with the one change that a reader should be told of. */
import type { ChangeKind, ThingKind } from '../../../src/diff/index.js';
import { sayTheSame } from '../../../src/diff/same.js';
import { type Field, fieldsOf } from '../../../src/diff/shapes.js';
import { type AnyThing, thingsIn } from '../../../src/diff/things.js';
import type { PlainMap } from '../../../src/map/model.js';
import type { Random } from '../../fuzz/random.js';
import { copied, declarations, everything, type Held, MapMaker, settled } from './random-maps.js';

/** What was done, as it should be told; undefined where nothing should be. */
export interface Told {
  kind: ChangeKind;
  thing: ThingKind;
}

export type Edit = (map: AnyThing, random: Random) => Told | 'nothing' | undefined;

/** @returns the edited copy and what should be told of it; undefined where a map has nothing to edit that way */
export function edited(map: PlainMap, edit: Edit, random: Random): { map: PlainMap; told: Told[] } | undefined {
  const copy = copied(map);
  const expected = edit(copy as unknown as AnyThing, random);
  if (!expected || loose(copy) > loose(map)) return undefined;
  return { map: settled(copy), told: expected === 'nothing' ? [] : [expected] };
}

/** How many things refer to one that is not there: that is told of each, and no single change. */
function loose(map: PlainMap): number {
  const root = map as unknown as AnyThing;
  const all = everything(root);
  const declared = declarations(all);
  const names = new Set(all.flatMap(({ kind, thing }) => (isPlace(kind) ? [thing.name] : [])));
  return all.filter((held) =>
    held.kind === 'next' ? !names.has(held.thing.to) : held.thing.repeated && !declared(held),
  ).length;
}

function isPlace(kind: ThingKind): boolean {
  return kind === 'stage' || kind === 'touchpoint';
}

/** Gives a thing another name, and writes it wherever the thing is referred to. */
function rename(map: AnyThing, kind: ThingKind, thing: AnyThing, name: string): void {
  const old = thing.name;
  const anew = (value: unknown): unknown => (value === old ? name : value);
  for (const held of everything(map)) {
    if (held.kind === kind && held.thing.repeated) held.thing.name = anew(held.thing.name);
    if (held.kind === 'next' && isPlace(kind)) held.thing.to = anew(held.thing.to);
    for (const [field, shape] of fieldsOf(held.kind)) {
      if (!('tells' in shape) || shape.of !== kind || held.thing[field] === undefined) continue;
      const value = held.thing[field];
      held.thing[field] = Array.isArray(value) ? value.map(anew) : anew(value);
    }
  }
  thing.name = name;
}

const library = new Set<ThingKind>(['evidence', 'team', 'lane']);
/** Fields whose value makes a thing another one of the same kind. */
const identifying = new Set([
  'next.target',
  'journey.improves',
  'channel.name',
  'own-field.name',
  'trait.title',
  'lane-text.lane',
]);

export const edits: Readonly<Record<string, Edit>> = {
  'a value changes': (map, random) => {
    const fields = written(map).flatMap((held) =>
      fieldsOf(held.kind).flatMap(([field, shape]) =>
        isPlainValue(held, field, shape) ? [{ held, field, shape }] : [],
      ),
    );
    if (fields.length === 0) return undefined;
    const { held, field, shape } = random.pick(fields);
    const { kind, thing } = held;
    const before = thing[field];
    const value = new MapMaker(random, `new-${random.below(1e6)}-`).another(kind, field, shape, thing);
    if (value === undefined) delete thing[field];
    else thing[field] = value;
    const tells = (shape as { tells: ChangeKind }).tells;
    return {
      kind: field === 'resolved' && before !== undefined && value === undefined ? 'reopened' : tells,
      thing: kind,
    };
  },
  'a title or text is rewritten in part': (map, random) => {
    const titled = written(map).filter(
      ({ kind, thing }) =>
        !library.has(kind) &&
        kind !== 'channel' &&
        typeof (thing.title ?? thing.text) === 'string' &&
        kind !== 'next' &&
        kind !== 'opens',
    );
    if (titled.length === 0) return undefined;
    const { kind, thing } = random.pick(titled);
    const field = thing.title === undefined ? 'text' : 'title';
    thing[field] = `${String(thing[field])} ${random.pick(['today', 'at once', 'in vain'])}`;
    // An unnamed thing has another name with another title.
    if (thing.name !== undefined && kind !== 'persona' && kind !== 'journey') thing.name = `${String(thing.name)}-anew`;
    const shape = fieldsOf(kind).find(([name]) => name === field)?.[1];
    return { kind: (shape as { tells: ChangeKind }).tells, thing: kind };
  },
  'somebody or something is cited or no more': (map, random) => {
    const fields = written(map).flatMap(({ kind, thing }) =>
      fieldsOf(kind).flatMap(([field, shape]) => (shape.as === 'names' ? [{ kind, thing, field, shape }] : [])),
    );
    const { kind, thing, field, shape } = random.pick(fields);
    const names = (thing[field] as string[] | undefined) ?? [];
    const isOptional = !Array.isArray(thing[field]) || kind === 'persona' || !['for', 'by'].includes(field);
    if (names.length > 0 && random.below(2) === 0) {
      const left = names.filter((_, at) => at !== 0);
      // Nobody named may be the same people as those who were.
      if (left.length === 0 && field === 'for') return undefined;
      if (left.length === 0 && isOptional && !['solves', 'serves', 'moves', 'tags', 'watches'].includes(field))
        delete thing[field];
      else thing[field] = left;
    } else thing[field] = [...names, field === 'for' ? 'newcomer' : 'new-source'];
    return { kind: (shape as { tells: ChangeKind }).tells, thing: kind };
  },
  'names are put in another order': (map, random) => {
    const lists = everything(map).flatMap(({ kind, thing }) =>
      fieldsOf(kind).flatMap(([field, shape]) =>
        shape.as === 'names' && Array.isArray(thing[field]) && thing[field].length > 1 ? [{ thing, field }] : [],
      ),
    );
    if (lists.length === 0) return undefined;
    const { thing, field } = random.pick(lists);
    thing[field] = [...(thing[field] as string[])].reverse();
    return 'nothing';
  },
  'a thing is added': (map, random) => {
    const { owner, field, of } = random.pick(lists(map));
    const things = owner[field] as AnyThing[];
    const thing = new MapMaker(random, `new-${random.below(1e6)}-`).thing(of);
    if (thing.name !== undefined) thing.name = `newcomer-${random.below(1e9)}`;
    if (of === 'journey') return undefined;
    things.splice(random.below(things.length + 1), 0, thing);
    return { kind: 'added', thing: of };
  },
  'a thing is removed': (map, random) => {
    const held = everything(map).filter(({ owner, kind }) => owner && !owner.repeated && !library.has(kind));
    if (held.length === 0) return undefined;
    const { owner, field, thing, kind } = random.pick(held);
    if (!owner || !field) return undefined;
    if (Array.isArray(owner[field])) owner[field] = owner[field].filter((one) => one !== thing);
    else delete owner[field];
    return { kind: 'removed', thing: kind };
  },
  'a thing gets another place in its list': (map, random) => {
    const long = lists(map).filter(({ owner, field }) => (owner[field] as AnyThing[]).length > 1);
    if (long.length === 0) return undefined;
    const { owner, field, of } = random.pick(long);
    const things = owner[field] as AnyThing[];
    const [first] = things.splice(0, 1) as [AnyThing];
    const last = things.at(-1);
    things.push(first);
    if (things.every((thing) => sayTheSame(thing, last))) return 'nothing';
    return { kind: 'moved', thing: of };
  },
  'a persona is called otherwise': (map, random) => {
    const personas = thingsIn(map, 'personas');
    if (personas.length === 0) return undefined;
    rename(map, 'persona', random.pick(personas), 'newcomer');
    return { kind: 'name-changed', thing: 'persona' };
  },
  'a channel is called otherwise everywhere': (map, random) => {
    const channels = everything(map).filter(({ kind }) => kind === 'channel');
    if (channels.length === 0) return undefined;
    const { name } = random.pick(channels).thing;
    for (const { thing } of channels) if (thing.name === name) thing.title = 'Another title';
    return { kind: 'channel-changed', thing: 'channel' };
  },
  'a touchpoint goes to another stage': (map, random) => {
    const stages = thingsIn(map, 'stages');
    const from = stages.find((stage) => thingsIn(stage, 'touchpoints').length > 0);
    const to = stages.find((stage) => stage !== from);
    if (!from || !to) return undefined;
    const [touchpoint] = (from.touchpoints as AnyThing[]).splice(0, 1) as [AnyThing];
    const others = to.touchpoints as AnyThing[];
    others.splice(random.below(others.length + 1), 0, touchpoint);
    return { kind: 'moved', thing: 'touchpoint' };
  },
  'a pain or an opportunity goes to another touchpoint': (map, random) => {
    const [field, kind] = random.pick([
      ['pains', 'pain'] as const,
      ['opportunities', 'opportunity'] as const,
      ['metrics', 'metric'] as const,
    ]);
    const places = everything(map)
      .filter(({ kind }) => kind === 'touchpoint')
      .map(({ thing }) => thing);
    const from = places.find((place) => thingsIn(place, field)[0] && !thingsIn(place, field)[0]?.repeated);
    const to = places.find((place) => place !== from);
    if (!from || !to) return undefined;
    const [thing] = (from[field] as AnyThing[]).splice(0, 1) as [AnyThing];
    (to[field] as AnyThing[]).push(thing);
    return { kind: 'moved', thing: kind };
  },
};

/** What is written where it stands, and not only shown there. */
function written(map: AnyThing): Held[] {
  return everything(map).filter(({ thing, owner }) => !thing.repeated && !owner?.repeated);
}

function lists(map: AnyThing): { owner: AnyThing; field: string; of: ThingKind }[] {
  return written(map).flatMap(({ kind, thing }) =>
    fieldsOf(kind).flatMap(([field, shape]) =>
      shape.as === 'things' && !library.has(shape.of) ? [{ owner: thing, field, of: shape.of }] : [],
    ),
  );
}

/** Whether a field holds a value that may become another one without the thing becoming another one. */
function isPlainValue({ kind }: Held, field: string, shape: Field): boolean {
  if (shape.as !== 'value' || shape.tells === 'text-changed' || shape.tells === 'renamed') return false;
  return !identifying.has(`${kind}.${field}`) && shape.tells !== 'unknown-changed';
}
