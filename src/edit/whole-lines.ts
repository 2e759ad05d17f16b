/** Lines as a whole, with the comments above and the block below. Offsets are UTF-16, ends exclusive. */
import { afterLineEnd, blankLinesAbove, endWithComment, startOfText } from './line-text.js';
import type { SourceLine } from './line-tree.js';

export interface Span {
  start: number;
  end: number;
}

/**
 * From the comments above a line to the end of its block, without the last line break.
 * @param keepComments leaves the comments above, which may be about more than the line
 */
export function wholeLines(source: string, line: SourceLine, keepComments = false): Span {
  return { start: startOfText(source, startOf(line, keepComments)), end: endWithComment(source, line) };
}

/** Whether nothing else stands on the lines of a block, so that they can be taken as a whole. */
export function hasLinesOfItsOwn(source: string, line: SourceLine, keepComments = false): boolean {
  const { start, end } = wholeLines(source, line, keepComments);
  return (
    source.slice(start, startOf(line, keepComments)).trim() === '' && /^[ \t]*(?:[\r\n]|$)/.test(source.slice(end))
  );
}

/** What goes when a line is taken out: where it has lines of its own, these and the blank ones that would be too many. */
export function removalOf(source: string, line: SourceLine, keepComments = false): Span {
  const span = wholeLines(source, line, keepComments);
  if (!hasLinesOfItsOwn(source, line, keepComments)) return { start: startOf(line, keepComments), end: span.end };
  const end = afterLineEnd(source, span.end);
  const above = blankLinesAbove(source, span.start);
  const below = blankLinesBelow(source, end);
  const isLast = /^\s*(?:\}|$)/.test(source.slice(end));
  const isFirst = /(?:^\s*|\{[ \t]*(?:\r\n?|\n))$/.test(source.slice(0, span.start));
  if (!isFirst && above < span.start && (end < below || isLast)) return { start: above, end };
  return { start: span.start, end: isFirst ? below : end };
}

function startOf(line: SourceLine, keepComments: boolean): number {
  return ((keepComments ? undefined : line.comments[0]) ?? line.lexemes[0])?.start ?? 0;
}

/** Where the blank lines end that begin at an offset; the offset itself where none does. */
function blankLinesBelow(source: string, offset: number): number {
  let end = offset;
  for (let next = afterLineEnd(source, end); next > end; next = afterLineEnd(source, end)) end = next;
  return end;
}
