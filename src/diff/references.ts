import type { PlainMap } from '../map/model.js';
import { fieldsOf, thingKinds } from './shapes.js';
import { type AnyThing, type ThingKind, thingsIn } from './things.js';
import { titleOf } from './titles.js';

/** What the facts of one map refer to by name. */
export class References {
  private titles: Map<ThingKind, Map<string, string>> | undefined;
  private cited: Map<ThingKind, Set<string>> | undefined;

  constructor(private readonly map: PlainMap) {}

  /** The title behind a name, or the name where it leads nowhere. */
  titleOf(kind: ThingKind | undefined, name: string): string {
    if (name === 'all' && kind === 'persona') return 'everybody';
    if (!kind) return name;
    this.titles ??= titlesIn(this.map);
    return this.titles.get(kind)?.get(name) ?? name;
  }

  /** Whether a fact refers to a thing of a kind by this name. */
  isCited(kind: ThingKind, name: string): boolean {
    if (!this.cited) {
      this.cited = new Map();
      this.cite('journey', this.map as unknown as AnyThing, this.cited);
    }
    return this.cited.get(kind)?.has(name) ?? false;
  }

  private cite(kind: ThingKind, owner: AnyThing, cited: Map<ThingKind, Set<string>>): void {
    for (const [field, shape] of fieldsOf(kind)) {
      if (shape.as === 'things' || shape.as === 'thing') {
        for (const thing of thingsIn(owner, field)) this.cite(shape.of, thing, cited);
      } else if ('of' in shape && shape.of && owner[field] !== undefined) {
        const names = cited.get(shape.of) ?? new Set<string>();
        for (const name of [owner[field]].flat()) names.add(String(name));
        cited.set(shape.of, names);
      }
    }
  }
}

type Titles = Map<ThingKind, Map<string, string>>;

function titlesIn(map: PlainMap): Titles {
  const titles: Titles = new Map();
  take('journey', map as unknown as AnyThing, titles);
  if (map.improves && map.improvesTitle) titles.set('journey', new Map([[map.improves, map.improvesTitle]]));
  return titles;
}

function take(kind: ThingKind, owner: AnyThing, titles: Titles): void {
  for (const [field, of] of holding.get(kind) ?? []) {
    const known = titles.get(of) ?? new Map<string, string>();
    titles.set(of, known);
    for (const thing of thingsIn(owner, field)) {
      const name = String(thing.name);
      if (!known.has(name) || !thing.repeated) known.set(name, titleOf(of, thing));
      take(of, thing, titles);
    }
  }
}

/** Kinds that facts refer to by name. */
const named: ReadonlySet<ThingKind> = new Set([
  ...(['persona', 'team', 'evidence', 'lane', 'objective', 'pain', 'metric', 'stage', 'touchpoint'] as const),
]);

/** The lists of each kind that hold such things. */
const holding = new Map<ThingKind, [string, ThingKind][]>(
  thingKinds.map((kind) => [
    kind,
    fieldsOf(kind).flatMap(([field, shape]): [string, ThingKind][] =>
      shape.as === 'things' && named.has(shape.of) ? [[field, shape.of]] : [],
    ),
  ]),
);
