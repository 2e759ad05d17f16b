/** Which way a table lies: where its headings are, and whether a row or a column is a touchpoint. */
import { Unreadable } from '../imported.js';
import { type Heading, headingOf, knownField } from './headings.js';

/** A table as a file has it: rows of cells, which need not be of one length. */
export type Table = readonly (readonly string[])[];

/** A table with a record for each touchpoint, or for a stage as a whole. */
export interface Grid {
  headings: Heading[];
  records: GridRecord[];
  /** What stands above the headings. */
  above: string[];
  /** Whether a column of the table is a record, and a row a lane. */
  isTurned: boolean;
}

export interface GridRecord {
  cells: string[];
  /** Zero-based row of the table; of the first one where records are columns. */
  row: number;
}

/** Headings are looked for so far down, below a title and such. */
const mostAbove = 12;

/**
 * Finds the headings of a table.
 * @throws Unreadable when it has none that is known
 */
export function layoutOf(table: Table): Grid {
  const head = mostKnown(table.slice(0, mostAbove), (row) => row);
  const width = table.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: Math.min(width, 3) }, (_, at) => table.map((row) => row[at] ?? ''));
  const side = mostKnown(columns, (column) => column);
  if (Math.max(head.known, side.known) < 2) {
    throw new Unreadable(
      'This table has no headings that are known. Name its columns, or its rows, Stage, Touchpoint, Does, Thinks, Feels, Pains, Opportunities and so on.',
    );
  }
  return side.known > head.known ? turned(table, side.at) : upright(table, head.at);
}

/** The row or column with most headings that are known, the first of several. */
function mostKnown(lines: Table, cells: (line: readonly string[]) => readonly string[]): { at: number; known: number } {
  let best = { at: 0, known: 0 };
  lines.forEach((line, at) => {
    const known = new Set(cells(line).flatMap((cell) => knownField(cell) ?? [])).size;
    if (known > best.known) best = { at, known };
  });
  return best;
}

function upright(table: Table, head: number): Grid {
  const headings = (table[head] ?? []).map(headingOf);
  const records = table
    .slice(head + 1)
    .map((row, index) => ({ cells: headings.map((_, at) => row[at]?.trim() ?? ''), row: head + 1 + index }))
    .filter(({ cells }) => cells.some(Boolean));
  const above = table.slice(0, head).map((row) =>
    row
      .map((cell) => cell.trim())
      .filter(Boolean)
      .join(' '),
  );
  return { headings, records, above: above.filter(Boolean), isTurned: false };
}

/** @param side the column that the headings are in */
function turned(table: Table, side: number): Grid {
  const first = table.findIndex((row) => row.slice(side + 1).some((cell) => cell.trim() !== ''));
  const rows = table.slice(first).filter((row) => row.some((cell) => cell.trim() !== ''));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const headings = rows.map((row, at) => {
    const title = row[side]?.trim() ?? '';
    // The line that all others stand below names the stages, whatever stands in its corner.
    return at === 0 && !knownField(title) ? { ...headingOf('Stage'), title } : headingOf(title);
  });
  const records: GridRecord[] = [];
  for (let at = side + 1; at < width; at++) {
    const cells = rows.map((row) => row[at]?.trim() ?? '');
    if (cells.some(Boolean)) records.push({ cells, row: first });
  }
  const above = table.slice(0, first).flatMap((row) => row.map((cell) => cell.trim()).filter(Boolean));
  return { headings, records, above, isTurned: true };
}
