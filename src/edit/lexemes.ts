/**
 * Reads `.journey` text into lexemes: the words, texts, numbers and marks of which lines are made. Never fails: whatever
 * is no lexeme of the language becomes `junk`, so every character that is no white space belongs to one lexeme.
 */

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
const numeral = /[+\-\u2212]?\d+(?:\.\d+)?/y;
const decimalComma = /[+\-\u2212]?\d+,\d+/y;
const time = /\d+:\d\d(?::\d\d)?(?![\p{L}\p{N}_:-])/uy;
const dateLike = /^\d{4}-\d/;
const address = /[\p{L}][\p{L}\p{N}+.-]*:\/\/[^\s"{}]*/uy;
const color = /#[^\s,"{}]*/y;
const currency = /\p{Sc}|[%‰]/uy;
const junk = /[^\s,"{}“„”«]+/y;
const whiteSpace = /[^\S\r\n]|\ufeff/y;
const curlyOpen = /[“„”«]/;
/** A line at which a `"""` that was not closed ends at the latest. */
const opensBlock = /^\s*(?:\}|(?:stage|touchpoint|journey)(?:\s|$))/;
/** A line that starts another `"""`, so that its quotes close nothing. */
const startsBlockText = /^\s*[\p{L}][\p{L}\p{M}_-]*:?[^"]*"""/u;

/** All lexemes of a text in order, line ends and comments among them. Linear in the length of the text. */
export function readLexemes(source: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  let firstOfLine = true;
  const push = (kind: LexemeKind, end: number, flaw?: LexemeFlaw): void => {
    lexemes.push(flaw ? { kind, start: at, end, flaw } : { kind, start: at, end });
    at = end;
  };
  while (at < source.length) {
    const char = source[at] as string;
    if (char === ' ' || char === '\t') {
      at++;
      continue;
    }
    if (char === '\n' || char === '\r') {
      push('line-end', char === '\r' && source[at + 1] === '\n' ? at + 2 : at + 1);
      firstOfLine = true;
      continue;
    }
    if (char === '"') {
      if (source.startsWith('""', at + 1)) pushBlockText();
      else pushText();
    } else if (char === '{') push('open', at + 1);
    else if (char === '}') push('close', at + 1);
    else if (char === ',') push('comma', at + 1);
    else if (char === '/' && source[at + 1] === '/' && (firstOfLine || isSpace(source, at - 1))) {
      push('comment', endOfLine(source, at));
    } else if (char === '#') push('color', match(color, source, at));
    else if (match(whiteSpace, source, at) > at) {
      at++;
      continue;
    } else if (curlyOpen.test(char)) pushCurlyText(char);
    else pushPlain();
    firstOfLine = false;
  }
  return lexemes;

  function pushText(): void {
    const limit = endOfLine(source, at);
    let end = at + 1;
    while (end < limit && source[end] !== '"') {
      const escapes = source[end] === '\\' && (source[end + 1] === '"' || source[end + 1] === '\\');
      end += escapes && end + 1 < limit ? 2 : 1;
    }
    if (end < limit) push('text', end + 1);
    else push('text', trimmedEnd(source, at, limit), 'unclosed');
  }

  function pushCurlyText(open: string): void {
    const limit = endOfLine(source, at);
    if (open !== '”' || source.indexOf('”', at + 1) > 0) {
      for (let end = at + 1; end < limit; end++) {
        const closes = source[end] === '“' || source[end] === '”' || source[end] === '»';
        if (closes && (end + 1 >= limit || source[end + 1] === ',' || isSpace(source, end + 1))) {
          push('text', end + 1, 'curly');
          return;
        }
      }
    }
    push('text', trimmedEnd(source, at, limit), 'unclosed');
  }

  function pushBlockText(): void {
    const indent = columnOf(source, at);
    let line = at + 3;
    let first = true;
    while (line <= source.length) {
      const limit = endOfLine(source, line);
      const text = source.slice(line, limit);
      if (!first && (opensBlock.test(text) || startsBlockText.test(text))) break;
      const close = text.indexOf('"""');
      if (close >= 0) {
        let end = line + close + 3;
        while (source[end] === '"') end++;
        push('block-text', end);
        return;
      }
      if (limit >= source.length) break;
      line = limit + (source.startsWith('\r\n', limit) ? 2 : 1);
      first = false;
    }
    // Not closed: it takes the lines that are indented more than the line it starts in.
    let end = endOfLine(source, at);
    while (end < source.length) {
      const next = end + (source.startsWith('\r\n', end) ? 2 : 1);
      const limit = endOfLine(source, next);
      const text = source.slice(next, limit);
      if (opensBlock.test(text) || startsBlockText.test(text) || (text.trim() && indentOf(text) <= indent)) break;
      end = limit;
      if (limit >= source.length) break;
    }
    push('block-text', trimmedEnd(source, at, end), 'unclosed');
  }

  function pushPlain(): void {
    const url = match(address, source, at);
    if (url > at) return push('junk', url, 'address');
    const clock = match(time, source, at);
    if (clock > at) return push('time', clock);
    const code = source.charCodeAt(at);
    const signed = code === 0x2b || code === 0x2d || code === 0x2212;
    if (signed || (code >= 0x30 && code <= 0x39)) {
      const run = match(wordRun, source, signed ? at + 1 : at);
      const word = source.slice(at, run);
      if (!hasLetter.test(word) || code === 0x2212) {
        if (dateLike.test(word)) return push('date', run);
        const comma = match(decimalComma, source, at);
        if (comma > at) return push('number', comma, 'decimal-comma');
        const end = match(numeral, source, at);
        if (end > at) return push('number', end);
      } else if (!signed || run > at + 1) return push('word', run);
    }
    const run = match(wordRun, source, at);
    if (run > at && hasLetter.test(source.slice(at, run))) {
      const own = firstOfLine && source[run] === ':';
      push(own ? 'own-name' : 'word', run);
      if (own) push('colon', run + 1);
      return;
    }
    const sign = match(currency, source, at);
    if (sign > at) return push('symbol', sign);
    push('junk', Math.max(match(junk, source, at), run, at + 1));
  }
}

/** Column of the first character that is no white space on the line that holds `offset`; tabs count one. */
export function columnOf(source: string, offset: number): number {
  let start = offset;
  while (start > 0 && source[start - 1] !== '\n' && source[start - 1] !== '\r') start--;
  return indentOf(source.slice(start, offset + 1));
}

function indentOf(line: string): number {
  let column = 0;
  while (line[column] === ' ' || line[column] === '\t' || line[column] === '\ufeff') column++;
  return column;
}

function match(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : at;
}

function isSpace(source: string, at: number): boolean {
  return at < 0 || at >= source.length || /\s|\ufeff/.test(source[at] as string);
}

function endOfLine(source: string, from: number): number {
  let end = from;
  while (end < source.length && source[end] !== '\n' && source[end] !== '\r') end++;
  return end;
}

function trimmedEnd(source: string, from: number, end: number): number {
  let trimmed = end;
  while (trimmed > from + 1 && isSpace(source, trimmed - 1)) trimmed--;
  return trimmed;
}

/** The text that a `text` or `block-text` lexeme stands for: quotes off, escapes resolved, common indentation dropped. */
export function textOf(written: string): string {
  if (written.startsWith('"""')) return blockTextOf(written);
  if (written.startsWith('"')) {
    const closed = isClosed(written);
    return written.slice(1, closed ? -1 : undefined).replace(/\\(["\\])/g, '$1');
  }
  return /[“”»]$/.test(written) && written.length > 1 ? written.slice(1, -1) : written.slice(1);
}

function isClosed(written: string): boolean {
  if (written.length < 2 || !written.endsWith('"')) return false;
  let backslashes = 0;
  while (written[written.length - 2 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 0;
}

function blockTextOf(written: string): string {
  const closed = written.length >= 6 && written.endsWith('"""');
  const body = written.slice(3, closed ? -3 : undefined).replace(/\r\n?/g, '\n');
  const lines = body.replace(/^[^\S\n]*\n/, '').split('\n');
  const startsOnFirst = !/^[^\S\n]*\n/.test(body);
  const measured = lines.filter((line, index) => line.trim() && !(startsOnFirst && index === 0));
  const common = Math.min(...measured.map(indentOf));
  const dropped = lines.map((line, index) => (startsOnFirst && index === 0 ? line : line.slice(Math.min(common, indentOf(line)))));
  if (closed && dropped.length > 1 && !dropped[dropped.length - 1]?.trim()) dropped.pop();
  return dropped.join('\n');
}
