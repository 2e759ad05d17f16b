import type { AnyThing, ThingKind } from '../things.js';

/** Which thing of one map is which of the other. Every thing has at most one other. */
export class Matching {
  private readonly afters = new Map<AnyThing, AnyThing>();
  private readonly befores = new Map<AnyThing, AnyThing>();
  private readonly untouched = new Set<AnyThing>();
  /** New names by old ones, of what others refer to by name. */
  private readonly names = new Map<ThingKind, Map<string, string>>();
  /** New ids by old ones, of stages and touchpoints. */
  private readonly ids = new Map<string, string>();

  pair(kind: ThingKind, before: AnyThing, after: AnyThing): void {
    this.afters.set(before, after);
    this.befores.set(after, before);
    const { name: from } = before;
    const { name: to } = after;
    if (typeof from === 'string' && typeof to === 'string' && from !== to && !('repeated' in before)) {
      const names = this.names.get(kind) ?? new Map<string, string>();
      if (!names.has(from)) names.set(from, to);
      this.names.set(kind, names);
    }
    if ((kind === 'stage' || kind === 'touchpoint') && before.id !== after.id) this.ids.set(before.id, after.id);
  }

  afterOf(before: AnyThing): AnyThing | undefined {
    return this.afters.get(before);
  }

  beforeOf(after: AnyThing): AnyThing | undefined {
    return this.befores.get(after);
  }

  /** What a name of the one map is in the other. */
  newName(kind: ThingKind, name: string): string {
    return this.names.get(kind)?.get(name) ?? name;
  }

  /** What the id of a stage or touchpoint of the one map is in the other. */
  newId(id: string): string {
    return this.ids.get(id) ?? id;
  }

  /** Remembers that a thing and the one that it is paired with say the same, all that they hold included. */
  leaveUntouched(before: AnyThing): void {
    this.untouched.add(before);
  }

  isUntouched(before: AnyThing): boolean {
    return this.untouched.has(before);
  }
}
