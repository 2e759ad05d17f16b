import type { ChangeList, Removed } from '../../diff/model.js';
import type { PlainMap } from '../../map/model.js';
import type { Counterparts } from './counterparts.js';

/** Begins the id of a thing that is gone; what follows is its id in the older map. */
export const gonePrefix = 'before:';

/** A thing of a map, whatever it is. */
interface AnyThing {
  id: string;
  [field: string]: unknown;
}

/** What the curve shows in its own way. */
const felt: ReadonlySet<Removed['thing']> = new Set(['feeling', 'target']);

/** The newer map with what is gone in the places where it was. What is unchanged in it stays the same object. */
export function withGhosts(
  before: PlainMap,
  after: PlainMap,
  { changes }: ChangeList,
  counterparts: Counterparts,
): PlainMap {
  const things = thingsOf(before);
  const movedOut = new Set(changes.flatMap((change) => (change.kind === 'moved' ? change.before.id : [])));
  const ghosts = new Map<string, Removed[]>();
  for (const change of changes) {
    if (change.kind !== 'removed' || felt.has(change.thing)) continue;
    const owner = counterparts.afterOf(change.from.parent);
    if (owner !== undefined) ghosts.set(owner, [...(ghosts.get(owner) ?? []), change]);
  }
  if (ghosts.size === 0) return after;

  const place = (owner: AnyThing, { before: { id }, from }: Removed) => {
    const thing = things.get(id);
    if (!thing) return;
    const ghost = ghostOf(thing, movedOut);
    const list = owner[from.field];
    if (Array.isArray(list)) {
      const old = (things.get(from.parent)?.[from.field] ?? []) as AnyThing[];
      owner[from.field] = list.toSpliced(placeIn(list, old, from.index, counterparts), 0, ghost);
    } else owner[from.field] ??= ghost;
  };
  const rebuilt = <T>(value: T): T => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const items = value.map(rebuilt);
      return items.some((item, i) => item !== value[i]) ? (items as T) : value;
    }
    const fields = Object.entries(value).map(([key, field]) => [key, rebuilt(field), field] as const);
    const own = ghosts.get((value as { id?: string }).id ?? '');
    if (!own && fields.every(([, now, field]) => now === field)) return value;
    const copy = Object.fromEntries(fields.map(([key, now]) => [key, now])) as unknown as AnyThing;
    for (const change of own ?? []) place(copy, change);
    return copy as T;
  };
  return rebuilt(after);
}

/** Behind the nearest thing of the same list that stood before it, and is still there. */
function placeIn(
  list: readonly AnyThing[],
  old: readonly AnyThing[],
  index: number,
  counterparts: Counterparts,
): number {
  for (let i = index - 1; i >= 0; i--) {
    const { id } = old[i] as AnyThing;
    const kept = counterparts.afterOf(id);
    const at = list.findIndex((thing) => thing.id === kept || thing.id === gonePrefix + id);
    if (at >= 0) return at + 1;
  }
  return 0;
}

/** A thing with all that went with it, without what is felt there, and without what moved elsewhere. */
function ghostOf<T>(value: T, movedOut: ReadonlySet<string>): T {
  if (Array.isArray(value)) {
    const stayed = value.filter((item) => !(item instanceof Object && movedOut.has((item as AnyThing).id)));
    return stayed.map((item) => ghostOf(item, movedOut)) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).flatMap(([key, field]): [string, unknown][] => {
    if (key === 'id') return [[key, gonePrefix + field]];
    if (key === 'feels' || key === 'targets') return [[key, []]];
    // Leads to a place of the older map.
    return key === 'target' && 'to' in value ? [] : [[key, ghostOf(field, movedOut)]];
  });
  return Object.fromEntries(fields) as T;
}

/** Everything in a map that has an id. */
function thingsOf(map: PlainMap): Map<string, AnyThing> {
  const things = new Map<string, AnyThing>();
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    if ('id' in value && typeof value.id === 'string') things.set(value.id, value as AnyThing);
    for (const field of Object.values(value)) visit(field);
  };
  visit(map);
  return things;
}
