import type { Lexeme, LexemeKind } from '../lexemes.js';
import { factColumn, lineEndOf, widthOf } from '../line-text.js';
import type { LineTree } from '../line-tree.js';
import { type TextEdit, whiteSpaceEdits } from './edits.js';
import { closesBlock, type FactWords, opensBlock, type Row, rowsOf } from './rows.js';
import { textEdits } from './texts.js';

/** One level of nesting. */
export const indentation = '  ';
const beforeComment = '  ';

/**
 * The edits that bring a file into the canonical layout, in order.
 * @param words tells facts from unknown lines; without it every line that starts with a word is laid out as a fact
 */
export function layoutEdits(tree: LineTree, words: FactWords | undefined): TextEdit[] {
  const { source } = tree;
  const lineEnd = lineEndOf(source);
  const edits: TextEdit[] = [];
  let at = source.startsWith('\ufeff') ? 1 : 0;
  let above: Row | undefined;
  const space = (until: number, wanted: string): void => {
    edits.push(...whiteSpaceEdits(source.slice(at, until), wanted, at));
  };
  for (const row of rowsOf(tree, words)) {
    const pad = indentation.repeat(row.depth);
    for (const [index, lexeme] of row.lexemes.entries()) {
      space(lexeme.start, index > 0 ? gap(source, row, index) : `${lineBreaks(above, row, lineEnd)}${pad}`);
      at = lexeme.end;
      if (lexeme.kind === 'block-text') {
        const layout = { lines: pad + indentation, quotes: pad, lineEnd };
        edits.push(...textEdits(source.slice(lexeme.start, lexeme.end), lexeme.start, !lexeme.flaw, layout));
      } else if (lexeme.kind === 'comment') {
        at = lexeme.start + source.slice(lexeme.start, lexeme.end).trimEnd().length;
      }
    }
    above = row;
  }
  space(source.length, above ? lineEnd : '');
  return edits;
}

/** Those of the edits that change neither indentation nor where lines begin: spaces between words, and behind them. */
export function withinLines(source: string, edits: readonly TextEdit[]): TextEdit[] {
  return edits.filter(({ start, end, text }) => {
    if (/[\r\n]/.test(source.slice(start, end) + text)) return false;
    return source.slice(startOfLine(source, start), start).trim() !== '';
  });
}

/** Offset at which the line that holds another offset starts. */
export function startOfLine(source: string, offset: number): number {
  let start = offset;
  while (start > 0 && source[start - 1] !== '\n' && source[start - 1] !== '\r') start--;
  return start;
}

/** What stands between a row and the one above: the author's blank lines, at most one, and none at the edge of a block. */
function lineBreaks(above: Row | undefined, row: Row, lineEnd: string): string {
  if (!above) return '';
  const isEdge = opensBlock(above) || closesBlock(row);
  return row.blankAbove && !isEdge ? lineEnd + lineEnd : lineEnd;
}

/** The white space before a lexeme that is not the first of its row. */
function gap(source: string, row: Row, index: number): string {
  const before = row.lexemes[index - 1] as Lexeme;
  const lexeme = row.lexemes[index] as Lexeme;
  const written = source.slice(before.end, lexeme.start);
  if (lexeme.kind === 'comment') return beforeComment;
  if (lexeme.kind === 'open') return ' ';
  if (row.style === 'kept') return written;
  if (lexeme.kind === 'colon') return '';
  if (row.style === 'fact' && index === firstWordLength(source, row)) {
    const width = widthOf(source.slice(row.lexemes[0]?.start, before.end).replace(/\s+/g, ' '));
    return ' '.repeat(Math.max(1, factColumn - width));
  }
  // An address takes the comma that touches it.
  if (lexeme.kind === 'comma' && before.flaw !== 'address') return '';
  return written || isApart(before.kind, lexeme.kind) ? ' ' : '';
}

/** How many lexemes the first word consists of: `then feels` and `name:` are one. */
function firstWordLength(source: string, row: Row): number {
  const [first, second] = row.lexemes;
  if (second?.kind === 'colon') return 2;
  const wordAt = (lexeme: Lexeme | undefined): string => source.slice(lexeme?.start, lexeme?.end);
  return wordAt(first) === 'then' && second && wordAt(second) === 'feels' ? 2 : 1;
}

const numbers: ReadonlySet<LexemeKind> = new Set(['number', 'time']);
const texts: ReadonlySet<LexemeKind> = new Set(['text', 'block-text']);
const unsettled: ReadonlySet<LexemeKind> = new Set(['junk', 'color', 'colon']);

/**
 * Whether two lexemes without white space between them are taken apart. Where that could change what they mean, such as a
 * number and the word glued to it, they stay together.
 */
function isApart(before: LexemeKind, after: LexemeKind): boolean {
  if (before === 'comma') return true;
  if (unsettled.has(before) || unsettled.has(after)) return false;
  if (texts.has(before) || texts.has(after)) return true;
  return (numbers.has(before) && after === 'symbol') || (before === 'symbol' && numbers.has(after));
}
