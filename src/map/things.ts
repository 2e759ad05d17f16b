import type { JourneyMap, Position, Thing } from './model.js';
import { contains, isBefore } from './ranges.js';

/** The thing of a map with an id; the map itself is one. */
export function thingById(map: JourneyMap, id: string): Thing | undefined {
  return thingsOf(map).find((thing) => thing.id === id);
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

/** The things of a map by where they are written in the journey's own file, to look up many positions at once. */
export class ThingIndex {
  private readonly things: Thing[];
  /** Place of the thing that is written around each, -1 for none. */
  private readonly around: number[] = [];

  constructor(map: JourneyMap) {
    this.things = thingsOf(map)
      .filter(({ uri }) => uri === undefined)
      .sort(byPlace);
    const open: number[] = [];
    this.things.forEach(({ range }, place) => {
      while (open.length > 0 && !contains(this.thing(open.at(-1)).range, range.end)) open.pop();
      this.around.push(open.at(-1) ?? -1);
      open.push(place);
    });
  }

  /** The smallest thing that is written at a position. */
  at(position: Position): Thing | undefined {
    let low = 0;
    let high = this.things.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(position, this.thing(middle).range.start)) high = middle;
      else low = middle + 1;
    }
    let place = low - 1;
    while (place >= 0 && !contains(this.thing(place).range, position)) place = this.around[place] as number;
    return this.things[place];
  }

  private thing(place: number | undefined): Thing {
    return this.things[place as number] as Thing;
  }
}

/** By their beginnings; what is around another comes before it. */
function byPlace({ range: left }: Thing, { range: right }: Thing): number {
  if (isBefore(left.start, right.start)) return -1;
  if (isBefore(right.start, left.start)) return 1;
  return isBefore(right.end, left.end) ? -1 : isBefore(left.end, right.end) ? 1 : 0;
}

/** Every thing of a map, owners before what they own. */
export function thingsOf(value: unknown): Thing[] {
  const things: Thing[] = [];
  collectThings(value, things);
  return things;
}

function collectThings(value: unknown, things: Thing[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collectThings(item, things);
    return;
  }
  if ('id' in value && 'range' in value) things.push(value as Thing);
  for (const key in value) {
    // Nothing but numbers is in a range, and every thing has one.
    if (key !== 'range') collectThings((value as Record<string, unknown>)[key], things);
  }
}
