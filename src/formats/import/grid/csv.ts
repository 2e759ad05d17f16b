/** Tables as text: values with commas, semicolons or tabs between them. */
import { type Imported, Unreadable } from '../imported.js';
import { readGrid } from './grid.js';

const delimiters = [',', ';', '\t'] as const;
/** No map has more, and a spreadsheet would take long to show them. */
const mostRows = 20_000;
const mostColumns = 500;

/**
 * The journey of a table as text.
 * @param title for a journey whose table has none
 * @throws Unreadable when no map can be made of it
 */
export function readCsv(text: string, title: string): Imported {
  const source = text.replace(/^\ufeff/, '');
  const [, hint] = /^sep=(.)\r?\n/.exec(source) ?? [];
  const body = hint === undefined ? source : source.slice(source.indexOf('\n') + 1);
  const delimiter = hint ?? delimiterOf(body);
  const imported = readGrid(parseCsv(body, delimiter), title);
  const named = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' }[delimiter] ?? `\`${delimiter}\``;
  return { ...imported, guesses: [`The values are read with ${named} between them.`, ...(imported.guesses ?? [])] };
}

/** What stands most often outside quotes in the first lines. */
function delimiterOf(text: string): string {
  const beginning = text.slice(0, 20_000).replace(/"(?:[^"]|"")*(?:"|$)/g, '');
  const counts = delimiters.map((delimiter) => beginning.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

/**
 * The cells of a table. A quote that is never closed ends with the text.
 * @throws Unreadable when there are more than any map has
 */
export function parseCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const endRow = (): void => {
    rows.push(row);
    row = [];
    if (rows.length > mostRows) throw new Unreadable(`The table has more than ${mostRows} rows, which no map has.`);
  };
  for (let at = 0; at < text.length; ) {
    const cell = cellAt(text, at, delimiter);
    row.push(withoutGuard(cell.text));
    if (row.length > mostColumns) {
      throw new Unreadable(`The table has more than ${mostColumns} columns, which no map has.`);
    }
    at = cell.end;
    if (text.startsWith(delimiter, at)) {
      at++;
      // A delimiter at the very end leaves one more cell, which is empty.
      if (at === text.length) row.push('');
    } else {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      endRow();
    }
  }
  if (row.length > 0) endRow();
  return rows;
}

function cellAt(text: string, start: number, delimiter: string): { text: string; end: number } {
  if (text[start] !== '"') {
    const end = endOfPlain(text, start, delimiter);
    return { text: text.slice(start, end), end };
  }
  let value = '';
  for (let at = start + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { text: value + text.slice(at), end: text.length };
    value += text.slice(at, quote);
    at = quote + 1;
    if (text[at] !== '"') {
      const end = endOfPlain(text, at, delimiter);
      return { text: value + text.slice(at, end), end };
    }
    value += '"';
    at++;
  }
}

function endOfPlain(text: string, start: number, delimiter: string): number {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

/** An apostrophe keeps spreadsheets from reading a text as a formula, and is none of it. */
function withoutGuard(cell: string): string {
  return /^'+\s*[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}
