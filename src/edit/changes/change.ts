/** Changes that somebody makes on the picture, as the smallest edits of the text. Offsets are UTF-16, ends exclusive. */
import type { TextEdit } from '../format/edits.js';
import { everyLine, type LineTree, type SourceLine } from '../line-tree.js';

/** Why a change cannot be made, as a sentence for whoever wanted it. */
export interface Refusal {
  refused: string;
}

/** The edits of a change, in the order of the text. */
export interface Changed {
  edits: TextEdit[];
  /** How many lines the text has more afterwards, comments and braces not counted. */
  added: number;
}

export type ChangeResult = Changed | Refusal;

/** Where an offset lies once edits are made that do not touch it. */
export function shifted(offset: number, edits: readonly TextEdit[]): number {
  return edits.reduce((sum, { start, end, text }) => (end <= offset ? sum + text.length - (end - start) : sum), offset);
}

/** The line that begins at an offset, and the one whose block it stands in. */
export function lineAt(tree: LineTree, start: number): { line: SourceLine; block?: SourceLine } | undefined {
  const find = (lines: readonly SourceLine[], block?: SourceLine): ReturnType<typeof lineAt> => {
    for (const line of lines) {
      if (line.lexemes[0]?.start === start) return { line, block };
      const inner = line.children && find(line.children, line);
      if (inner) return inner;
    }
    return undefined;
  };
  return find(tree.lines);
}

/** Whether a text can be read only by guessing: a brace or the end of a text is missing. */
export function isBroken(tree: LineTree): boolean {
  if (tree.flaws.length > 0) return true;
  for (const line of everyLine(tree.lines)) if (line.lexemes.some(({ flaw }) => flaw === 'unclosed')) return true;
  return false;
}
