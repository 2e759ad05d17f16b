import type { LangiumDocument } from 'langium';
import { type Lexeme, readLexemes } from '../../../edit/lexemes.js';
import type { LineTree, SourceLine } from '../../../edit/line-tree.js';
import {
  type Clause,
  isClauseWord,
  isMention,
  isPlain,
  isUnknown,
  type JourneyFile,
  type Line,
  type Operand,
} from '../../generated/ast.js';
import { blockOf } from '../../scope.js';
import { lineAt, lineTreeOf } from '../../source-lines.js';

/** A part of the text, as offsets; the end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** At the first word of a line. */
export interface LineStart {
  at: 'line-start';
  document: LangiumDocument;
  /** The word of the block, `top` outside of any; undefined in a block that this version does not know. */
  block: string | undefined;
  /** The line that opens the block. */
  owner: Line | undefined;
  /** The other lines of the block. */
  siblings: readonly Line[];
  /** The word that is being typed; empty where none is. */
  span: Span;
  /** Whether nothing follows on the line. */
  alone: boolean;
}

/** Behind the first word of a line. */
export interface LaterInLine {
  at: 'later';
  document: LangiumDocument;
  block: string;
  line: Line;
  /** The clause that the cursor stands in; undefined directly behind the first word and its values. */
  clause: Clause | undefined;
  /** What stands between the clause's or the line's word and the cursor, without commas. */
  operands: readonly Operand[];
  /** Whether a comma asks for one more. */
  afterComma: boolean;
  /** What follows of the same value, up to the next clause. */
  following: readonly Operand[];
  span: Span;
}

/** Inside of a text. */
export interface InText {
  at: 'text';
  document: LangiumDocument;
  line: Line;
  /** What stands between the quotes. */
  span: Span;
  closed: boolean;
}

export type Place = LineStart | LaterInLine | InText;

/**
 * Where in the language a position is: decided from words, braces and line ends, so that it is known in broken files too.
 * Undefined in comments and wherever nothing can be offered.
 */
export function placeAt(document: LangiumDocument, offset: number): Place | undefined {
  const source = document.textDocument.getText();
  const lexemes = readLexemes(source);
  const touched = lexemes.find(({ kind, start, end }) => start < offset && offset <= end && kind !== 'line-end');
  if (touched?.kind === 'comment') return undefined;
  if (touched && isText(touched)) return inText(document, touched, offset);
  const word = touched && isWord(touched) ? touched : undefined;
  const before = lexemes.filter((lexeme) => lexeme.start < offset && lexeme !== word);
  const last = before[before.length - 1];
  if (last && isText(last) && last.flaw === 'unclosed') return inText(document, last, offset);
  const span = word ? { start: word.start, end: word.end } : { start: offset, end: offset };
  const onLine = before.slice(before.findLastIndex(endsLine) + 1);
  const after = lexemes.filter((lexeme) => lexeme.start >= span.end);
  const ending = after.findIndex(endsLine);
  const rest = ending < 0 ? after : after.slice(0, ending);
  if (onLine.length > 0) return later(document, onLine[0] as Lexeme, span);
  if (word?.kind === 'own-name') return lineStart(document, { start: span.start, end: span.end + 1 }, rest.length < 2);
  if (word && word.kind !== 'word') return undefined;
  return lineStart(document, span, rest.length === 0);
}

function isText({ kind }: Lexeme): boolean {
  return kind === 'text' || kind === 'block-text';
}

/** What one may be in the middle of typing. */
function isWord({ kind }: Lexeme): boolean {
  return ['word', 'own-name', 'number', 'date', 'time', 'color', 'junk'].includes(kind);
}

function endsLine({ kind }: Lexeme): boolean {
  return kind === 'line-end' || kind === 'open' || kind === 'close' || kind === 'comment';
}

function lineStart(document: LangiumDocument, span: Span, alone: boolean): LineStart {
  const tree = lineTreeOf(document);
  const enclosing = enclosingLine(tree, span.start);
  const owner = enclosing && lineAt(document, (enclosing.lexemes[0] as Lexeme).start);
  const lines = owner ? owner.lines : (document.parseResult.value as JourneyFile).lines;
  const siblings = lines.filter((line) => line.$cstNode?.offset !== span.start);
  const block = owner ? (isUnknown(owner) ? undefined : owner.word) : 'top';
  return { at: 'line-start', document, block, owner, siblings, span, alone };
}

/** The line whose block holds an offset. */
function enclosingLine(tree: LineTree, offset: number): SourceLine | undefined {
  let enclosing: SourceLine | undefined;
  for (let lines: readonly SourceLine[] | undefined = tree.lines; lines; ) {
    const line: SourceLine | undefined = lines.findLast(({ lexemes }) => (lexemes[0] as Lexeme).start < offset);
    if (!line || !holds(tree.source, line, offset)) break;
    enclosing = line;
    lines = line.children;
  }
  return enclosing;
}

function holds(source: string, line: SourceLine, offset: number): boolean {
  if (!line.children) return false;
  if (line.open) return line.open.end <= offset && (!line.close || offset <= line.close.start);
  if (line.close && offset > line.close.start) return false;
  const lineBreak = Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1));
  return offset - lineBreak - 1 > line.indent;
}

function later(document: LangiumDocument, first: Lexeme, span: Span): LaterInLine | undefined {
  const line = lineAt(document, first.start);
  if (!line || isUnknown(line)) return undefined;
  const isBefore = (node: Operand | Clause): boolean => (node.$cstNode?.offset ?? 0) < span.start;
  const clause = line.clauses.filter(isBefore).at(-1);
  const operands = (clause ?? line).operands.filter(isBefore);
  const last = operands[operands.length - 1];
  return {
    at: 'later',
    document,
    block: blockOf(line),
    line,
    clause,
    operands: operands.filter((operand) => !isComma(operand)),
    afterComma: last !== undefined && isComma(last),
    following: upToClause((clause ?? line).operands.filter((operand) => (operand.$cstNode?.offset ?? 0) >= span.end)),
    span,
  };
}

/** Behind a word that still lacks its name, the next clause is read as that name; it is none unless it refers to something. */
function upToClause(operands: readonly Operand[]): readonly Operand[] {
  const end = operands.findIndex((operand) => {
    if (isMention(operand)) return isClauseWord(operand.target.$refText) && !operand.target.ref;
    return isPlain(operand) && isClauseWord(operand.value);
  });
  return end < 0 ? operands : operands.slice(0, end);
}

function isComma(operand: Operand): boolean {
  return isPlain(operand) && operand.value === ',';
}

function inText(document: LangiumDocument, text: Lexeme, offset: number): InText | undefined {
  const source = document.textDocument.getText();
  const closed = text.flaw !== 'unclosed';
  const line = lineAt(document, text.start);
  if (!line || text.kind === 'block-text' || (closed && offset >= text.end)) return undefined;
  if (/[\r\n]/.test(source.slice(text.start, offset))) return undefined;
  const span = { start: text.start + 1, end: closed ? text.end - 1 : Math.max(text.end, offset) };
  return { at: 'text', document, line, span, closed };
}
