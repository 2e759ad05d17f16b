import { hashOf } from '../map/hash.js';
import type { PlainMap } from '../map/model.js';
import { sourceFree } from '../map/source-free.js';
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
