import type { Ink } from '../../render/themes.js';
import type { TypeStyle } from '../../render/type.js';

/** A document about a map as pages: what stands on them, and where. Slides and paged PDF are written from the same. */
export interface Report {
  title: string;
  /** BCP 47, as written. */
  language?: string;
  size: PageSize;
  pages: ReportPage[];
}

/** In pixels of 1/96 inch. */
export interface PageSize {
  width: number;
  height: number;
}

export type ReportPage = CoverPage | MapPage | TablePage;

export interface CoverPage {
  kind: 'cover';
  title: string;
  lead: string;
  /** What the journey is about, each with its heading. */
  facts: { title: string; text: string }[];
}

/** The picture of the map, and nothing else beside its title. */
export interface MapPage {
  kind: 'map';
  title: string;
}

/** A table, or the part of one that fits on a page. */
export interface TablePage {
  kind: 'table';
  title: string;
  /** Which part it is, where the table does not fit on one page. */
  part?: { number: number; of: number };
  /** Widths of the columns. */
  widths: number[];
  /** The line of headings, with its height; 0 where there are none. */
  head: { cells: string[]; height: number };
  rows: TablePageRow[];
}

export interface TablePageRow {
  height: number;
  /** The first one is the heading of the row. */
  cells: Paragraph[][];
  /** Of its texts. */
  ink: Ink;
}

/** A text, and what else is said of it in smaller letters. */
export interface Paragraph {
  text: string;
  note: string;
}

/** Where things stand on every page. */
export const layout = {
  margin: 48,
  /** Of the title, from the top. */
  titleTop: 30,
  /** Where the content begins. */
  bodyTop: 88,
  /** Free at the bottom, for the number of the page. */
  foot: 44,
  /** Around the text of a cell. */
  cell: { x: 8, y: 6 },
  /** Below each paragraph of a cell. */
  gap: 4,
} as const;

/** Sizes and line heights in pixels. Words are measured in Inter, which is wider than what slides are shown in. */
export const styles = {
  cover: { face: 'semibold', size: 42, line: 52 },
  lead: { face: 'regular', size: 21, line: 30 },
  title: { face: 'semibold', size: 27, line: 35 },
  head: { face: 'semibold', size: 15, line: 20 },
  term: { face: 'semibold', size: 13.5, line: 19 },
  body: { face: 'regular', size: 15, line: 20 },
  note: { face: 'regular', size: 12, line: 16 },
  foot: { face: 'regular', size: 12, line: 16 },
} as const satisfies Record<string, TypeStyle>;
