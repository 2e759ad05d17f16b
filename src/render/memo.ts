import type { PlainMap, PlainStage } from '../map/model.js';
import type { StageLayout } from './stage-layout.js';

/**
 * What is kept from one drawing to the next, so that stages that are still the same object are not laid out again. Stages
 * must not be mutated.
 * Hold one for each journey that is shown; it only ever holds the stages of the last drawing.
 */
export interface DrawMemo {
  /** The filter by personas of the last drawing; it knows the stages that it saw. */
  filter?: { of: string; apply(map: PlainMap): PlainMap };
  stages: Map<PlainStage, StageLayout>;
}

export function createDrawMemo(): DrawMemo {
  return { stages: new Map() };
}
