/** Changes that somebody makes on the picture, as the smallest edits of the text. Offsets are UTF-16, ends exclusive. */
import type { TextEdit } from '../format/edits.js';
import { everyLine, type LineTree, type SourceLine } from '../line-tree.js';

/** Why a change cannot be made, as a sentence for whoever wanted it. */
export interface Refusal {
  refused: string;
}

export type ChangeResult = TextEdit[] | Refusal;

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
