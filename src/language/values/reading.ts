import type { AstNode } from 'langium';
import { type Clause, isMention, isNumeral, isPlain, isText, type Line, type Operand } from '../generated/ast.js';
import { type Mend, type Remark, remark } from '../mend.js';

/** The checks that tell what is wrong with values. */
export type ValueCheck =
  | 'value-unknown'
  | 'date-invalid'
  | 'decimal-comma'
  | 'emotion-out-of-scale'
  | 'name-invalid'
  | 'unit-glued';

/** What is wrong with a value, for the one who wrote it. */
export interface Problem {
  code: ValueCheck;
  /** One or two sentences in plain words, with what to write instead. */
  message: string;
  /** Where, if not the whole line or clause. */
  at?: AstNode;
  /** The end of what it is about, as an offset, where that is more: nothing else is said about what lies before. */
  until?: number;
  /** What mends it, where that follows from what was read. */
  mends?: readonly Mend[];
}

/** A value that was read from a line or clause. Both parts may be there: a value is kept as far as it can be trusted. */
export interface Reading<T> {
  value?: T;
  problem?: Problem;
}

/** What a word's value is read from: a line, or a clause of the same word. */
export type Holder = Line | Clause;

/** Reads the value behind a word. */
export type Reader<T> = (holder: Holder) => Reading<T>;

/** The operands behind a word; commas only separate. */
export function operandsOf(holder: Holder): Operand[] {
  return holder.operands.filter((operand) => !(isPlain(operand) && operand.value === ','));
}

/** The first clause of a word on the line, or on the line that a clause stands on. */
export function clauseOf(holder: Holder, word: string): Clause | undefined {
  const line = holder.$type === 'Clause' ? (holder as Clause).$container : (holder as Line);
  return line.clauses.find((clause) => clause.word === word);
}

/** An operand as written, texts without their quotes. */
export function wordsOf(operand: Operand): string {
  return isMention(operand) ? operand.target.$refText : operand.value;
}

/** Nodes as they stand in the file, from the start of the first to the end of the last. */
export function asWritten(nodes: readonly AstNode[]): string {
  const [first, last] = [nodes[0]?.$cstNode, nodes.at(-1)?.$cstNode];
  return first && last ? first.root.fullText.slice(first.offset, last.end) : '';
}

/** What an author meant who forgot the quotes, and where it ends. */
export function unquoted(holder: Holder): { text: string; until: number } {
  const clauses = holder.$type === 'Clause' ? [] : (holder as Line).clauses;
  const sound = clauses.findIndex(isSound);
  const words = [...operandsOf(holder), ...(sound < 0 ? clauses : clauses.slice(0, sound))];
  const written = asWritten(words);
  const [, inside] = /^['‘’`](.*)['‘’`]$/s.exec(written) ?? [];
  return { text: inside ?? written, until: words.at(-1)?.$cstNode?.end ?? 0 };
}

/** Whether a clause is one, rather than a word of a text that lacks its quotes. */
function isSound({ word, operands }: Clause): boolean {
  if (word === 'as' && operands.length === 1) return true;
  const isValue = (operand: Operand): boolean =>
    isMention(operand)
      ? operand.target.ref !== undefined
      : isText(operand) || isNumeral(operand) || wordsOf(operand) === 'all';
  return operands.length > 0 && operands.every(isValue);
}

/** A plain word or a name, but not a sign. */
export function isWord(operand: Operand | undefined): boolean {
  return isMention(operand) || (isPlain(operand) && /[\p{L}\p{N}]/u.test(operand.value));
}

/** The number that a numeral stands for; undefined for dates, times and anything else. */
export function numberOf(operand: Operand | undefined): number | undefined {
  if (!isNumeral(operand)) return undefined;
  const written = operand.value.replace('\u2212', '-');
  return /^[+-]?\d+(?:\.\d+)?$/.test(written) ? Number(written) : undefined;
}

/** A reading that failed. */
export function wrong(said: string | Remark, at?: AstNode, code: ValueCheck = 'value-unknown'): Reading<never> {
  return { problem: { code, ...(typeof said === 'string' ? remark(said) : said), at } };
}

/** Quotes around the words from an operand on, which were meant as one text; without an end, around all that stand there. */
export function inQuotes(first: Operand | undefined, until?: number): Mend[] {
  return first ? [{ mend: 'quote', length: lengthTo(first, until) }] : [];
}

/** The characters from the start of an operand to an offset, or to the end of the values that it stands among. */
export function lengthTo(operand: Operand, until = operandsOf(operand.$container).at(-1)?.$cstNode?.end): number {
  return (until ?? 0) - (operand.$cstNode?.offset ?? 0);
}

/** A text short enough to stand in a message. */
export function shorten(text: string, length = 40): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  return oneLine.length > length ? `${oneLine.slice(0, length - 1)}…` : oneLine;
}

/** Whether two operands stand together without white space. */
export function glued(left: Operand | undefined, right: Operand | undefined): boolean {
  return left?.$cstNode !== undefined && left.$cstNode.end === right?.$cstNode?.offset;
}
