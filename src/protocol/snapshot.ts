import { hashOf } from '../map/hash.js';
import type { PlainMap, PlainStage } from '../map/model.js';
import { sourceFree } from '../map/source-free.js';
import type { MapSnapshot, StageSnapshot } from './server.js';

/** Stages never change, and the same ones are sent first as they are read and then as they are checked. */
const hashes = new WeakMap<PlainStage, string>();

/** A map as it is sent: without where it was written, and without the stages that the receiver knows. */
export function snapshotOf(map: PlainMap, known: ReadonlySet<string> = new Set()): MapSnapshot {
  const { stages, ...rest } = map;
  return {
    map: sourceFree(rest),
    stages: stages.map((stage): StageSnapshot => {
      const hash = hashOfStage(stage);
      return known.has(hash) ? { hash } : { hash, stage: sourceFree(stage) };
    }),
  };
}

function hashOfStage(stage: PlainStage): string {
  let hash = hashes.get(stage);
  if (hash === undefined) {
    hash = hashOf(stage);
    hashes.set(stage, hash);
  }
  return hash;
}
