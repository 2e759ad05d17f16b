import type { Change } from '../../diff/index.js';
import type { JourneyMap } from '../../map/model.js';
import type { ThemeName } from '../../render/index.js';

/** What became of one journey, commit by commit. */
export interface History {
  /** The file, as it is to be shown. */
  file: string;
  /** The journey, as its newest version calls it. */
  title: string;
  name: string;
  /** The newest first. */
  entries: HistoryEntry[];
  /** Whether there are older commits. */
  more: boolean;
}

/** One commit. */
export interface HistoryEntry {
  commit: string;
  short: string;
  /** ISO 8601, with the author's offset. */
  date: string;
  author: string;
  subject: string;
  isMerge: boolean;
  /** Of the file in this commit, from the root of the repository with `/`. */
  path: string;
  /** The path that the file had before this commit, where it was another one. */
  renamedFrom?: string;
  step: Step;
}

/** What a commit did to the journey. */
export type Step =
  | {
      /** Where nothing changed for anybody, there are no changes. */
      kind: 'kept';
      map: JourneyMap;
      /** Of a merge, only what it does beyond what it brings together. */
      changes: Change[];
      painsOpened: number;
      painsResolved: number;
    }
  | {
      kind: 'added';
      map: JourneyMap;
      /** Whether what was before cannot be read, as in a shallow clone: the journey may have been there. */
      cut: boolean;
    }
  | { kind: 'removed' }
  /** The file cannot be read there; the next commit is compared with the one before. */
  | { kind: 'refused'; reason: string };

/** Writes a history as one text. */
export type HistoryFormat = (history: History, options: { colored: boolean; theme: ThemeName }) => string;

/** As many changes of a commit are told. */
const mostTold = 5;

/** The first of the changes, and how many more there are. */
export function mainOf(changes: readonly Change[]): { told: Change[]; more: number } {
  return { told: changes.slice(0, mostTold), more: Math.max(0, changes.length - mostTold) };
}

/** Whether a commit did nothing for the customer. */
export function isQuiet({ step }: HistoryEntry): boolean {
  return step.kind === 'kept' && step.changes.length === 0;
}

/** Commits in a row of which each did nothing, and others alone; one that renamed the file has that to tell. */
export function groupQuiet(entries: readonly HistoryEntry[]): HistoryEntry[][] {
  const groups: HistoryEntry[][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last?.[0] && saysNothing(last[0]) && saysNothing(entry)) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function saysNothing(entry: HistoryEntry): boolean {
  return isQuiet(entry) && entry.renamedFrom === undefined;
}

/** How many pains an author opened and resolved. */
export interface PainsOf {
  author: string;
  opened: number;
  resolved: number;
}

/** Who opened and resolved pains; those of the first version are nobody's doing. */
export function painsByAuthor(entries: readonly HistoryEntry[]): PainsOf[] {
  const authors = new Map<string, PainsOf>();
  for (const { author, step } of entries) {
    if (step.kind !== 'kept' || step.painsOpened + step.painsResolved === 0) continue;
    const { opened, resolved } = authors.get(author) ?? { opened: 0, resolved: 0 };
    authors.set(author, { author, opened: opened + step.painsOpened, resolved: resolved + step.painsResolved });
  }
  return [...authors.values()];
}
