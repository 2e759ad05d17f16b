import type { PlainMap, PlainStage } from '../map/model.js';
import type { MapSnapshot } from '../protocol/server.js';

/**
 * The stages that the preview holds. The server sends only the others, and a stage that did not change stays the same
 * object, so that its layout is remembered too.
 */
export class StageCache {
  private stages = new Map<string, PlainStage>();

  /** Hashes to send along with a pull. */
  get known(): string[] {
    return [...this.stages.keys()];
  }

  /**
   * Puts maps together and forgets every stage that none of them has.
   * @returns null where a stage is neither sent nor held; the cache is then empty, so that the next pull gets them all
   */
  assemble(snapshots: readonly MapSnapshot[]): PlainMap[] | null {
    const held = new Map<string, PlainStage>();
    const maps: PlainMap[] = [];
    for (const snapshot of snapshots) {
      const stages: PlainStage[] = [];
      for (const { hash, stage: sent } of snapshot.stages) {
        const stage = held.get(hash) ?? this.stages.get(hash) ?? sent;
        if (!stage) {
          this.stages = new Map();
          return null;
        }
        held.set(hash, stage);
        stages.push(stage);
      }
      maps.push({ ...snapshot.map, stages });
    }
    this.stages = held;
    return maps;
  }
}
