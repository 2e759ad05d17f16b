/** What a Markdown text is made of, as far as maps are in it: headings, blocks of code, tables with pipes, and other lines. */

export interface HeadingBlock {
  kind: 'heading';
  /** From 1. */
  level: number;
  /** With its markup. */
  text: string;
  line: number;
}

export interface FenceBlock {
  kind: 'fence';
  /** The first word behind the fence, without dots and braces. */
  language: string;
  text: string;
  /** Of the first line inside. */
  line: number;
}

export interface TableBlock {
  kind: 'table';
  /** With their markup, the headings first, without the rule below them. */
  rows: string[][];
  line: number;
}

export interface TextBlock {
  kind: 'text';
  text: string;
  line: number;
}

/** Lines count from 1. */
export type Block = HeadingBlock | FenceBlock | TableBlock | TextBlock;

/** No table of a map has more columns; what has is read as text. */
const mostColumns = 500;

/** The blocks of a text in order, also those of lists and quotes. Blank lines are none. */
export function blocksOf(source: string): Block[] {
  const lines = source
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map(withoutQuote);
  const blocks: Block[] = [];
  for (let at = frontMatterEnd(lines); at < lines.length; ) {
    const read = fenceAt(lines, at) ?? tableAt(lines, at) ?? headingAt(lines, at);
    if (read) {
      blocks.push(read.block);
      at = read.end;
      continue;
    }
    const text = (lines[at] ?? '').trim();
    if (text !== '') blocks.push({ kind: 'text', text, line: at + 1 });
    at++;
  }
  return blocks;
}

/** A block with the place of the line behind it. */
interface Read {
  block: Block;
  end: number;
}

function withoutQuote(line: string): string {
  return line.replace(/^(?: {0,3}> ?)+/, '');
}

/** Settings of the page between two lines of hyphens at its start. */
function frontMatterEnd(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0;
  const end = lines.slice(1, 200).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line));
  return end < 0 ? 0 : end + 2;
}

/** A block of code; one that is not closed goes on to the end. */
function fenceAt(lines: readonly string[], start: number): Read | undefined {
  const opening = /^\s*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,}|:{3,})(.*)$/.exec(lines[start] ?? '');
  const [, marks, info = ''] = opening ?? [];
  if (marks === undefined || (marks.startsWith('`') && info.includes('`'))) return undefined;
  const [language = ''] = /[\p{L}\p{N}_-]+/u.exec(info) ?? [];
  let end = start + 1;
  while (end < lines.length && !closes(lines[end] ?? '', marks)) end++;
  const text = lines.slice(start + 1, end).join('\n');
  return { block: { kind: 'fence', language: language.toLowerCase(), text, line: start + 2 }, end: end + 1 };
}

function closes(line: string, marks: string): boolean {
  const text = line.trim();
  return text.length >= marks.length && text === (marks[0] as string).repeat(text.length);
}

function headingAt(lines: readonly string[], at: number): Read | undefined {
  const line = lines[at] ?? '';
  const [, marks, title = ''] = /^ {0,3}(#{1,6})(?:\s+(.*))?$/.exec(line) ?? [];
  if (marks !== undefined) {
    const text = title
      .trim()
      .replace(/(?:^|\s)#+$/, '')
      .trim();
    return { block: { kind: 'heading', level: marks.length, text, line: at + 1 }, end: at + 1 };
  }
  const [, rule] = /^ {0,3}(=+|-+)\s*$/.exec(lines[at + 1] ?? '') ?? [];
  const text = line.trim();
  if (rule === undefined || text === '' || /^(?:[-*+>|]|\d+[.)]\s)/.test(text)) return undefined;
  return { block: { kind: 'heading', level: rule.startsWith('=') ? 1 : 2, text, line: at + 1 }, end: at + 2 };
}

/** A table: a line of headings, a rule with as many columns, and the lines up to a blank one or another block. */
function tableAt(lines: readonly string[], start: number): Read | undefined {
  const [first = '', rule = ''] = lines.slice(start, start + 2);
  if (!first.includes('|') || !rule.includes('-') || !/^[\s|:-]+$/.test(rule)) return undefined;
  const head = cellsOf(first);
  const rules = cellsOf(rule);
  if (head.length !== rules.length || head.length > mostColumns || !rules.every((cell) => /^:?-+:?$/.test(cell))) {
    return undefined;
  }
  const rows = [head];
  let end = start + 2;
  while (end < lines.length && isRow(lines, end)) rows.push(cellsOf(lines[end++] ?? ''));
  return { block: { kind: 'table', rows, line: start + 1 }, end };
}

function isRow(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  return (
    line.trim() !== '' &&
    line.length < 1_000_000 &&
    (line.includes('|') || !headingAt(lines, at)) &&
    !fenceAt(lines, at)
  );
}

/** The cells of a row; a pipe behind a backslash is one of the text. */
function cellsOf(line: string): string[] {
  const row = line.trim().replace(/^\|/, '');
  const cells: string[] = [];
  let cell = '';
  for (let at = 0; at < row.length; at++) {
    if (row[at] === '\\' && at + 1 < row.length) {
      cell += row[at + 1] === '|' ? '|' : row.slice(at, at + 2);
      at++;
    } else if (row[at] === '|') {
      cells.push(cell.trim());
      cell = '';
    } else cell += row[at];
  }
  if (cell.trim() !== '' || !row.endsWith('|')) cells.push(cell.trim());
  return cells;
}
