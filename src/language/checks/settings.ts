import type { Limits } from '../../map/insights/insight.js';
import type { Level } from './definition.js';
import { type CheckId, defaultLimits, definitionOf } from './registry.js';

/** What a configuration says about a check. */
export interface CheckSetting {
  level?: Level;
  min?: number;
  max?: number;
}

/** Levels and bounds of all checks under a configuration. */
export class CheckSettings {
  constructor(private readonly written: Readonly<Partial<Record<CheckId, CheckSetting>>> = {}) {}

  levelOf(id: CheckId): Level {
    const { level, fixed } = definitionOf(id);
    return fixed ? level : (this.written[id]?.level ?? level);
  }

  isOff(id: CheckId): boolean {
    return this.levelOf(id) === 'off';
  }

  limitsOf(id: CheckId): Limits {
    const usual = defaultLimits(id);
    const { min = usual.min, max = usual.max } = this.written[id] ?? {};
    return { min, max };
  }
}
