import type { JourneyMap } from '../../src/map/model.js';

/** One thing of a map, without the things that it holds: they have lines of their own. */
export interface Fact {
  /** The list or field that it stands in, such as `feels`. */
  kind: string;
  id: string;
  /** What is said of it, as plain data. */
  says: Record<string, unknown>;
}

/** Every thing of a map, in its order. */
export function factsOf(map: JourneyMap): Fact[] {
  return [...things('map', map)];
}

/** A fact as a line of a file that is kept. */
export function written({ kind, id, says }: Fact): string {
  return `${kind} ${id} ${JSON.stringify(says)}`;
}

/** Reads what `written` wrote. */
export function readBack(line: string): Fact {
  const [, kind = '', id = '', says = '{}'] = /^(\S+) (\S+) (.*)$/.exec(line) ?? [];
  return { kind, id, says: JSON.parse(says) };
}

function* things(kind: string, value: unknown): Generator<Fact> {
  if (Array.isArray(value)) {
    for (const item of value) yield* things(kind, item);
    return;
  }
  if (!isThing(value)) return;
  const { id, range: _range, uri: _uri, ...rest } = value;
  const fields = Object.entries(rest).filter(([, part]) => part !== undefined);
  yield { kind, id, says: Object.fromEntries(fields.filter(([, part]) => !holdsThings(part))) };
  for (const [field, part] of fields) yield* things(field, part);
}

/** An empty list says nothing: a later version may have more of them. */
function holdsThings(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isThing) : isThing(value);
}

function isThing(value: unknown): value is { id: string; range: unknown; uri?: string } {
  return typeof value === 'object' && value !== null && 'id' in value && 'range' in value;
}
