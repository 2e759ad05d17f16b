import type { PlainMap } from '../../map/model.js';
import { personasOf } from '../../map/scope.js';
import { scopeIn } from '../scopes.js';
import type { AnyThing, ThingKind } from '../things.js';

/** Reads the facts of one map where the matching is in it, so that those of the other can be likened to them. */
export class MapReader {
  private readonly personas: readonly string[];
  private scope: readonly string[] = [];

  /** @param name what a name is in the newer map */
  constructor(
    map: PlainMap,
    readonly name: (kind: ThingKind, name: string) => string,
  ) {
    this.personas = map.personas.map(({ name }) => name);
  }

  /** The personas that a fact is about, by their names in the newer map. */
  whose(fact: AnyThing): readonly string[] {
    const names = personasOf(fact.for as string[] | undefined, this.scope, this.personas);
    return names.map((name) => this.name('persona', name)).sort();
  }

  /** Goes into a thing; the answer goes out again. */
  enter(kind: ThingKind, thing: AnyThing): () => void {
    const { scope } = this;
    this.scope = scopeIn(kind, thing, scope);
    return () => {
      this.scope = scope;
    };
  }
}
