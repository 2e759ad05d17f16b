/** Text in which a mark stands between values, and quotation marks around those that hold it: RFC 4180, and what people make of it. */
import { Unreadable } from '../imported.js';

/** No map has more, and a spreadsheet would take long to show them. */
const mostRows = 20_000;
const mostColumns = 500;

/** Values in rows, which need not be of one length. */
export interface SeparatedValues {
  rows: string[][];
  /** One-based lines of values whose quotation mark is never closed as it should be. */
  openQuotes: number[];
}

/**
 * Reads the values of a table.
 *
 * A quotation mark that is never closed, or that only one of a later line closes with more text behind, would swallow all
 * rows between: it is taken as a part of its text.
 * @throws Unreadable when there are more rows or columns than any map has
 */
export function parseSeparated(text: string, delimiter: string): SeparatedValues {
  const rows: string[][] = [];
  const openQuotes: number[] = [];
  let row: string[] = [];
  let line = 1;
  for (const { value, lines, isOpen, isLast } of valuesIn(text, delimiter)) {
    if (isOpen) openQuotes.push(line);
    row.push(value);
    line += lines;
    if (row.length > mostColumns) {
      throw new Unreadable(`The table has more than ${mostColumns} columns, which no map has.`);
    }
    if (!isLast) continue;
    rows.push(row);
    row = [];
    if (rows.length > mostRows) throw new Unreadable(`The table has more than ${mostRows} rows, which no map has.`);
  }
  return { rows, openQuotes };
}

/** How many values such a mark would make of a text beyond one a row. */
export function separatedBy(delimiter: string, text: string): number {
  let count = 0;
  for (const { isLast } of valuesIn(text, delimiter)) if (!isLast) count++;
  return count;
}

interface Value {
  value: string;
  /** How many lines end within it and behind it. */
  lines: number;
  /** Whether it begins with a quotation mark that is not closed. */
  isOpen: boolean;
  /** Whether its row ends with it. */
  isLast: boolean;
}

function* valuesIn(text: string, delimiter: string): Generator<Value> {
  // Behind the last quotation mark none can be closed, and need not be looked for again.
  const lastQuote = text.lastIndexOf('"');
  for (let at = 0; at < text.length; ) {
    const quoted = text[at] === '"' && at < lastQuote ? quotedAt(text, at, delimiter) : undefined;
    const { value, end } = quoted ?? plainAt(text, at, delimiter);
    const isOpen = text[at] === '"' && !quoted;
    const within = quoted ? lineEndsIn(text.slice(at, end)) : 0;
    at = end;
    if (text.startsWith(delimiter, at)) {
      at++;
      yield { value, lines: within, isOpen, isLast: false };
      // A delimiter at the very end leaves one more value, which is empty.
      if (at === text.length) yield { value: '', lines: 0, isOpen: false, isLast: true };
    } else {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      yield { value, lines: within + 1, isOpen, isLast: true };
    }
  }
}

function plainAt(text: string, start: number, delimiter: string): { value: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return { value: text.slice(start, end), end };
}

/** A value in quotation marks; undefined where the first one opens nothing. */
function quotedAt(text: string, start: number, delimiter: string): { value: string; end: number } | undefined {
  let value = '';
  for (let at = start + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return undefined;
    value += text.slice(at, quote);
    at = quote + 1;
    if (text[at] !== '"') {
      const behind = plainAt(text, at, delimiter);
      if (behind.value.trim() !== '' && /[\r\n]/.test(value)) return undefined;
      return { value: value + behind.value, end: behind.end };
    }
    value += '"';
    at++;
  }
}

function lineEndsIn(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}
