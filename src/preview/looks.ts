import type { Look, PreviewState } from '../protocol/preview-state.js';
import { noFilter } from './filter.js';
import type { Host } from './host.js';

/** How long the user's state rests before it is saved. */
const restMilliseconds = 150;

export const firstLook: Look = { tab: 'map', zoom: 'auto', scroll: { left: 0, top: 0 }, filter: noFilter };

/** How each document was looked at last, so that it looks the same when it is shown again; saved with the panel. */
export class Looks {
  private readonly looks = new Map<string, Look>();
  private saving: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: Host) {
    const saved = host.readState();
    if (saved) {
      const { document, locked: _, ...look } = saved;
      this.looks.set(document, look);
    }
  }

  of(document: string): Look {
    return this.looks.get(document) ?? firstLook;
  }

  keep(document: string, look: Look): void {
    this.looks.set(document, look);
  }

  /** @param state asked for when the user's hands have come to rest; undefined while there is nothing to remember */
  save(state: () => PreviewState | undefined): void {
    clearTimeout(this.saving);
    this.saving = setTimeout(() => {
      const current = state();
      if (current) this.host.writeState(current);
    }, restMilliseconds);
  }
}
