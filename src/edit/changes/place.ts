import { applyEdits, type TextEdit } from '../format/edits.js';
import { afterLineEnd, endWithComment, indentationOf, lineEndOf, quoted, startOfText } from '../line-text.js';
import { firstWord, type LineTree, type SourceLine } from '../line-tree.js';
import { type ChangeResult, lineAt } from './change.js';

/** Where a block goes: into the block of a line, before another line of it, or to its end. */
export interface Place {
  /** Start of the line whose block it is. */
  into: number;
  /** Start of the line that it goes before; at the end where left out. */
  before?: number;
}

/**
 * Moves a stage or a touchpoint with its comments and its block; its inner lines keep their layout, indented as deep as
 * they then stand.
 * @param start of its line
 */
export function moveBlock(tree: LineTree, start: number, place: Place): ChangeResult {
  const { source } = tree;
  const from = lineAt(tree, start);
  const into = lineAt(tree, place.into)?.line;
  if (!from || !into) return { refused: 'This is written in another file.' };
  if (place.before === start || isWithin(from.line, into)) return { refused: 'It is there already.' };
  if (from.block === into && isNextTo(into, from.line, place.before)) return { refused: 'It is there already.' };
  const span = spanOf(source, from.line);
  const text = reindented(
    source.slice(span.start, span.end),
    indentationOf(source, from.line),
    innerIndent(source, into),
  );
  const inserted = insertion(tree, into, place.before, text);
  if ('refused' in inserted) return inserted;
  const removed = removal(source, span);
  return inserted.start <= removed.start ? [inserted, removed] : [removed, inserted];
}

/** Adds an empty stage or touchpoint. */
export function addBlock(tree: LineTree, noun: 'stage' | 'touchpoint', title: string, place: Place): ChangeResult {
  const into = lineAt(tree, place.into)?.line;
  if (!into) return { refused: 'This is written in another file.' };
  const indent = innerIndent(tree.source, into);
  const lineEnd = lineEndOf(tree.source);
  const inserted = insertion(tree, into, place.before, `${indent}${noun} ${quoted(title)} {${lineEnd}${indent}}`);
  return 'refused' in inserted ? inserted : [inserted];
}

/** Where the lines of a block are inserted, with a blank line on either side where its neighbours have one. */
function insertion(
  tree: LineTree,
  into: SourceLine,
  before: number | undefined,
  text: string,
): TextEdit | { refused: string } {
  const { source } = tree;
  const lineEnd = lineEndOf(source);
  const blocks = (into.children ?? []).filter((line) => isBlockOf(source, line));
  if (before !== undefined) {
    const next = into.children?.find((line) => line.lexemes[0]?.start === before);
    if (!next) return { refused: 'The place where it should go is not there any more.' };
    const at = spanOf(source, next).start;
    return { start: at, end: at, text: `${text}${lineEnd}${lineEnd}` };
  }
  const last = blocks.at(-1) ?? into.children?.at(-1);
  if (last) {
    const at = endWithComment(source, last);
    return { start: at, end: at, text: `${lineEnd}${lineEnd}${text}` };
  }
  if (!into.open) {
    const at = into.lexemes.at(-1)?.end ?? 0;
    return { start: at, end: at, text: ` {${lineEnd}${text}${lineEnd}${indentationOf(source, into)}}` };
  }
  const at = into.trailing?.end ?? into.open.end;
  const rest = source.slice(at, into.close?.start ?? at);
  return {
    start: at,
    end: at,
    text: `${lineEnd}${text}${/[\r\n]/.test(rest) ? '' : lineEnd + indentationOf(source, into)}`,
  };
}

/** Takes whole lines out, with the blank lines above, or below where it was the first. */
function removal(source: string, span: { start: number; end: number }): TextEdit {
  const end = afterLineEnd(source, span.end);
  const blankAbove = /(?:^|[\r\n])((?:[ \t]*(?:\r\n|\n|\r))+)$/.exec(source.slice(0, span.start))?.[1] ?? '';
  const blankBelow = /^(?:[ \t]*(?:\r\n|\n|\r))+/.exec(source.slice(end))?.[0] ?? '';
  if (blankAbove) return { start: span.start - blankAbove.length, end, text: '' };
  return { start: span.start, end: end + blankBelow.length, text: '' };
}

/** Whole lines: from the comments above to the end of the block, without the last line break. */
function spanOf(source: string, line: SourceLine): { start: number; end: number } {
  const first = line.comments[0] ?? line.lexemes[0];
  return { start: startOfText(source, first?.start ?? 0), end: endWithComment(source, line) };
}

function isBlockOf(source: string, line: SourceLine): boolean {
  return /^(?:stage|touchpoint)$/.test(firstWord(source, line));
}

function isWithin(line: SourceLine, other: SourceLine): boolean {
  return line === other || (line.children ?? []).some((child) => isWithin(child, other));
}

/** Whether a line already stands directly before another one, or last where there is none. */
function isNextTo(block: SourceLine, line: SourceLine, before: number | undefined): boolean {
  const lines = block.children ?? [];
  const next = lines[lines.indexOf(line) + 1];
  return next?.lexemes[0]?.start === before;
}

function innerIndent(source: string, block: SourceLine): string {
  const outer = indentationOf(source, block);
  const inner = block.children?.map((line) => indentationOf(source, line)).find((own) => own.length > outer.length);
  return inner ?? `${outer}  `;
}

/** The same lines further in or out; the lines of a text over several lines move along. */
function reindented(text: string, from: string, to: string): string {
  if (from === to) return text;
  const starts = [...text.matchAll(/^/gm)].map(({ index }) => index);
  const edits = starts.flatMap((start): TextEdit[] =>
    text.startsWith(from, start) && text[start + from.length] !== undefined && !/[\r\n]/.test(text[start] as string)
      ? [{ start, end: start + from.length, text: to }]
      : [],
  );
  return applyEdits(text, edits);
}
