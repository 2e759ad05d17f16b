import type { Limits } from '../../map/insights/insight.js';
import type { CheckDefinition, CheckGroup } from './definition.js';
import { action } from './definitions/action.js';
import { blueprint } from './definitions/blueprint.js';
import { evidence } from './definitions/evidence.js';
import { experience } from './definitions/experience.js';
import { language } from './definitions/language.js';
import { lens } from './definitions/lens.js';
import { life } from './definitions/life.js';
import { size } from './definitions/size.js';

const byGroup = { language, size, lens, experience, evidence, action, life, blueprint };

/** Every check: one table for the editor, the command line, the documentation and the schema of the configuration. */
export const checks = {
  ...language,
  ...size,
  ...lens,
  ...experience,
  ...evidence,
  ...action,
  ...life,
  ...blueprint,
} satisfies Record<string, CheckDefinition>;

/** Id of a check, in kebab case. */
export type CheckId = keyof typeof checks;

/** The ids of all checks, group by group. */
export const checkIds = Object.keys(checks) as CheckId[];

export function isCheckId(id: string): id is CheckId {
  return Object.hasOwn(checks, id);
}

export function definitionOf(id: CheckId): CheckDefinition {
  return checks[id];
}

export function groupOf(id: CheckId): CheckGroup {
  return (Object.keys(byGroup) as (keyof typeof byGroup)[]).find((group) => id in byGroup[group]) ?? 'language';
}

/** The bounds of a check where nothing is configured. */
export function defaultLimits(id: CheckId): Limits {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = definitionOf(id).limits ?? {};
  return { min, max };
}
