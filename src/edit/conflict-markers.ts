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

/** How long git makes its markers, if nothing else is asked of it. */
const usualSize = 7;

/** The conflicts that are marked in a text, in its order. What is not marked to its end is none. */
export function conflictsIn(text: string): MarkedConflict[] {
  return allConflicts(text).flatMap(({ size, conflict }) => (size === usualSize ? [conflict] : []));
}

/** The line of the first conflict that is marked in a text, counted from one; undefined where there is none. */
export function firstConflict(text: string): number | undefined {
  const [first] = conflictsIn(text);
  return first && first.begin + 1;
}

/**
 * As `firstConflict`, with those whose markers are longer. Git marks so what it could not merge in a base that it puts
 * together out of several, and a text in which that stands says both things at once.
 */
export function firstConflictOfAnySize(text: string): number | undefined {
  const begins = allConflicts(text).map(({ conflict }) => conflict.begin);
  return begins.length === 0 ? undefined : begins.reduce((first, begin) => Math.min(first, begin)) + 1;
}

/** Conflicts whose markers have one length each, in the order of their ends: one may stand within another. */
function allConflicts(text: string): { size: number; conflict: MarkedConflict }[] {
  const found: { size: number; conflict: MarkedConflict }[] = [];
  const open = new Map<number, { begin: number; base?: number; middle?: number; ours: string }>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [marker] = /^(?:([<|>])\1{6,}(?= |$)|={7,}$)/.exec(line) ?? [];
    if (marker === undefined) continue;
    const size = marker.length;
    const label = line.slice(size + 1).trim();
    const begun = open.get(size);
    if (marker.startsWith('<')) open.set(size, { begin: index, ours: label });
    else if (begun === undefined) continue;
    else if (marker.startsWith('=')) begun.middle ??= index;
    else if (begun.middle === undefined) {
      if (marker.startsWith('|')) begun.base = index;
    } else if (marker.startsWith('>')) {
      const { begin, base, middle, ours } = begun;
      const labels = { ours, theirs: label };
      found.push({ size, conflict: { begin, ...(base === undefined ? {} : { base }), middle, end: index, labels } });
      open.delete(size);
    }
  }
  return found;
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
