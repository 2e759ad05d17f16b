import { isRightToLeft } from '../../render/bidi.js';
import { measure } from '../../render/measure.js';
import type { Ink } from '../../render/themes.js';
import type { TypeStyle } from '../../render/type.js';
import { wrap } from '../../render/wrap.js';
import { evenGroups } from './even-groups.js';
import {
  layout,
  type PageSize,
  type Paragraph,
  roomOn,
  scaledStyle,
  styles,
  type TablePage,
  type TablePageRow,
} from './page.js';
import { numbered } from './titles.js';

export interface Table {
  title: string;
  /** What is said of all of it; no longer than fits on a few lines. */
  lead?: string;
  /** Left free above it, in pixels. */
  above?: number;
  /** Headings of the columns; the first is that of the headings of the rows. */
  head: string[];
  rows: TableRow[];
  /** How wide the columns are beside each other, without the first; all the same where absent. */
  shares?: readonly number[];
}

export interface TableRow {
  title: string;
  /** One a column, without the first. */
  cells: Paragraph[][];
  ink: Ink;
  /** Of its title; a quiet one where absent. */
  titleInk?: Ink;
  /** Whether its title is a heading of the rows below it, and all that it says. */
  heads?: boolean;
}

/** How wide the column with the headings of the rows is. */
const railWidth = 132;

/** How many lines a text, or the name of a column, may take at once. */
const unlimited = Number.MAX_SAFE_INTEGER;

/** A table that is a little too long for a page is written smaller; smaller than this nobody reads it. */
const scales = [1, 0.92, 0.85] as const;

/** A table on more pages than these is long, and stays as large as it is. */
const fewPages = 4;

/**
 * A table as pages, each with its headings. Rows that do not fit go on to the next page, and one that is taller than a page
 * is divided: nothing is left out, nothing stands over the edge.
 * @param across columns of a page, besides that of the headings; one more where all then fits on fewer pages
 */
export function tablePages(table: Table, across: number, size: PageSize, rail = railWidth): TablePage[] {
  let best = pagesAt(table, across, size, rail, 1);
  const isLong = best.length > fewPages;
  for (const scale of isLong ? [] : scales) {
    for (const columns of [across, across + 1]) {
      if (best.length === 1) break;
      const pages = pagesAt(table, columns, size, rail, scale);
      if (pages.length < best.length) best = pages;
    }
  }
  return numbered(best);
}

function pagesAt(table: Table, across: number, size: PageSize, rail: number, scale: number): TablePage[] {
  const { head, rows, shares } = table;
  const count = Math.max(1, head.length - 1);
  const each = Math.ceil(count / Math.ceil(count / across));
  const places = Array.from({ length: each }, (_, at) => at);
  const parts = places.map((at) => shares?.[at] ?? 1);
  const whole = parts.reduce((sum, share) => sum + share, 0);
  const widths = [rail, ...parts.map((share) => ((roomOn(size).width - rail) * share) / whole)];
  const pages: TablePage[] = [];
  for (let from = 0; from < count; from += each) {
    const heads = [head[0] ?? '', ...places.map((at) => head[1 + from + at] ?? '')];
    const part = rows.map(({ cells, ...row }) => ({ ...row, cells: places.map((at) => cells[from + at] ?? []) }));
    const more = pagesOf({ ...table, head: heads, rows: part }, widths, size, scale);
    const [only] = more;
    const last = pages.at(-1);
    if (last && only && more.length === 1 && heightOfPage(last) + heightOfPage(only) <= roomOn(size).height) {
      last.rows.push(...goingOn(only));
    } else pages.push(...more);
  }
  return pages;
}

/** The rest of a table as rows below others, with the headings of its columns. */
function goingOn({ head, rows }: TablePage): TablePageRow[] {
  const cells = head.cells.map((text) => [{ text, note: '' }]);
  return [{ height: head.height, cells, ink: 'ink', look: 'columns' }, ...rows];
}

function heightOfPage({ lead, head, rows }: TablePage): number {
  return rows.reduce((sum, { height }) => sum + height, lead.height + head.height);
}

function pagesOf({ title, lead = '', above = 0, head, rows }: Table, widths: number[], size: PageSize, scale: number) {
  const style = stylesAt(scale);
  const texts = head.map((text, at) => heightOf(text, style.head, inner(widths[at])));
  const headHeight = head.some(Boolean) ? Math.max(...texts) + 2 * layout.cell.y : 0;
  const leadHeight = above + (lead ? heightOf(lead, styles.body, roomOn(size).width) + 2 * layout.cell.y : 0);
  const room = roomOn(size).height - headHeight - leadHeight;
  const empty = (): TablePage => ({
    kind: 'table',
    title,
    lead: { text: lead, height: leadHeight },
    portraits: [],
    scale,
    widths,
    head: { cells: head, height: headHeight },
    rows: [],
  });
  const filled = rows.filter(({ cells, heads }) => heads || cells.some((cell) => cell.length > 0));
  const pieces = filled.flatMap((row) => piecesOf(row, widths, room, scale));
  const groups = evenGroups(
    pieces.map((piece) => ({ piece, size: piece.height, heads: piece.look === 'heading' })),
    room,
  );
  if (groups.length === 0) return [empty()];
  return groups.map((group) => ({ ...empty(), rows: group.map(({ piece }) => piece) }));
}

/** A row, divided where it is taller than a page. */
function piecesOf(row: TableRow, widths: readonly number[], room: number, scale: number): TablePageRow[] {
  const { title, cells, ink, titleInk = 'soft', heads = false } = row;
  const style = stylesAt(scale);
  if (heads) {
    const whole = widths.reduce((sum, width) => sum + width, 0);
    const height = heightOf(title, style.term, inner(whole)) + 2 * layout.cell.y;
    return [{ height, cells: [[{ text: title, note: '' }]], ink, look: 'heading' }];
  }
  const rail = [{ text: title, note: '', ink: titleInk }];
  const measured = cells.map((cell, at) =>
    cell.flatMap((paragraph) => short(paragraph, inner(widths[at + 1]), room / 4, scale)),
  );
  const pieces: TablePageRow[] = [];
  const from = measured.map(() => 0);
  do {
    const taken = measured.map((cell, at) => {
      const start = from[at] as number;
      let height = 2 * layout.cell.y;
      let end = start;
      for (; end < cell.length; end++) {
        const more = paragraphHeight(cell[end] as Paragraph, inner(widths[at + 1]), scale);
        if (end > start && height + more > room) break;
        height += more;
      }
      from[at] = end;
      return { paragraphs: cell.slice(start, end), height };
    });
    const own = heightOf(title, style.term, inner(widths[0])) + 2 * layout.cell.y;
    const height = Math.min(room, Math.max(own, ...taken.map(({ height }) => height)));
    pieces.push({ height, cells: [rail, ...taken.map(({ paragraphs }) => paragraphs)], ink, look: 'facts' });
  } while (measured.some((cell, at) => (from[at] as number) < cell.length));
  return pieces;
}

/** A paragraph, divided where it is so long that it could not stand on a page with its note. */
function short(paragraph: Paragraph, width: number, most: number, scale: number): Paragraph[] {
  const style = stylesAt(scale);
  const texts = chunks(paragraph.text, style.body, width, most);
  const [note = '', ...more] = chunks(paragraph.note, style.note, width, most);
  const last = texts.length - 1;
  return [
    ...texts.map((text, at) => ({ ...paragraph, text, note: at === last ? note : '' })),
    ...more.map((note) => ({ ...paragraph, text: '', note })),
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

/** Left free between a text and its note, where both stand on one line. */
export const besideText = 8;

/** Whether the note of a paragraph stands behind its text, since both together take but one line. */
export function isOneLine({ text, note }: Paragraph, width: number, scale: number): boolean {
  if (text === '' || note === '' || isRightToLeft(text) || isRightToLeft(note)) return false;
  const style = stylesAt(scale);
  return measure(text, style.body) + besideText + measure(note, style.note) <= width;
}

function paragraphHeight(paragraph: Paragraph, width: number, scale: number): number {
  const { text, note } = paragraph;
  const { body, note: small } = stylesAt(scale);
  if (isOneLine(paragraph, width, scale)) return body.line + layout.gap;
  const own = text === '' ? 0 : heightOf(text, body, width);
  return own + (note === '' ? 0 : heightOf(note, small, width)) + layout.gap;
}

function heightOf(text: string, style: TypeStyle, width: number): number {
  return wrap(text, style, width, unlimited).lines.length * style.line;
}

/** The letters of a table. */
export function stylesAt(scale: number): Record<'head' | 'term' | 'body' | 'note', TypeStyle> {
  return {
    head: scaledStyle(styles.head, scale),
    term: scaledStyle(styles.term, scale),
    body: scaledStyle(styles.body, scale),
    note: scaledStyle(styles.note, scale),
  };
}

/** What of a column is left for text. */
export function inner(width = 0): number {
  return width - 2 * layout.cell.x;
}
