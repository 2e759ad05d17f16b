import type { AnyThing, ThingKind } from './things.js';

/** Names of the personas that go through what a thing holds; empty means all. */
export function scopeIn(kind: ThingKind, thing: AnyThing, around: readonly string[]): readonly string[] {
  if (kind !== 'stage' && kind !== 'touchpoint') return around;
  const own = thing.for as readonly string[];
  return own.length > 0 ? own : around;
}
