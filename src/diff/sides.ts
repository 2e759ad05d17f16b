import type { PlainMap } from '../map/model.js';
import { personasOf } from '../map/scope.js';
import type { Side } from './model.js';
import { References } from './references.js';
import { scopeIn } from './scopes.js';
import type { AnyThing, ThingKind } from './things.js';
import { titleOf } from './titles.js';

/** Where in a map a thing stands. */
export interface Where {
  owner: AnyThing;
  /** Titles of the things around, without the journey. */
  place: readonly string[];
  /** Names of the personas that go through the place; empty means all. */
  scope: readonly string[];
}

/** One of the two maps, as far as its things are pointed at. */
export class MapSide {
  readonly references: References;
  private readonly personas: readonly string[];

  constructor(readonly map: PlainMap) {
    this.references = new References(map);
    this.personas = map.personas.map(({ name }) => name);
  }

  get root(): AnyThing {
    return this.map as unknown as AnyThing;
  }

  side(kind: ThingKind, thing: AnyThing, { place }: Where): Side {
    const side: Side = { id: thing.id, title: titleOf(kind, thing), place: [...place] };
    if (thing.range !== undefined) side.range = thing.range as Side['range'];
    if (thing.uri !== undefined) side.uri = thing.uri as string;
    return side;
  }

  /** Names of those that a fact is about; none on a map without personas. */
  namesOf(thing: AnyThing, { scope }: Where): readonly string[] {
    return personasOf(thing.for as string[] | undefined, scope, this.personas);
  }

  /** Titles of those a fact is about: whom it names, and where somebody feels, who goes through the place. */
  whose(kind: ThingKind, thing: AnyThing, where: Where): string[] | undefined {
    const isFelt = kind === 'feeling' || kind === 'target';
    const written = thing.for as string[] | undefined;
    if (!isFelt && (!written || written.length === 0 || written.includes('all'))) return undefined;
    const names = this.namesOf(thing, where);
    return names.length > 0 ? names.map((name) => this.references.titleOf('persona', name)) : undefined;
  }
}

/** Where that stands which a thing holds. */
export function inside(kind: ThingKind, owner: AnyThing, around: Where | undefined): Where {
  if (!around) return { owner, place: [], scope: [] };
  const title = titleOf(kind, owner);
  return {
    owner,
    place: title === '' ? around.place : [...around.place, title],
    scope: scopeIn(kind, owner, around.scope),
  };
}
