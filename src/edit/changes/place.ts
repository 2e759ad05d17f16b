import { applyEdits, type TextEdit } from '../format/edits.js';
import {
  endOfHead,
  endWithComment,
  indentationOf,
  innerIndentation,
  lineEndOf,
  oneLine,
  quoted,
} from '../line-text.js';
import { firstWord, type LineTree, readLineTree, type SourceLine } from '../line-tree.js';
import { hasLinesOfItsOwn, removalOf, wholeLines } from '../whole-lines.js';
import { type Changed, type ChangeResult, lineAt, type Refusal, shifted } from './change.js';

/** Where a block goes: into the block of a line, before another line of it, or to its end. */
interface Place {
  /** Start of the line whose block it is. */
  into: number;
  /** Start of the line that it goes before; at the end where left out. */
  before?: number;
}

const isThere: Refusal = { refused: 'It is there already.' };
const isElsewhere: Refusal = { refused: 'This is written in another file.' };
const isCrowded: Refusal = { refused: 'It shares its line with others. Format the text first.' };

/**
 * Moves a stage or a touchpoint with its comments and its block; its inner lines keep their layout, indented as deep as
 * they then stand.
 * @param start of its line
 */
export function moveBlock(tree: LineTree, start: number, place: Place): ChangeResult {
  const { source } = tree;
  const from = lineAt(tree, start);
  const into = lineAt(tree, place.into)?.line;
  if (!from || !into) return isElsewhere;
  if (place.before === start || isWithin(from.line, into)) return isThere;
  if (from.block === into && isNextTo(source, into, from.line, place.before)) return isThere;
  if (!hasLinesOfItsOwn(source, from.line)) return isCrowded;
  const span = wholeLines(source, from.line);
  const text = reindented(
    source.slice(span.start, span.end),
    indentationOf(source, from.line),
    innerIndentation(tree, into),
  );
  const inserted = insertion(tree, into, place.before, text);
  if ('refused' in inserted) return inserted;
  const removed = { ...removalOf(source, from.line), text: '' };
  const edits = inserted.start <= removed.start ? [inserted, removed] : [removed, inserted];
  return checked(tree, { edits, added: 0 }, place, from.block === into ? 0 : 1);
}

/** A stage or touchpoint that is not there yet. */
interface NewBlock {
  noun: 'stage' | 'touchpoint';
  title: string;
  /** Where its title gives it the name of another one. */
  name?: string;
}

/** Adds an empty stage or touchpoint. */
export function addBlock(tree: LineTree, { noun, title, name }: NewBlock, place: Place): ChangeResult {
  const into = lineAt(tree, place.into)?.line;
  if (!into) return isElsewhere;
  const plain = oneLine(title);
  if (plain === '') return { refused: 'A title cannot be empty.' };
  const head = `${noun} ${quoted(plain)}${name ? ` as ${name}` : ''}`;
  const indent = innerIndentation(tree, into);
  const lineEnd = lineEndOf(tree.source);
  const inserted = insertion(tree, into, place.before, `${indent}${head} {${lineEnd}${indent}}`);
  return 'refused' in inserted ? inserted : checked(tree, { edits: [inserted], added: 1 }, place, 1);
}

/** Makes sure that a block lands where it should: one more of its kind than before in that block, or as many. */
function checked(tree: LineTree, change: Changed, place: Place, more: number): ChangeResult {
  const count = (of: LineTree, start: number) =>
    lineAt(of, start)?.line.children?.filter((line) => isBlock(of.source, line)).length ?? 0;
  const after = readLineTree(applyEdits(tree.source, change.edits));
  const isWell = count(after, shifted(place.into, change.edits)) === count(tree, place.into) + more;
  return isWell ? change : isCrowded;
}

/** Where the lines of a block are inserted, with a blank line between it and its neighbours. */
function insertion(tree: LineTree, into: SourceLine, before: number | undefined, text: string): TextEdit | Refusal {
  const { source } = tree;
  const lineEnd = lineEndOf(source);
  if (before !== undefined) {
    const next = into.children?.find((line) => line.lexemes[0]?.start === before);
    if (!next) return { refused: 'The place where it should go is not there any more.' };
    if (!hasLinesOfItsOwn(source, next)) return isCrowded;
    const at = wholeLines(source, next).start;
    return { start: at, end: at, text: `${text}${lineEnd}${lineEnd}` };
  }
  const last = into.children?.findLast((line) => isBlock(source, line)) ?? into.children?.at(-1);
  if (last) {
    const at = endWithComment(source, last);
    if (!/^[ \t]*(?:[\r\n]|$)/.test(source.slice(at))) return isCrowded;
    return { start: at, end: at, text: `${lineEnd}${lineEnd}${text}` };
  }
  const at = endOfHead(source, into);
  const outer = indentationOf(source, into);
  if (!into.open) return { start: at, end: at, text: ` {${lineEnd}${text}${lineEnd}${outer}}` };
  const rest = source.slice(at, into.close?.start ?? at);
  return { start: at, end: at, text: `${lineEnd}${text}${/[\r\n]/.test(rest) ? '' : lineEnd + outer}` };
}

function isBlock(source: string, line: SourceLine): boolean {
  return /^(?:stage|touchpoint)$/.test(firstWord(source, line));
}

function isWithin(line: SourceLine, other: SourceLine): boolean {
  return line === other || (line.children ?? []).some((child) => isWithin(child, other));
}

/** Whether a line already stands directly before another one, or is the last block where none is named. */
function isNextTo(source: string, block: SourceLine, line: SourceLine, before: number | undefined): boolean {
  const lines = block.children ?? [];
  if (before === undefined) return lines.findLast((each) => isBlock(source, each)) === line;
  return lines[lines.indexOf(line) + 1]?.lexemes[0]?.start === before;
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
