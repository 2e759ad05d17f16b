import { hashOf } from '../map/hash.js';
import type { PlainMap, SourceFree } from '../map/model.js';
import type { MapSnapshot, StageSnapshot } from './server.js';

/** A map as it is sent: without where it was written, and without the stages that the receiver knows. */
export function snapshotOf(map: PlainMap, known: ReadonlySet<string> = new Set()): MapSnapshot {
  const { stages, ...rest } = map;
  return {
    map: sourceFree(rest),
    stages: stages.map((stage): StageSnapshot => {
      const hash = hashOf(stage);
      return known.has(hash) ? { hash } : { hash, stage: sourceFree(stage) };
    }),
  };
}

/** A copy, as it comes out of JSON, without where each thing is written. */
function sourceFree<T>(value: T): SourceFree<T> {
  if (typeof value !== 'object' || value === null) return value as SourceFree<T>;
  if (Array.isArray(value)) return value.map(sourceFree) as SourceFree<T>;
  const copy: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    if (key !== 'range' && key !== 'uri' && field !== undefined) copy[key] = sourceFree(field);
  }
  return copy as SourceFree<T>;
}
