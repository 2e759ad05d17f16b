/** The formatter: a printer over the lines of a file, which needs no syntax tree and so works in broken files too. */
import { firstConflict } from '../conflict-markers.js';
import { type Lexeme, readLexemes } from '../lexemes.js';
import { type LineTree, readLineTree } from '../line-tree.js';
import { endOfLine, indentOf } from '../texts.js';
import { applyEdits, type TextEdit } from './edits.js';
import { indentation, layoutEdits, startOfLine, withinLines } from './layout.js';
import { type FactWords, opensBlock, type Row, rowsOf } from './rows.js';
import { sameReading } from './same-reading.js';

export { applyEdits, type TextEdit } from './edits.js';
export type { FactWords } from './rows.js';

/**
 * A text in the canonical layout. Only white space changes, and nothing that a reader or a program understands.
 * @param words tells facts from unknown lines, which keep their inner white space; without it all lines count as facts
 */
export function format(source: string, words?: FactWords): string {
  return applyEdits(source, formatEdits(source, words));
}

/**
 * The smallest edits that bring a text into the canonical layout, in order; none where it holds a conflict of git's, whose
 * markers count at the start of a line only.
 */
export function formatEdits(source: string, words?: FactWords): TextEdit[] {
  if (firstConflict(source) !== undefined) return [];
  const tree = readLineTree(source);
  return firstSafe(tree, layoutEdits(tree, words));
}

/**
 * Those of the `formatEdits` that lie within the lines of two offsets and the lines between.
 * @param from an offset in the first line
 * @param to an offset in the last line
 */
export function formatRangeEdits(source: string, from: number, to: number, words?: FactWords): TextEdit[] {
  if (firstConflict(source) !== undefined) return [];
  const tree = readLineTree(source);
  const { start, end } = wholeTexts(source, from, to);
  const edits = layoutEdits(tree, words);
  return firstSafe(
    tree,
    edits.filter((edit) => edit.start >= start && edit.end <= end),
  );
}

/** The edit that indents the line of an offset and leaves all else as it is; none inside a text of several lines. */
export function indentEdits(source: string, offset: number): TextEdit[] {
  if (firstConflict(source) !== undefined) return [];
  const tree = readLineTree(source);
  const start = startOfLine(source, offset);
  const line = source.slice(start, endOfLine(source, start));
  const depth = depthOfLine(rowsOf(tree, undefined), start, line);
  if (depth === undefined) return [];
  const written = line.slice(0, indentOf(line));
  const wanted = indentation.repeat(depth);
  if (written.replace('\ufeff', '') === wanted) return [];
  const bom = source.startsWith('\ufeff') && start === 0 ? 1 : 0;
  const edits = [{ start: start + bom, end: start + written.length, text: wanted }];
  return line.trim() === '' || keepsReading(tree, edits) ? edits : [];
}

/** How deep a line stands that starts at an offset, or would stand when something is written on it. */
function depthOfLine(rows: readonly Row[], start: number, line: string): number | undefined {
  const first = start + line.length - line.trimStart().length;
  const isBlank = line.trim() === '';
  const above = rows.findLast(({ lexemes }) => (lexemes[0] as Lexeme).start < start);
  const text = above?.lexemes.findLast((lexeme) => lexeme.kind === 'block-text' && lexeme.start < start);
  if (text && (text.end > start || (isBlank && text.flaw && text === above?.lexemes.at(-1)))) return undefined;
  if (isBlank) return above ? above.depth + (opensBlock(above) ? 1 : 0) : 0;
  return rows.find(({ lexemes }) => lexemes[0]?.start === first)?.depth;
}

/** From the start of a line to the end of another one, with every text of several lines that reaches into them. */
function wholeTexts(source: string, from: number, to: number): { start: number; end: number } {
  let start = startOfLine(source, from);
  let end = endOfLine(source, to);
  const texts = readLexemes(source).filter(({ kind }) => kind === 'block-text');
  const widen = (text: Lexeme): void => {
    if (text.start >= end || text.end <= start) return;
    start = Math.min(start, startOfLine(source, text.start));
    end = Math.max(end, endOfLine(source, text.end));
  };
  texts.forEach(widen);
  texts.reverse().forEach(widen);
  return { start, end };
}

/**
 * Where braces are missing, indentation tells what was meant, and so stays if another one would tell something else; what
 * stands within the lines is laid out all the same.
 */
function firstSafe(tree: LineTree, edits: TextEdit[]): TextEdit[] {
  if (keepsReading(tree, edits)) return edits;
  const spaces = withinLines(tree.source, edits);
  return keepsReading(tree, spaces) ? spaces : [];
}

function keepsReading(tree: LineTree, edits: readonly TextEdit[]): boolean {
  return edits.length === 0 || sameReading(tree, readLineTree(applyEdits(tree.source, edits)));
}
