import type { JourneyMap, Position, Range, Thing } from './model.js';

/** The thing of a map with an id; the map itself is one. */
export function thingById(map: JourneyMap, id: string): Thing | undefined {
  for (const thing of thingsOf(map)) if (thing.id === id) return thing;
  return undefined;
}

/** The smallest thing of a map that is written at a position of the journey's own file. */
export function thingAtPosition(map: JourneyMap, position: Position): Thing | undefined {
  let best: Thing | undefined;
  for (const thing of thingsOf(map)) {
    if (thing.uri !== undefined || !contains(thing.range, position)) continue;
    if (!best || !contains(thing.range, best.range.start) || !contains(thing.range, best.range.end)) best = thing;
  }
  return best;
}

/** Every thing of a map, owners before what they own. */
export function* thingsOf(value: unknown): Generator<Thing> {
  if (Array.isArray(value)) {
    for (const item of value) yield* thingsOf(item);
  } else if (typeof value === 'object' && value !== null) {
    if ('id' in value && 'range' in value) yield value as Thing;
    for (const inner of Object.values(value)) yield* thingsOf(inner);
  }
}

function contains({ start, end }: Range, position: Position): boolean {
  return !isBefore(position, start) && !isBefore(end, position);
}

function isBefore(left: Position, right: Position): boolean {
  return left.line < right.line || (left.line === right.line && left.character < right.character);
}
