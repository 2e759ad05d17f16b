/** Two matched maps, thing by thing, to what changed: in the order of the newer map, what is gone where it was. */
import type { PlainMap } from '../map/model.js';
import { ofAdded, ofRemoved } from './effects.js';
import { compareFacts } from './facts.js';
import { longestRun } from './longest-run.js';
import type { Matching } from './matching/matching.js';
import type { Change, Spot } from './model.js';
import { fieldsOf, holdsThings } from './shapes.js';
import { inside, MapSide, type Where } from './sides.js';
import { Subtree } from './subtree.js';
import { type AnyThing, type ThingKind, thingsIn } from './things.js';
import { titleOf } from './titles.js';
import { ToldOnce } from './told-once.js';

/** Where a thing stood before. */
interface Origin {
  where: Where;
  spot: Spot;
}

/** A list of things on both sides; there is none before where its owner is new. */
interface Lists {
  field: string;
  of: ThingKind;
  /** Whether the order of the list follows from the facts that cite what is in it. */
  followsFacts: boolean;
  before?: Where;
  after: Where;
}

/** What facts refer to is in the map as soon as one does, and not before. */
const library: ReadonlySet<ThingKind> = new Set(['team', 'evidence', 'lane']);

/** @returns what is told, and what follows from it */
export function compare(
  before: PlainMap,
  after: PlainMap,
  matching: Matching,
): { changes: Change[]; implied: Change[] } {
  return new Comparison(new MapSide(before), new MapSide(after), matching).run();
}

class Comparison {
  private readonly told = new ToldOnce();
  private readonly subtree: Subtree;
  private origins: Map<AnyThing, Origin> | undefined;

  constructor(
    private readonly before: MapSide,
    private readonly after: MapSide,
    private readonly matching: Matching,
  ) {
    this.subtree = new Subtree(matching);
  }

  run(): { changes: Change[]; implied: Change[] } {
    this.pair('journey', this.before.root, this.after.root, undefined, undefined);
    return this.told.list();
  }

  private originOf(thing: AnyThing): Origin {
    if (!this.origins) {
      this.origins = new Map();
      this.noteOrigins('journey', this.before.root, undefined, this.origins);
    }
    return this.origins.get(thing) as Origin;
  }

  /** Of all that is in lists; nothing moved out of what is untouched. */
  private noteOrigins(
    kind: ThingKind,
    owner: AnyThing,
    around: Where | undefined,
    origins: Map<AnyThing, Origin>,
  ): void {
    if (this.matching.isUntouched(owner)) return;
    const where = inside(kind, owner, around);
    for (const [field, shape] of fieldsOf(kind)) {
      if (shape.as !== 'things') continue;
      thingsIn(owner, field).forEach((thing, index) => {
        origins.set(thing, { where, spot: { parent: owner.id, field, index } });
        if (holdsThings(shape.of)) this.noteOrigins(shape.of, thing, where, origins);
      });
    }
  }

  private pair(
    kind: ThingKind,
    before: AnyThing,
    after: AnyThing,
    around: Where | undefined,
    aroundAfter: Where | undefined,
  ): void {
    if (this.matching.isUntouched(before)) return;
    const sides = { before: this.before, after: this.after };
    const root = { owner: this.after.root, place: [], scope: [] };
    const where = { before: around ?? { ...root, owner: this.before.root }, after: aroundAfter ?? root };
    const { changes, implied } = compareFacts({ kind, before, after, where, sides, matching: this.matching });
    for (const change of changes) this.told.tell(change, before, where.after.owner);
    for (const change of implied) this.told.imply(change);
    if (!holdsThings(kind)) return;
    const insideBefore = inside(kind, before, around);
    const insideAfter = inside(kind, after, aroundAfter);
    for (const [field, shape] of fieldsOf(kind)) {
      if (shape.as !== 'things' && shape.as !== 'thing') continue;
      const followsFacts = shape.ordered === false;
      this.lists({ field, of: shape.of, followsFacts, before: insideBefore, after: insideAfter });
    }
  }

  private lists(lists: Lists): void {
    const { field, of, before, after } = lists;
    const olds = thingsIn(before?.owner, field);
    const news = thingsIn(after.owner, field);
    if (olds.length === 0 && news.length === 0) return;
    const stayed = this.stayed(olds, news);
    let next = 0;
    const goneUpTo = (end: number) => {
      for (; before && next < end; next++) {
        const old = olds[next] as AnyThing;
        if (!this.matching.afterOf(old)) {
          this.removed(of, old, before, after, { parent: before.owner.id, field, index: next });
        }
      }
    };
    news.forEach((thing, index) => {
      const partner = this.matching.beforeOf(thing);
      const place = partner && stayed.get(partner);
      if (!partner) {
        // What a new thing brings along is told with it.
        if (before) this.added(of, thing, after, { parent: after.owner.id, field, index });
        this.within(of, thing, after);
      } else if (before && place !== undefined) {
        goneUpTo(place);
        this.pair(of, partner, thing, before, after);
      } else {
        this.moved(lists, partner, thing, index);
      }
    });
    goneUpTo(olds.length);
  }

  /** Those that kept their order within a list, with their old places in it. */
  private stayed(olds: readonly AnyThing[], news: readonly AnyThing[]): Map<AnyThing, number> {
    const places = new Map(news.map((thing, place) => [thing, place]));
    const both = olds.flatMap((thing, old) => {
      const partner = this.matching.afterOf(thing);
      const place = partner && places.get(partner);
      return place === undefined ? [] : [{ thing, old, place }];
    });
    const run = longestRun(both.map(({ place }) => place));
    return new Map(run.map((index) => both[index] as (typeof both)[number]).map(({ thing, old }) => [thing, old]));
  }

  private moved(
    { field, of, followsFacts, before, after }: Lists,
    partner: AnyThing,
    thing: AnyThing,
    index: number,
  ): void {
    const { where, spot } = this.originOf(partner);
    const across = where.owner !== before?.owner;
    const behind = thingsIn(after.owner, field)[index - 1];
    const change: Change = {
      kind: 'moved',
      thing: of,
      effect: 'neutral',
      before: this.before.side(of, partner, where),
      after: this.after.side(of, thing, after),
      from: spot,
      to: { parent: after.owner.id, field, index },
      across,
      ...(behind ? { behind: titleOf(of, behind) } : {}),
    };
    if (followsFacts) this.told.imply(change);
    else this.told.tell(change, partner, after.owner);
    this.pair(of, partner, thing, where, after);
  }

  /** What moved into a thing that is new. */
  private within(kind: ThingKind, owner: AnyThing, around: Where): void {
    if (!holdsThings(kind)) return;
    const after = inside(kind, owner, around);
    for (const [field, shape] of fieldsOf(kind)) {
      if (shape.as === 'things') this.lists({ field, of: shape.of, followsFacts: false, after });
    }
  }

  private added(kind: ThingKind, thing: AnyThing, around: Where, to: Spot): void {
    const { value, holds } = this.subtree.ofNew(kind, thing);
    const whose = this.after.whose(kind, thing, around);
    const change: Change = {
      kind: 'added',
      thing: kind,
      effect: ofAdded(kind, value, around.owner),
      ...(whose ? { whose } : {}),
      after: this.after.side(kind, thing, around),
      to,
      ...(holds ? { holds } : {}),
      value,
    };
    const follows = library.has(kind) && !this.before.references.isCited(kind, String(thing.name));
    if (follows) this.told.imply(change);
    else this.told.tell(change, thing, around.owner);
  }

  private removed(kind: ThingKind, thing: AnyThing, around: Where, aroundAfter: Where, from: Spot): void {
    const holds = this.subtree.ofGone(kind, thing);
    const whose = this.before.whose(kind, thing, around);
    const change: Change = {
      kind: 'removed',
      thing: kind,
      effect: ofRemoved(kind),
      ...(whose ? { whose } : {}),
      before: this.before.side(kind, thing, around),
      place: [...aroundAfter.place],
      from,
      ...(holds ? { holds } : {}),
    };
    const follows = library.has(kind) && !this.after.references.isCited(kind, String(thing.name));
    if (follows) this.told.imply(change);
    else this.told.tell(change, thing, around.owner);
  }
}
