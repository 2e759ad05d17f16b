/** Conflicts as git marks them in a text. */

/** The versions of the lines in a conflict; the base is there only where git was asked to show it. */
export type ConflictVersion = 'ours' | 'base' | 'theirs';

/** Where a conflict is, by the lines of its markers, counted from zero. */
export interface MarkedConflict {
  begin: number;
  /** Of the marker above the lines that both began with. */
  base?: number;
  middle: number;
  end: number;
  /** What git calls the two sides; empty where it does not say. */
  labels: { ours: string; theirs: string };
}

/** The conflicts that are marked in a text, in its order. What is not marked to its end is none. */
export function conflictsIn(text: string): MarkedConflict[] {
  const conflicts: MarkedConflict[] = [];
  let open: { begin: number; base?: number; middle?: number; ours: string } | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const label = line.slice(8).trim();
    if (/^<{7}(?: |$)/.test(line)) open = { begin: index, ours: label };
    else if (open && open.middle === undefined && /^\|{7}(?: |$)/.test(line)) open.base = index;
    else if (open && /^={7}$/.test(line)) open.middle ??= index;
    else if (open?.middle !== undefined && /^>{7}(?: |$)/.test(line)) {
      const { begin, base, middle, ours } = open;
      const labels = { ours, theirs: label };
      conflicts.push({ begin, ...(base === undefined ? {} : { base }), middle, end: index, labels });
      open = undefined;
    }
  }
  return conflicts;
}

/** The line of the first conflict that is marked in a text, counted from one; undefined where there is none. */
export function firstConflict(text: string): number | undefined {
  const [first] = conflictsIn(text);
  return first && first.begin + 1;
}

/**
 * A text as one version has it, with the lines that it shares with the others.
 * @returns with the line of the marked text for each of its own; undefined where that version is not in every conflict
 */
export function versionIn(text: string, version: ConflictVersion): { text: string; lines: number[] } | undefined {
  const written = text.split('\n');
  const lines: number[] = [];
  let next = 0;
  const take = (from: number, to: number) => {
    for (let line = from; line < to; line++) lines.push(line);
  };
  for (const { begin, base, middle, end } of conflictsIn(text)) {
    take(next, begin);
    if (version === 'ours') take(begin + 1, base ?? middle);
    else if (version === 'theirs') take(middle + 1, end);
    else if (base === undefined) return undefined;
    else take(base + 1, middle);
    next = end + 1;
  }
  take(next, written.length);
  return { text: lines.map((line) => written[line]).join('\n'), lines };
}
