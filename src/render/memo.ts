import type { PlainMap } from '../map/model.js';
import type { StageLayout } from './stage-layout.js';

/**
 * What is kept from one drawing to the next, so that stages whose data has not changed are not laid out again.
 * Hold one for each journey that is shown; it only ever holds the stages of the last drawing.
 */
export interface DrawMemo {
  /** The filter by personas of the last drawing; it knows the stages that it saw. */
  filter?: { of: string; apply(map: PlainMap): PlainMap };
  stages: Map<string, StageLayout>;
  /** Hashes of stages by identity: a stage object that was seen before is not even read again. Stages must not be mutated. */
  hashes: WeakMap<object, string>;
}

export function createDrawMemo(): DrawMemo {
  return { stages: new Map(), hashes: new WeakMap() };
}
