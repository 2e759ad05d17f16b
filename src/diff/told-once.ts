import type { Change } from './model.js';
import type { AnyThing, ThingKind } from './things.js';

/** Kinds that are declared once and shown in many places: by their names, or by that of the thing that holds them. */
const shown: ReadonlySet<ThingKind> = new Set([
  ...(['channel', 'pain', 'gain', 'objective', 'opportunity', 'metric'] as const),
  ...(['sees', 'frontstage', 'backstage', 'support'] as const),
]);
const parts: ReadonlySet<ThingKind> = new Set(['metric-value', 'link']);

/** What a place says of a thing that it only shows. */
const ofThePlace = new Set([
  'whose-changed',
  'reason-changed',
  'condition-changed',
  'responsible-changed',
  'evidence-changed',
]);

/** Collects changes. One that shows in many places is told where the thing is declared, or first, and implied elsewhere. */
export class ToldOnce {
  private readonly all: { change: Change; key?: string; repeated: boolean }[] = [];
  private readonly implied: Change[] = [];

  /**
   * @param thing what changed, on the older side where it is there
   * @param owner what holds it
   */
  tell(change: Change, thing: AnyThing, owner: AnyThing): void {
    this.all.push({ change, key: keyOf(change, thing, owner), repeated: Boolean(thing.repeated ?? owner.repeated) });
  }

  imply(change: Change): void {
    this.implied.push(change);
  }

  list(): { changes: Change[]; implied: Change[] } {
    const first = new Map<string, { change: Change; repeated: boolean }>();
    for (const { change, key, repeated } of this.all) {
      if (key === undefined) continue;
      const known = first.get(key);
      if (!known || (known.repeated && !repeated)) first.set(key, { change, repeated });
    }
    const changes: Change[] = [];
    const echoes: Change[] = [];
    for (const { change, key } of this.all) {
      (key === undefined || first.get(key)?.change === change ? changes : echoes).push(change);
    }
    return { changes, implied: [...echoes, ...this.implied] };
  }
}

/** The same for the same change of the same thing; undefined for what can be in one place only. */
function keyOf(change: Change, thing: AnyThing, owner: AnyThing): string | undefined {
  if (parts.has(change.thing)) {
    // A link of a place is written there and nowhere else.
    if (change.thing === 'link' && !('solves' in owner)) return undefined;
    if (change.kind === 'moved')
      return JSON.stringify([change.kind, change.thing, owner.name, change.from.index, change.to.index]);
    const says =
      'fields' in change ? change.fields : change.kind === 'added' ? change.after.title : change.before.title;
    return JSON.stringify([
      change.kind,
      change.thing,
      owner.name,
      change.kind === 'added' ? says : thing.id.split('/').at(-1),
      says,
    ]);
  }
  if (!shown.has(change.thing) || !('fields' in change) || isOfThePlace(change)) return undefined;
  // Another channel is a change of the place, another title of it is one of the channel.
  if (change.thing === 'channel' && change.fields.some(({ field }) => field === 'name')) return undefined;
  return JSON.stringify([change.kind, change.thing, thing.name, change.fields.filter(({ field }) => field !== 'name')]);
}

/** A metric that is shown again is shown with all that is said of it. */
function isOfThePlace({ kind, thing }: Change): boolean {
  return thing !== 'metric' && ofThePlace.has(kind);
}
