import { parseDate } from '../../map/dates.js';
import { plainLine } from '../plain-text.js';

/** A day: spreadsheets count with it. */
export interface DayCell {
  /** Full ISO date. */
  day: string;
}

/** What stands in a cell; nothing where undefined. A text may have several lines. */
export type Cell = string | number | DayCell | undefined;

/** A table of one kind of thing, with a line of headings. */
export interface Sheet {
  title: string;
  columns: SheetColumn[];
  rows: Cell[][];
}

export interface SheetColumn {
  title: string;
  /** In characters. */
  width: number;
}

/** How a column is filled from what its row is about. */
export interface ColumnOf<T> extends SheetColumn {
  /** Whether it is there also where no row has anything in it; the first one always is. */
  isKept?: boolean;
  of(item: T): Cell | readonly string[];
}

export function column<T>(title: string, width: number, of: ColumnOf<T>['of']): ColumnOf<T> {
  return { title, width, of };
}

/**
 * A sheet with a row for each item.
 * @param columns those in which no row has anything are left out
 */
export function sheetOf<T>(title: string, items: readonly T[], columns: readonly ColumnOf<T>[]): Sheet {
  const rows = items.map((item) => columns.map(({ of }) => cellOf(of(item))));
  const shown = columns.flatMap(({ isKept = false }, at) =>
    at === 0 || isKept || rows.some((row) => row[at] !== undefined) ? [at] : [],
  );
  return {
    title,
    columns: shown.map((at) => {
      const { title, width } = columns[at] as ColumnOf<T>;
      return { title: plainLine(title), width };
    }),
    rows: rows.map((row) => shown.map((at) => row[at])),
  };
}

/** What a cell holds; several texts stand below each other, each on a line of its own. Undefined where it is empty. */
export function cellOf(value: Cell | readonly string[]): Cell {
  if (typeof value === 'string') return plainLine(value) || undefined;
  if (!Array.isArray(value)) return value as Cell;
  return value.map(plainLine).filter(Boolean).join('\n') || undefined;
}

/** A written date as a day; one without day or month stays a text. */
export function dayCell(date: string | undefined): Cell {
  return date !== undefined && parseDate(date)?.day !== undefined ? { day: date } : date;
}
