/** Which way a table lies: where its headings are, and whether a row or a column is a touchpoint. */
import { Unreadable } from '../imported.js';
import type { Language } from '../languages.js';
import { type Heading, headingOf, isOfContacts, knownField } from './headings.js';
import { isAboutJourney } from './preamble.js';

/** A table as a file has it: rows of cells, which need not be of one length. */
export type Table = readonly (readonly string[])[];

/** A table with a record for each touchpoint, or for a stage as a whole. */
export interface Grid {
  headings: Heading[];
  /** What is said below each of the headings; at least one cell of each says something. */
  records: string[][];
  /** The rows above the headings, without empty cells. */
  above: string[][];
  /** What stands left of headings that stand below each other. */
  beside: string[];
  /** Whether a column of the table is a record, and a row a lane. */
  isTurned: boolean;
  /** Who goes through the journey, where that is said beside the table. */
  people?: readonly string[];
  /** Where it is known from elsewhere than the headings. */
  language?: Language;
}

/** Headings are looked for so far down, below a title and such. */
const mostAbove = 12;

/**
 * Finds the headings of a table.
 * @throws Unreadable when it has none that is known
 */
export function layoutOf(table: Table): Grid {
  const rows = table.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some(Boolean));
  if (rows.length === 0) throw new Unreadable('This table is empty.');
  const head = mostKnown(rows.slice(0, mostAbove));
  const columns = Array.from({ length: Math.min(widthOf(rows), 3) }, (_, at) => rows.map((row) => row[at] ?? ''));
  const side = mostKnown(columns);
  if (Math.max(head.known, side.known) < 2) {
    throw new Unreadable(
      'This table has no headings that are known. Name its columns, or its rows, Stage, Touchpoint, Does, Thinks, Feels, Pains, Opportunities and so on.',
    );
  }
  return side.known > head.known ? turned(rows, side.at) : upright(rows, head.at);
}

function widthOf(rows: Table): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}

/** The row or column with most headings that are known, the first of several. */
function mostKnown(lines: Table): { at: number; known: number } {
  let best = { at: 0, known: 0 };
  lines.forEach((line, at) => {
    const known = new Set(line.flatMap((cell) => knownField(cell) ?? [])).size;
    if (known > best.known) best = { at, known };
  });
  return best;
}

function upright(rows: Table, head: number): Grid {
  const width = widthOf(rows.slice(head));
  const titles = Array.from({ length: width }, (_, at) => rows[head]?.[at] ?? '');
  return {
    headings: titles.map(headingOf),
    records: rows.slice(head + 1).map((row) => titles.map((_, at) => row[at] ?? '')),
    above: rows.slice(0, head).map((row) => row.filter(Boolean)),
    beside: [],
    isTurned: false,
  };
}

/** @param side the column that the headings are in */
function turned(rows: Table, side: number): Grid {
  const width = widthOf(rows);
  const first = Math.max(
    0,
    rows.findIndex((row) => !standsAbove(row, side, width)),
  );
  const lanes = rows.slice(first);
  const columns = Array.from({ length: width - side - 1 }, (_, at) => lanes.map((row) => row[side + 1 + at] ?? ''));
  return {
    headings: headingsBeside(lanes.map((row) => row[side] ?? '')),
    records: columns.filter((cells) => cells.some(Boolean)),
    above: rows.slice(0, first).map((row) => row.filter(Boolean)),
    beside: lanes.flatMap((row) => row.slice(0, side).filter(Boolean)),
    isTurned: true,
  };
}

/** A row that names no stages: of one text, or of a word such as “Persona” and who that is. */
function standsAbove(row: readonly string[], side: number, width: number): boolean {
  const title = row[side] ?? '';
  const filled = row.slice(side + 1).filter(Boolean).length;
  if (filled === 0) return true;
  if (filled > 1 || title === '' || ['stage', 'touchpoint'].includes(knownField(title) ?? '')) return false;
  return width > side + 2 || isAboutJourney(title);
}

/**
 * The line that all others stand below names the stages, whatever stands in its corner. A line without a heading goes on
 * with the one above, as where cells were merged; below the stages it names touchpoints, unless another line does.
 */
function headingsBeside(titles: readonly string[]): Heading[] {
  const headings: Heading[] = [];
  const hasTouchpoints = titles.some((title) => knownField(title) === 'touchpoint' && !isOfContacts(title));
  titles.forEach((title, at) => {
    const above = headings.at(-1);
    if (at === 0 && !knownField(title)) headings.push({ title, field: 'stage' });
    else if (title !== '' || !above) headings.push(headingOf(title));
    else if (above.field !== 'stage' && above.field !== 'touchpoint') headings.push(above);
    else headings.push({ title, field: at === 1 && !hasTouchpoints ? 'touchpoint' : 'lane' });
  });
  return headings;
}
