/** Tables as text: values with commas, semicolons or tabs between them. */
import type { Imported } from '../imported.js';
import { readGrid } from './grid.js';
import { parseSeparated, separatedBy } from './separated-values.js';

const delimiters = [',', ';', '\t'] as const;
/** What a table begins with says what stands between its values. */
const beginning = 20_000;

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
  const { rows, openQuotes } = parseSeparated(body, delimiter);
  const imported = readGrid(
    rows.map((row) => row.map(withoutGuard)),
    title,
  );
  const named = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' }[delimiter] ?? `\`${delimiter}\``;
  const before = hint === undefined ? 0 : 1;
  const quotes = openQuotes.map((line) => ({
    line: line + before,
    text: 'The quotation mark that a value begins with here is not closed: it is read as part of the text.',
  }));
  return {
    maps: imported.maps,
    losses: [...quotes, ...imported.losses],
    guesses: [`The values are read with ${named} between them.`, ...(imported.guesses ?? [])],
  };
}

/** What makes the most values of the first lines. */
function delimiterOf(text: string): string {
  const counts = delimiters.map((delimiter) => separatedBy(delimiter, text.slice(0, beginning)));
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** An apostrophe keeps spreadsheets from reading a text as a formula, and is none of it. */
function withoutGuard(cell: string): string {
  return /^'+\s*[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}
