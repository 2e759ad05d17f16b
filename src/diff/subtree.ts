import type { Matching } from './matching/matching.js';
import { fieldsOf } from './shapes.js';
import { type AnyThing, type ThingKind, thingsIn } from './things.js';

type Counts = Partial<Record<ThingKind, number>>;

/** A thing that is on one side only, with what comes or goes with it; what moved in or out has a change of its own. */
export class Subtree {
  constructor(private readonly matching: Matching) {}

  /** A copy of what is new in a new thing, and how many things it holds. */
  ofNew(kind: ThingKind, thing: AnyThing): { value: AnyThing; holds: Counts | undefined } {
    const holds: Counts = {};
    const value = this.copy(kind, thing, holds);
    return { value, holds: orNone(holds) };
  }

  /** How many things are gone with a thing. */
  ofGone(kind: ThingKind, thing: AnyThing): Counts | undefined {
    const holds: Counts = {};
    this.count(kind, thing, holds);
    return orNone(holds);
  }

  private copy(kind: ThingKind, thing: AnyThing, holds: Counts): AnyThing {
    const copy: AnyThing = { id: thing.id };
    for (const [field, shape] of fieldsOf(kind)) {
      const value = thing[field];
      if (value === undefined) continue;
      if (shape.as !== 'things' && shape.as !== 'thing') {
        copy[field] = value;
        continue;
      }
      const inner = thingsIn(thing, field).filter((one) => !this.matching.beforeOf(one));
      const copies = inner.map((one) => this.copy(shape.of, one, holds));
      add(holds, shape.of, inner.length);
      copy[field] = shape.as === 'thing' ? copies[0] : copies;
    }
    return copy;
  }

  private count(kind: ThingKind, thing: AnyThing, holds: Counts): void {
    for (const [field, shape] of fieldsOf(kind)) {
      if (shape.as !== 'things' && shape.as !== 'thing') continue;
      const inner = thingsIn(thing, field).filter((one) => !this.matching.afterOf(one));
      for (const one of inner) this.count(shape.of, one, holds);
      add(holds, shape.of, inner.length);
    }
  }
}

function add(holds: Counts, kind: ThingKind, count: number): void {
  if (count > 0) holds[kind] = (holds[kind] ?? 0) + count;
}

function orNone(holds: Counts): Counts | undefined {
  return Object.keys(holds).length > 0 ? holds : undefined;
}
