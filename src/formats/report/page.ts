import type { Picture } from '../../render/index.js';
import type { Ink } from '../../render/themes.js';
import type { TypeStyle } from '../../render/type.js';

/** A document about a map as pages: what stands on them, and where. Slides and paged PDF are written from the same. */
export interface Report {
  title: string;
  /** The map in words, for those who do not see it. */
  description: string;
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

export type ReportPage = CoverPage | PicturePage | TablePage;

/** Which one of several pages with the same title it is. */
export interface PagePart {
  number: number;
  of: number;
}

export interface CoverPage {
  kind: 'cover';
  title: string;
  lead: string;
  /** What the journey is about, each with its heading. */
  facts: CoverFact[];
}

export interface CoverFact {
  title: string;
  text: string;
}

/** A picture, and nothing else beside its title. */
export interface PicturePage {
  kind: 'picture';
  title: string;
  part?: PagePart;
  drawn: Picture;
}

/** A table, or the part of one that fits on a page. */
export interface TablePage {
  kind: 'table';
  title: string;
  part?: PagePart;
  /** What is said of all of it, above it; with its height, 0 where there is nothing. */
  lead: { text: string; height: number };
  /** Pictures above its columns, from the top of its lead. */
  portraits: { drawn: Picture; x: number }[];
  /** Of letters and of the room around them, at most 1. */
  scale: number;
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
  look: RowLook;
}

/** Facts with their heading before them; a heading of the rows below; the headings of more columns, which go on below. */
export type RowLook = 'facts' | 'heading' | 'columns';

/** A text, and what else is said of it in smaller letters. */
export interface Paragraph {
  text: string;
  note: string;
  /** Where it is not that of its row. */
  ink?: Ink;
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

/** The same letters, smaller or larger. */
export function scaledStyle({ face, size, line }: TypeStyle, scale: number): TypeStyle {
  return { face, size: size * scale, line: line * scale };
}

/** What of a page is left for its content, in pixels. */
export function roomOn({ width, height }: PageSize): PageSize {
  return { width: width - 2 * layout.margin, height: height - layout.bodyTop - layout.foot };
}

/** Where a picture stands on a page: as large as the room allows, in its middle. */
export function pictureBox({ width, height }: PageSize, page: PageSize): PageSize & { x: number; y: number } {
  const room = roomOn(page);
  const scale = Math.min(room.width / width, room.height / height, 1.25);
  const size = { width: width * scale, height: height * scale };
  return { x: (page.width - size.width) / 2, y: layout.bodyTop, ...size };
}

/** The pictures on a page, with where they stand. */
export function placedOn(
  page: ReportPage,
  size: PageSize,
): { drawn: Picture; box: PageSize & { x: number; y: number } }[] {
  if (page.kind === 'picture') return [{ drawn: page.drawn, box: pictureBox(page.drawn, size) }];
  if (page.kind === 'cover') return [];
  return page.portraits.map(({ drawn, x }) => {
    const { width, height } = drawn;
    return { drawn, box: { x, y: layout.bodyTop, width, height } };
  });
}
