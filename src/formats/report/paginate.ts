import type { Ink } from '../../render/themes.js';
import type { TypeStyle } from '../../render/type.js';
import { wrap } from '../../render/wrap.js';
import { layout, type PageSize, type Paragraph, styles, type TablePage, type TablePageRow } from './page.js';

export interface Table {
  title: string;
  /** Headings of the columns; the first is that of the headings of the rows. */
  head: string[];
  rows: TableRow[];
}

export interface TableRow {
  title: string;
  /** One a column, without the first. */
  cells: Paragraph[][];
  ink: Ink;
}

/** How wide the column with the headings of the rows is. */
const railWidth = 132;

/** How many lines a text, or the name of a column, may take at once. */
const unlimited = Number.MAX_SAFE_INTEGER;

/**
 * A table as pages, each with its headings. Rows that do not fit go on to the next page, and one that is taller than a page
 * is divided: nothing is left out, nothing stands over the edge.
 * @param across columns of a page, besides that of the headings
 */
export function tablePages(
  { title, head, rows }: Table,
  across: number,
  size: PageSize,
  rail = railWidth,
): TablePage[] {
  const count = Math.max(1, head.length - 1);
  const groups = Math.ceil(count / across);
  const each = Math.ceil(count / groups);
  const pages: TablePage[] = [];
  for (let from = 0; from < count; from += each) {
    const to = Math.min(count, from + each);
    const width = (size.width - 2 * layout.margin - rail) / (to - from);
    const widths = [rail, ...Array.from({ length: to - from }, () => width)];
    const heads = [head[0] ?? '', ...head.slice(1 + from, 1 + to)];
    const part = rows.map(({ cells, ...row }) => ({ ...row, cells: cells.slice(from, to) }));
    pages.push(...pagesOf(title, heads, part, widths, size));
  }
  if (pages.length < 2) return pages;
  return pages.map((page, at) => ({ ...page, part: { number: at + 1, of: pages.length } }));
}

function pagesOf(title: string, head: string[], rows: TableRow[], widths: number[], size: PageSize): TablePage[] {
  const texts = head.map((text, at) => heightOf(text, styles.head, inner(widths[at])));
  const headHeight = head.some(Boolean) ? Math.max(...texts) + 2 * layout.cell.y : 0;
  const room = size.height - layout.bodyTop - layout.foot - headHeight;
  const empty = (): TablePage => ({
    kind: 'table',
    title,
    widths,
    head: { cells: head, height: headHeight },
    rows: [],
  });
  const pages = [empty()];
  let used = 0;
  for (const row of rows.filter(({ cells }) => cells.some((cell) => cell.length > 0))) {
    for (const piece of piecesOf(row, widths, room)) {
      if (used > 0 && used + piece.height > room) {
        pages.push(empty());
        used = 0;
      }
      pages.at(-1)?.rows.push(piece);
      used += piece.height;
    }
  }
  return pages;
}

/** A row, divided where it is taller than a page. */
function piecesOf({ title, cells, ink }: TableRow, widths: readonly number[], room: number): TablePageRow[] {
  const rail = [{ text: title, note: '' }];
  const measured = cells.map((cell, at) =>
    cell.flatMap((paragraph) => short(paragraph, inner(widths[at + 1]), room / 4)),
  );
  const pieces: TablePageRow[] = [];
  const from = measured.map(() => 0);
  do {
    const taken = measured.map((cell, at) => {
      const start = from[at] as number;
      let height = 2 * layout.cell.y;
      let end = start;
      for (; end < cell.length; end++) {
        const { text, note } = cell[end] as Paragraph;
        const more = paragraphHeight({ text, note }, inner(widths[at + 1]));
        if (end > start && height + more > room) break;
        height += more;
      }
      from[at] = end;
      return { paragraphs: cell.slice(start, end), height };
    });
    const own = heightOf(title, styles.term, inner(widths[0])) + 2 * layout.cell.y;
    const height = Math.min(room, Math.max(own, ...taken.map(({ height }) => height)));
    pieces.push({ height, cells: [rail, ...taken.map(({ paragraphs }) => paragraphs)], ink });
  } while (measured.some((cell, at) => (from[at] as number) < cell.length));
  return pieces;
}

/** A paragraph, divided where it is so long that it could not stand on a page with its note. */
function short(paragraph: Paragraph, width: number, most: number): Paragraph[] {
  const texts = chunks(paragraph.text, styles.body, width, most);
  const [note = '', ...more] = chunks(paragraph.note, styles.note, width, most);
  const last = texts.length - 1;
  return [
    ...texts.map((text, at) => ({ text, note: at === last ? note : '' })),
    ...more.map((note) => ({ text: '', note })),
  ];
}

function chunks(text: string, style: TypeStyle, width: number, most: number): string[] {
  const { lines } = wrap(text, style, width, unlimited);
  const count = Math.max(1, Math.floor(most / style.line));
  if (lines.length <= count) return [text];
  return Array.from({ length: Math.ceil(lines.length / count) }, (_, at) =>
    lines.slice(at * count, (at + 1) * count).join(' '),
  );
}

/** How tall a paragraph stands in a cell. */
export function paragraphHeight({ text, note }: Paragraph, width: number): number {
  const own = text === '' ? 0 : heightOf(text, styles.body, width);
  return own + (note === '' ? 0 : heightOf(note, styles.note, width)) + layout.gap;
}

export function heightOf(text: string, style: TypeStyle, width: number): number {
  return wrap(text, style, width, unlimited).lines.length * style.line;
}

/** What of a column is left for text. */
export function inner(width = 0): number {
  return width - 2 * layout.cell.x;
}
