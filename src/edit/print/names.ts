/** The names that the things of maps have in a file: their own where the language can read them, else made of their titles. */

import { sayTheSame } from '../../diff/same.js';
import { fieldsOf } from '../../diff/shapes.js';
import { type AnyThing, type ThingKind, thingsIn } from '../../diff/things.js';
import type { PlainMap } from '../../map/model.js';
import { slugOf } from '../../map/slug.js';

const aName = /^[\p{L}\p{N}\p{M}_-]*\p{L}[\p{L}\p{N}\p{M}_-]*$/u;
/** A name that a line may start with: what begins like a number is read as one there. */
const ownName = /^[\p{L}_][\p{L}\p{N}\p{M}_-]*$/u;

/** Things that belong to the whole file, whichever journey names them. */
const shared: ReadonlySet<ThingKind> = new Set(['journey', 'persona', 'team', 'evidence', 'lane', 'channel']);
/** Things that are declared where they stand, and shown again elsewhere by their name. */
const declared: ReadonlySet<ThingKind> = new Set([
  ...['journey', 'persona', 'team', 'evidence', 'lane', 'channel', 'stage', 'touchpoint', 'objective', 'opportunity'],
  ...['metric', 'pain', 'gain', 'sees', 'frontstage', 'backstage', 'support'],
] as ThingKind[]);
/** Things that are written where they are needed for the first time, and have no mark that says so. */
const unmarked: ReadonlySet<ThingKind> = new Set(['objective', 'opportunity', 'channel']);

/** The names of one kind, in a journey or in the file. */
interface Names {
  /** What each map refers to by a name that it has there. */
  readonly byOldName: Map<string, { index: number; thing: AnyThing }[]>;
  readonly ofThing: Map<AnyThing, string>;
  readonly taken: Set<string>;
  readonly referred: Set<string>;
  /** The last number behind a name that was there already, so that a thousand alike are no thousand times as slow. */
  readonly tried: Map<string, number>;
  count: number;
}

/** The names of a file that holds some maps. */
export class NamesOfFile {
  private readonly spaces = new Map<string, Names>();
  /** Things that are written elsewhere, and are only referred to where they stand. */
  private readonly mentions = new Set<AnyThing>();

  constructor(maps: readonly PlainMap[]) {
    const unnamed: Declared[] = [];
    const mentioned: Declared[] = [];
    maps.forEach((map, index) => {
      visit('journey', map as unknown as AnyThing, undefined, (kind, thing, owner) => {
        this.collectReferences(index, kind, thing);
        if (!declared.has(kind) || (kind === 'stage' && thing.implicit)) return true;
        const names = this.names(owner === 'persona' ? undefined : index, kind);
        const one = { names, index, kind, thing, ordinal: ++names.count };
        if (thing.repeated) mentioned.push(one);
        else if (!this.keepsName(one)) unnamed.push(one);
        return !this.mentions.has(thing);
      });
      for (const one of mentioned.splice(0)) if (!this.isMention(one)) unnamed.push(one);
    });
    for (const one of unnamed) giveName(one);
  }

  /** Whether a thing is written where it stands in its map, rather than referred to. */
  isDeclaration(thing: object): boolean {
    return !this.mentions.has(thing as AnyThing);
  }

  /** The name that is written for a reference to a thing of one of some kinds. */
  refer(index: number, kinds: readonly ThingKind[], name: string): string {
    for (const kind of kinds) {
      const thing = this.declaration(index, kind, name);
      const given = thing && this.given(index, kind, thing);
      if (given) return given;
    }
    const [kind = 'journey'] = kinds;
    return readable(kind, name) ? name : slugOf(name) || kind;
  }

  /** The name of a thing that is written where it stands. */
  nameOf(index: number, kind: ThingKind, thing: { name: string }): string {
    return this.given(index, kind, thing as unknown as AnyThing) ?? this.refer(index, [kind], thing.name);
  }

  /** Whether a name is not what the title of a thing gives it, or others refer to the thing by it. */
  isPinned(index: number, kind: ThingKind, thing: { name: string }, title: string): boolean {
    const isReferredTo = [index, undefined].some((space) => this.names(space, kind).referred.has(thing.name));
    return isReferredTo || this.nameOf(index, kind, thing) !== slugOf(title);
  }

  private given(index: number, kind: ThingKind, thing: AnyThing): string | undefined {
    return this.names(index, kind).ofThing.get(thing) ?? this.names(undefined, kind).ofThing.get(thing);
  }

  /** The thing of a kind that a map refers to by a name. */
  declaration(index: number, kind: ThingKind, name: string): AnyThing | undefined {
    const known = this.names(index, kind).byOldName.get(name) ?? this.names(undefined, kind).byOldName.get(name);
    return (known?.find((one) => one.index === index) ?? known?.[0])?.thing;
  }

  private names(index: number | undefined, kind: ThingKind): Names {
    const key = `${shared.has(kind) ? '' : (index ?? '')} ${kind}`;
    let names = this.spaces.get(key);
    if (!names) {
      const maps = { byOldName: new Map(), ofThing: new Map(), tried: new Map() };
      names = { ...maps, taken: new Set(), referred: new Set(), count: 0 };
      // `for all` means everybody.
      if (kind === 'persona') names.taken.add('all');
      this.spaces.set(key, names);
    }
    return names;
  }

  private collectReferences(index: number, kind: ThingKind, thing: AnyThing): void {
    const referTo = (of: ThingKind, name: unknown): void => {
      if (typeof name === 'string') this.names(index, of).referred.add(name);
    };
    if (thing.repeated) referTo(kind, thing.name);
    for (const [field, shape] of fieldsOf(kind)) {
      if (!('tells' in shape) || !shape.of) continue;
      for (const name of [thing[field]].flat()) referTo(shape.of, name);
    }
    if (kind === 'next') for (const of of leadsTo) referTo(of, thing.to);
  }

  /** Lets a thing have the name that it has, or finds that it is written already. */
  private keepsName({ names, index, kind, thing }: Declared): boolean {
    const name = String(thing.name ?? '');
    const known = names.byOldName.get(name) ?? [];
    const same = name === '' ? undefined : known.find((one) => isSame(kind, one.thing, thing));
    if (name !== '' && !known.some((one) => one.index === index)) {
      names.byOldName.set(name, [...known, { index, thing: same?.thing ?? thing }]);
    }
    if (same) {
      this.mentions.add(thing);
      names.referred.add(name);
      return true;
    }
    if (!readable(kind, name) || names.taken.has(name)) return false;
    names.taken.add(name);
    names.ofThing.set(thing, name);
    return true;
  }

  /** Whether what is shown again is declared in its map; a metric may also be, for all journeys, at the top of the file. */
  private isMention(one: Declared): boolean {
    const { index, kind, thing } = one;
    const name = String(thing.name);
    const isUnresolved = thing.text === name;
    if (kind === 'metric' || isUnresolved || this.declaration(index, kind, name)) {
      this.mentions.add(thing);
      return true;
    }
    return this.keepsName(one);
  }
}

/** What `next` may lead to, nearest first. */
export const leadsTo: readonly ThingKind[] = ['touchpoint', 'stage', 'journey'];

/** A thing that has a name, with the names of its kind. */
interface Declared {
  names: Names;
  index: number;
  kind: ThingKind;
  thing: AnyThing;
  /** Counted from one among those of its kind. */
  ordinal: number;
}

/** Whether two things of one name are one thing that is there twice. */
function isSame(kind: ThingKind, one: AnyThing, other: AnyThing): boolean {
  if (kind === 'journey') return false;
  if (unmarked.has(kind)) return one.title === other.title;
  return shared.has(kind) && sayTheSame(one, other);
}

function readable(kind: ThingKind, name: string): boolean {
  return (kind === 'lane' ? ownName : aName).test(name);
}

function giveName({ names, kind, thing, ordinal }: Declared): void {
  const slug = slugOf(String(thing.name || (thing.title ?? thing.text ?? '')));
  const wanted = readable(kind, slug) ? slug : kind === 'lane' && slug ? `_${slug}` : `${kind}-${ordinal}`;
  let name = wanted;
  let count = names.tried.get(wanted) ?? 1;
  while (names.taken.has(name) || names.referred.has(name)) name = `${wanted}-${++count}`;
  names.tried.set(wanted, count);
  names.taken.add(name);
  names.ofThing.set(thing, name);
}

/** Calls for a thing and for all that it holds, as long as the answer is yes. */
function visit(
  kind: ThingKind,
  thing: AnyThing,
  owner: ThingKind | undefined,
  act: (kind: ThingKind, thing: AnyThing, owner: ThingKind | undefined) => boolean,
): void {
  if (!act(kind, thing, owner)) return;
  for (const [field, shape] of fieldsOf(kind)) {
    if (shape.as !== 'things' && shape.as !== 'thing') continue;
    for (const inner of thingsIn(thing, field)) visit(shape.of, inner, kind, act);
  }
}
