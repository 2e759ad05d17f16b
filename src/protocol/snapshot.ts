import { hashOf } from '../map/hash.js';
import type { PlainMap, SourceFree } from '../map/model.js';
import type { MapSnapshot, StageSnapshot } from './server.js';

/** A map as it is sent: without where it was written, and without the stages that the receiver knows. */
export function snapshotOf(map: PlainMap, known: ReadonlySet<string> = new Set()): MapSnapshot {
  const { stages, ...rest } = sourceFree(map);
  return {
    map: rest,
    stages: stages.map((stage): StageSnapshot => {
      const hash = hashOf(JSON.stringify(stage));
      return known.has(hash) ? { hash } : { hash, stage };
    }),
  };
}

function sourceFree<T>(value: T): SourceFree<T> {
  return JSON.parse(
    JSON.stringify(value, (key, inner) => (key === 'range' || key === 'uri' ? undefined : inner)),
  ) as SourceFree<T>;
}
