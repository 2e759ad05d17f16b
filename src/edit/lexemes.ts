/**
 * Reads `.journey` text into lexemes: the words, texts, numbers and marks of which lines are made. Never fails: whatever
 * is no lexeme of the language becomes `junk`, so every character that is no white space belongs to one lexeme.
 */
import { endOfBlockText, endOfCurlyText, endOfLine, endOfText, isSpaceAt } from './texts.js';

export type LexemeKind =
  | 'word'
  | 'number'
  | 'date'
  | 'time'
  | 'text'
  | 'block-text'
  | 'own-name'
  | 'colon'
  | 'symbol'
  | 'color'
  | 'comma'
  | 'open'
  | 'close'
  | 'comment'
  | 'line-end'
  | 'junk';

/** What is odd about a lexeme that is read nevertheless. */
export type LexemeFlaw = 'unclosed' | 'curly' | 'decimal-comma' | 'address';

/** A piece of the source; offsets are UTF-16, the end exclusive. */
export interface Lexeme {
  kind: LexemeKind;
  start: number;
  end: number;
  flaw?: LexemeFlaw;
}

/** Letters, digits and marks of any script, `_` and `-`. */
const wordRun = /[\p{L}\p{N}\p{M}_-]+/uy;
const hasLetter = /\p{L}/u;
/** Most words: ASCII characters with nothing behind them that could belong to them, or make them something else. */
const plainWord = /[A-Za-z][\w-]*(?=[\s",{}]|$)/y;
const numeral = /[+\-\u2212]?\d+(?:\.\d+)?/y;
const decimalComma = /[+\-\u2212]?\d+,\d+/y;
const time = /\d+:\d\d(?::\d\d)?(?![\p{L}\p{N}_:-])/uy;
const dateLike = /^\d{4}-\d/;
const address = /[\p{L}][\p{L}\p{N}+.-]*:\/\/[^\s"{}]*/uy;
const color = /#[^\s,"{}]*/y;
const currency = /\p{Sc}|[%‰]/uy;
const junk = /[^\s,"{}“„”«]+/y;

/** All lexemes of a text in order, line ends and comments among them. Linear in the length of the text. */
export function readLexemes(source: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let firstOfLine = true;
  for (let at = 0; at < source.length; ) {
    if (source[at] !== '\n' && source[at] !== '\r' && isSpaceAt(source, at)) {
      at++;
      continue;
    }
    const lexeme = lexemeAt(source, at, firstOfLine, lexemes[lexemes.length - 1]);
    lexemes.push(lexeme);
    at = lexeme.end;
    firstOfLine = lexeme.kind === 'line-end' || lexeme.kind === 'open' || lexeme.kind === 'close';
  }
  return lexemes;
}

function lexemeAt(source: string, start: number, firstOfLine: boolean, previous: Lexeme | undefined): Lexeme {
  const make = (kind: LexemeKind, end: number, flaw?: LexemeFlaw): Lexeme =>
    flaw ? { kind, start, end, flaw } : { kind, start, end };
  const char = source[start] as string;
  switch (char) {
    case '\n':
    case '\r':
      return make('line-end', source.startsWith('\r\n', start) ? start + 2 : start + 1);
    case '{':
      return make('open', start + 1);
    case '}':
      return make('close', start + 1);
    case ',':
      return make('comma', start + 1);
    case '#':
      return make('color', endOf(color, source, start));
    case '"': {
      const isBlock = source.startsWith('""', start + 1);
      const { end, closed } = isBlock ? endOfBlockText(source, start) : endOfText(source, start);
      return make(isBlock ? 'block-text' : 'text', end, closed ? undefined : 'unclosed');
    }
    case '“':
    case '„':
    case '”':
    case '«': {
      const { end, closed } = endOfCurlyText(source, start);
      return make('text', end, closed ? 'curly' : 'unclosed');
    }
    case '/':
      if (source[start + 1] === '/' && (firstOfLine || isSpaceAt(source, start - 1))) {
        return make('comment', endOfLine(source, start));
      }
      break;
    case ':':
      if (previous?.kind === 'own-name' && previous.end === start) return make('colon', start + 1);
  }
  return numberAt(source, start) ?? wordAt(source, start, firstOfLine);
}

/** A number, date, time or a word that starts with a digit; undefined where something else stands. */
function numberAt(source: string, start: number): Lexeme | undefined {
  const code = source.charCodeAt(start);
  const signed = code === 0x2b || code === 0x2d || code === 0x2212;
  if (!signed && (code < 0x30 || code > 0x39)) return undefined;
  const clock = endOf(time, source, start);
  if (clock > start) return { kind: 'time', start, end: clock };
  const run = endOf(wordRun, source, signed ? start + 1 : start);
  const word = source.slice(start, run);
  if (hasLetter.test(word)) return { kind: 'word', start, end: run };
  if (dateLike.test(word)) return { kind: 'date', start, end: run };
  const comma = endOf(decimalComma, source, start);
  if (comma > start) return { kind: 'number', start, end: comma, flaw: 'decimal-comma' };
  const end = endOf(numeral, source, start);
  return end > start ? { kind: 'number', start, end } : undefined;
}

function wordAt(source: string, start: number, firstOfLine: boolean): Lexeme {
  const plain = endOf(plainWord, source, start);
  if (plain > start) return { kind: 'word', start, end: plain };
  const url = endOf(address, source, start);
  if (url > start) return { kind: 'junk', start, end: url, flaw: 'address' };
  const run = endOf(wordRun, source, start);
  if (run > start && hasLetter.test(source.slice(start, run))) {
    return { kind: firstOfLine && source[run] === ':' ? 'own-name' : 'word', start, end: run };
  }
  const sign = endOf(currency, source, start);
  if (sign > start) return { kind: 'symbol', start, end: sign };
  return { kind: 'junk', start, end: Math.max(endOf(junk, source, start), run, start + 1) };
}

function endOf(pattern: RegExp, source: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(source) ? pattern.lastIndex : start;
}
