/** Where the parts of a line stand in its text, and how new lines are written. Offsets are UTF-16, ends exclusive. */
import { everyLine, type LineTree, type SourceLine } from './line-tree.js';

/** What the second word of a fact stands behind, its own name's colon included. Longer words take one space. */
export const factColumn = 12;

/** A fact as it is laid out in a block: `pain        "No total"`. */
export function fact(word: string, rest: string): string {
  return `${word}${' '.repeat(Math.max(1, factColumn - widthOf(word)))}${rest}`;
}

/** Characters that take two columns where all others take one. */
const wide = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;
const withoutWidth = /\p{M}/u;

/** How many columns a word takes. */
export function widthOf(word: string): number {
  return [...word].reduce((sum, char) => sum + (withoutWidth.test(char) ? 0 : wide.test(char) ? 2 : 1), 0);
}

/** A text that stands on one line: spaces in place of line breaks, and none at its ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A text in quotes. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** The end of a line and all that belongs to it: its block, or the comment behind it. */
export function endOf(line: SourceLine): number {
  if (line.close) return line.close.end;
  const last = line.children?.at(-1);
  return last ? endOf(last) : (line.trailing?.end ?? line.open?.end ?? line.lexemes.at(-1)?.end ?? 0);
}

/** The same with the comment behind the brace that closes the block. */
export function endWithComment(source: string, line: SourceLine): number {
  const end = endOf(line);
  return end + (/^[ \t]+\/\/[^\r\n]*/.exec(source.slice(end))?.[0].trimEnd().length ?? 0);
}

/** The end of what is written on the line itself, before its brace and comment. */
export function headEnd(line: SourceLine): number {
  return line.lexemes.at(-1)?.end ?? 0;
}

/** The white space that a line starts with. */
export function indentationOf(source: string, line: SourceLine): string {
  const start = startOfText(source, line.lexemes[0]?.start ?? 0);
  return /^[ \t]*/.exec(source.slice(start))?.[0] ?? '';
}

/** Offset at which the line of an offset begins, a byte order mark left out. */
export function startOfText(source: string, offset: number): number {
  let start = offset;
  while (start > 0 && source[start - 1] !== '\n' && source[start - 1] !== '\r' && source[start - 1] !== '\ufeff')
    start--;
  return start;
}

/** The end of the line that opens a block, with the comment behind the brace; without a brace the end of its words. */
export function endOfHead(source: string, line: SourceLine): number {
  if (!line.open) return headEnd(line);
  const { end } = line.open;
  return end + (/^[ \t]*\/\/[^\r\n]*/.exec(source.slice(end))?.[0].trimEnd().length ?? 0);
}

/** The white space that the lines of a block start with, or would start with. */
export function innerIndentation(tree: LineTree, block: SourceLine): string {
  const outer = indentationOf(tree.source, block);
  const inner = block.children
    ?.map((line) => indentationOf(tree.source, line))
    .find((own) => own.length > outer.length);
  return inner ?? outer + (outer.endsWith('\t') ? '\t' : indentationUnit(tree));
}

/** What lines are indented by for each block around them, as the first block has it; that of the formatter without one. */
export function indentationUnit({ source, lines }: LineTree): string {
  for (const line of everyLine(lines)) {
    const outer = indentationOf(source, line);
    for (const child of line.children ?? []) {
      const inner = indentationOf(source, child);
      if (inner.length > outer.length && inner.startsWith(outer)) return inner.slice(outer.length);
    }
  }
  return '  ';
}

/** Where the blank lines begin that stand directly above an offset, which starts a line; the offset itself where none does. */
export function blankLinesAbove(source: string, offset: number): number {
  let start = offset;
  while (start > 0) {
    const lineEnd = source.startsWith('\r\n', start - 2) ? 2 : 1;
    const above = startOfText(source, start - lineEnd);
    if (above === start || source.slice(above, start - lineEnd).trim() !== '') break;
    start = above;
  }
  return start;
}

/** Offset behind the line end at an offset, and the white space before it; the offset itself where more is written there. */
export function afterLineEnd(source: string, offset: number): number {
  const rest = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(source.slice(offset))?.[0] ?? '';
  return offset + rest.length;
}

/** The line end that most lines of a text have. */
export function lineEndOf(source: string): '\n' | '\r\n' | '\r' {
  const all = source.match(/\r\n?|\n/g) ?? [];
  const count = { '\n': 0, '\r\n': 0, '\r': 0 };
  for (const each of all) count[each as keyof typeof count]++;
  if (count['\r\n'] > count['\n'] && count['\r\n'] >= count['\r']) return '\r\n';
  return count['\r'] > count['\n'] ? '\r' : '\n';
}
