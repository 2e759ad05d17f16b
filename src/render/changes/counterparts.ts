import type { ChangeList } from '../../diff/model.js';

/** The ids of things that are on both sides. An id is the same on both unless a change says otherwise. */
export class Counterparts {
  private readonly newer = new Map<string, string>();
  private readonly older = new Map<string, string>();
  private readonly gone = new Set<string>();
  private readonly fresh = new Set<string>();

  constructor({ changes, implied }: ChangeList) {
    for (const change of [...changes, ...implied]) {
      if (change.kind === 'added') this.fresh.add(change.after.id);
      else if (change.kind === 'removed') this.gone.add(change.before.id);
      else if (change.before.id !== change.after.id) {
        this.newer.set(change.before.id, change.after.id);
        this.older.set(change.after.id, change.before.id);
      }
    }
  }

  /** Undefined for what is gone. */
  afterOf(id: string): string | undefined {
    return this.newer.get(id) ?? (isWithin(id, this.gone) ? undefined : id);
  }

  /** Undefined for what is new. */
  beforeOf(id: string): string | undefined {
    return this.older.get(id) ?? (isWithin(id, this.fresh) ? undefined : id);
  }

  /** Whether a thing of the newer map is new, or part of something that is. */
  isNew(id: string): boolean {
    return !this.older.has(id) && isWithin(id, this.fresh);
  }
}

/** The id of what a thing belongs to; undefined for that of the journey. */
export function ownerOf(id: string): string | undefined {
  const end = id.lastIndexOf('/');
  return end < 0 ? undefined : id.slice(0, end);
}

function isWithin(id: string, ids: ReadonlySet<string>): boolean {
  for (let at: string | undefined = id; at !== undefined; at = ownerOf(at)) if (ids.has(at)) return true;
  return false;
}
