import type { PlainMap } from '../map/model.js';
import type { Added, Change, ChangeList, FactChanged, Moved, Spot } from './model.js';
import { isOfSource } from './same.js';
import type { AnyThing } from './things.js';

/**
 * The newer map, made of the older one and the changes between them. The result says the same as the newer one, ids
 * included; where things are written is not known of it.
 * @throws RangeError when the changes are not of this map
 */
export function apply(before: PlainMap, list: Pick<ChangeList, 'changes' | 'implied'>): PlainMap {
  const map = copyOf(before) as unknown as AnyThing;
  const changes: readonly Change[] = [...list.changes, ...list.implied];
  const olds = thingsById(map);

  const moves = changes.filter((change): change is Moved => change.kind === 'moved');
  const movers = new Map(moves.map((change) => [change, found(olds, change.before.id)]));
  for (const change of changes) {
    if (change.kind === 'moved' || change.kind === 'removed') takeOut(olds, change.from, change.before.id);
  }
  // Ids are what is looked for, so they are written when everything was found.
  const facts = changes.filter((change): change is FactChanged => 'fields' in change);
  for (const [change, thing] of facts.map((change) => [change, found(olds, change.before.id)] as const)) {
    write(thing, change);
  }

  const additions = changes.filter((change): change is Added => change.kind === 'added');
  const arrivals = [
    ...moves.map((change) => ({ to: change.to, thing: movers.get(change) as AnyThing })),
    ...additions.map(({ to, value }) => ({ to, thing: copyOf(value) as AnyThing })),
  ];
  const news = thingsById([map, ...arrivals.map(({ thing }) => thing)]);
  // In ascending order each finds all that stands before it in its place.
  for (const { to, thing } of arrivals.sort((one, other) => one.to.index - other.to.index)) putIn(news, to, thing);
  return map as unknown as PlainMap;
}

function write(thing: AnyThing, { fields }: FactChanged): void {
  for (const { field, to } of fields) {
    if (to === undefined) delete thing[field];
    else thing[field] = copyOf(to);
  }
}

function takeOut(things: ReadonlyMap<string, AnyThing>, { parent, field }: Spot, id: string): void {
  const owner = found(things, parent);
  const held = owner[field];
  if (Array.isArray(held)) {
    const thing = found(things, id);
    owner[field] = held.filter((one) => one !== thing);
  } else {
    delete owner[field];
  }
}

function putIn(things: ReadonlyMap<string, AnyThing>, { parent, field, index }: Spot, thing: AnyThing): void {
  const owner = found(things, parent);
  const held = owner[field];
  if (Array.isArray(held)) held.splice(index, 0, thing);
  else owner[field] = thing;
}

function found(things: ReadonlyMap<string, AnyThing>, id: string): AnyThing {
  const thing = things.get(id);
  if (!thing) throw new RangeError(`The changes are of another map: it holds ${id}.`);
  return thing;
}

/** Every thing in a value, by its id. */
function thingsById(value: unknown, known = new Map<string, AnyThing>()): Map<string, AnyThing> {
  if (typeof value !== 'object' || value === null) return known;
  if ('id' in value) known.set(value.id as string, value as AnyThing);
  for (const part of Object.values(value)) thingsById(part, known);
  return known;
}

/** A copy of a plain value, without where it is written. */
function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([key, part]) => part !== undefined && !isOfSource(key));
  return Object.fromEntries(fields.map(([key, part]) => [key, copyOf(part)])) as T;
}
