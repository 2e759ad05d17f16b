import type { Range } from '../map/model.js';

export const findingLevels = ['error', 'warning', 'info', 'hint'] as const;
export type FindingLevel = (typeof findingLevels)[number];

/** Something to tell about a place in a file. */
export interface Finding {
  level: FindingLevel;
  /** Id of the check. */
  check: string;
  message: string;
  range: Range;
}
