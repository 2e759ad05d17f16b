/** Facts: which of the one map is which of the other, list by list, and then those that went from one list to another. */
import type { PlainMap } from '../../map/model.js';
import { same, sayTheSame } from '../same.js';
import { fieldsOf, holdsThings } from '../shapes.js';
import { type AnyThing, type ThingKind, thingsIn } from '../things.js';
import { MapReader } from './map-reader.js';
import type { Matching } from './matching.js';
import { pairByKey, pairByLikeness } from './pairing.js';
import { content, type KeyOf, type Signs, signs, whose } from './signs.js';
import { type Features, featuresOf, similarity } from './similarity.js';

const nothing: Signs = { keys: [] };

/** Kinds that facts refer to, and that are matched before any fact. */
const cites: ReadonlySet<ThingKind> = new Set(['persona', 'team', 'evidence', 'lane']);
/** Kinds that are matched before all others, see `places.ts`. */
const placeKinds = new Set<ThingKind>(['stage', 'touchpoint']);

export function matchFacts(before: PlainMap, after: PlainMap, matching: Matching): void {
  const [old, root] = [before, after] as unknown as [AnyThing, AnyThing];
  const matcher = new FactMatcher(before, after, matching);
  matcher.library(old, root);
  matcher.within('journey', old, root);
  matcher.elsewhere();
}

class FactMatcher {
  /** What is left of both maps, by kind. */
  private readonly left = new Map<ThingKind, { before: AnyThing[]; after: AnyThing[] }>();
  private readonly features = new Map<AnyThing, Features>();

  private readonly before: MapReader;
  private readonly after: MapReader;

  constructor(
    before: PlainMap,
    after: PlainMap,
    private readonly matching: Matching,
  ) {
    this.before = new MapReader(before, (kind, name) => matching.newName(kind, name));
    this.after = new MapReader(after, (_kind, name) => name);
  }

  /** Matches those whom all other facts are about or refer to. */
  library(before: AnyThing, after: AnyThing): void {
    for (const [name, shape] of fieldsOf('journey')) {
      if (shape.as === 'things' && cites.has(shape.of))
        this.list(shape.of, thingsIn(before, name), thingsIn(after, name));
    }
  }

  /** Matches all that two things hold which are paired. */
  within(kind: ThingKind, before: AnyThing, after: AnyThing): void {
    if (same(before, after)) {
      this.matching.leaveUntouched(before);
      return;
    }
    const leave = [this.before.enter(kind, before), this.after.enter(kind, after)];
    for (const [name, shape] of fieldsOf(kind)) {
      if (shape.as === 'thing') this.single(shape.of, before[name] as AnyThing, after[name] as AnyThing);
      else if (shape.as === 'things' && placeKinds.has(shape.of)) this.places(shape.of, before, after, name);
      else if (shape.as === 'things' && !cites.has(shape.of))
        this.list(shape.of, thingsIn(before, name), thingsIn(after, name));
    }
    for (const back of leave) back();
  }

  /** Matches what went from one list to another. */
  elsewhere(): void {
    for (const [kind, { before, after }] of this.left) {
      const key = signs[kind]?.elsewhere;
      if (!key) continue;
      const olds = byUniqueKey((fact) => key(fact, this.before), before);
      for (const [known, fact] of byUniqueKey((fact) => key(fact, this.after), after)) {
        const old = olds.get(known);
        if (old) this.pair(kind, old, fact);
      }
    }
  }

  private single(kind: ThingKind, before: AnyThing | undefined, after: AnyThing | undefined): void {
    if (before && after) this.pair(kind, before, after);
  }

  private pair(kind: ThingKind, before: AnyThing, after: AnyThing): void {
    this.matching.pair(kind, before, after);
    if (holdsThings(kind)) this.within(kind, before, after);
  }

  /** Stages and touchpoints are matched already: what is left are their facts. */
  private places(kind: ThingKind, before: AnyThing, after: AnyThing, name: string): void {
    for (const place of thingsIn(before, name)) {
      const other = this.matching.afterOf(place);
      if (other) this.within(kind, place, other);
      else this.gone(kind, place, 'before');
    }
    for (const place of thingsIn(after, name)) {
      if (!this.matching.beforeOf(place)) this.gone(kind, place, 'after');
    }
  }

  /** What a place held that is on one side only may be found elsewhere. */
  private gone(kind: ThingKind, place: AnyThing, side: 'before' | 'after'): void {
    for (const [name, shape] of fieldsOf(kind)) {
      if (shape.as !== 'things') continue;
      if (placeKinds.has(shape.of)) {
        for (const inner of thingsIn(place, name)) {
          const isMatched = side === 'before' ? this.matching.afterOf(inner) : this.matching.beforeOf(inner);
          if (!isMatched) this.gone(shape.of, inner, side);
          else if (side === 'before') this.within(shape.of, inner, isMatched);
        }
      } else this.leave(shape.of, thingsIn(place, name), side);
    }
  }

  private list(kind: ThingKind, before: readonly AnyThing[], after: readonly AnyThing[]): void {
    if (before.length === 0 && after.length === 0) return;
    let [one, other] = this.sameAtEnds(kind, before, after);
    const { keys, like, alone } = signs[kind] ?? nothing;
    const match = (first: AnyThing, second: AnyThing) => this.pair(kind, first, second);
    const rest = () => {
      one = one.filter((fact) => !this.matching.afterOf(fact));
      other = other.filter((fact) => !this.matching.beforeOf(fact));
      return one.length > 0 && other.length > 0;
    };
    const byKey = (key: KeyOf) => () =>
      pairByKey(
        one,
        other,
        { before: (fact) => key(fact, this.before), after: (fact) => key(fact, this.after) },
        match,
      );
    const steps: (() => void)[] = [
      ...[content, ...keys].map(byKey),
      () => {
        if (like) this.byLikeness(one, other, like, match);
      },
      () => {
        if (!alone || one.length !== 1 || other.length !== 1) return;
        match(one[0] as AnyThing, other[0] as AnyThing);
      },
    ];
    for (const step of steps) if (rest()) step();
    rest();
    this.leave(kind, one, 'before');
    this.leave(kind, other, 'after');
  }

  private byLikeness(
    before: readonly AnyThing[],
    after: readonly AnyThing[],
    { text, least }: { text: KeyOf; least: number },
    match: (one: AnyThing, other: AnyThing) => void,
  ): void {
    const features = (fact: AnyThing): Features => {
      const known = this.features.get(fact) ?? featuresOf(text(fact, this.after) ?? '');
      this.features.set(fact, known);
      return known;
    };
    const weigh = (one: AnyThing, other: AnyThing): number | undefined => {
      const alike = similarity(features(one), features(other));
      return alike >= least ? alike + (whose(one, this.before) === whose(other, this.after) ? 0.1 : 0) : undefined;
    };
    pairByLikeness(before, after, (fact) => features(fact).words, weigh, match);
  }

  /** Pairs what is the same at both ends of two lists, and answers with what is between. */
  private sameAtEnds(
    kind: ThingKind,
    before: readonly AnyThing[],
    after: readonly AnyThing[],
  ): [readonly AnyThing[], readonly AnyThing[]] {
    let start = 0;
    const least = Math.min(before.length, after.length);
    while (start < least && sayTheSame(before[start], after[start])) {
      this.pair(kind, before[start] as AnyThing, after[start] as AnyThing);
      start++;
    }
    let end = 0;
    while (end < least - start && sayTheSame(before.at(-1 - end), after.at(-1 - end))) {
      this.pair(kind, before.at(-1 - end) as AnyThing, after.at(-1 - end) as AnyThing);
      end++;
    }
    return [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  }

  private leave(kind: ThingKind, facts: readonly AnyThing[], side: 'before' | 'after'): void {
    if (facts.length === 0 || !signs[kind]?.elsewhere) return;
    const left = this.left.get(kind) ?? { before: [], after: [] };
    left[side].push(...facts);
    this.left.set(kind, left);
  }
}

/** Those facts of which no other one has the same key. */
function byUniqueKey(key: (fact: AnyThing) => string | undefined, facts: readonly AnyThing[]): Map<string, AnyThing> {
  const byKey = new Map<string, AnyThing | undefined>();
  for (const fact of facts) {
    const known = key(fact);
    if (known !== undefined) byKey.set(known, byKey.has(known) ? undefined : fact);
  }
  const unique = new Map<string, AnyThing>();
  for (const [known, fact] of byKey) if (fact) unique.set(known, fact);
  return unique;
}
