/** A Markdown page as far as maps are in it: its tables and its diagrams, each below its headings. */
import { type Block, blocksOf, type HeadingBlock } from './blocks.js';
import { plainInline } from './inline.js';

/** Something of a page with the headings that it stands below, the outermost first. */
interface Placed {
  headings: PageHeading[];
  /** One-based. */
  line: number;
}

export interface PageHeading {
  text: string;
  line: number;
}

export interface PageTable extends Placed {
  /** Without markup, the headings first. */
  rows: string[][];
  /** Lines of text between the headings and the table, without markup. */
  above: PageText[];
  /** Links whose addresses are not in the cells. */
  links: { text: string; address: string }[];
}

export interface PageDiagram extends Placed {
  text: string;
}

export interface PageText {
  text: string;
  line: number;
}

export interface Page {
  tables: PageTable[];
  diagrams: PageDiagram[];
  /** Lines that are neither headings, tables nor diagrams of Mermaid. */
  texts: PageText[];
}

/** Reads a page. */
export function pageOf(source: string): Page {
  const page: Page = { tables: [], diagrams: [], texts: [] };
  let path: HeadingBlock[] = [];
  let above: PageText[] = [];
  for (const block of blocksOf(source)) {
    if (block.kind === 'heading') {
      path = [...path.filter(({ level }) => level < block.level), block];
      // A page begins anew with another title; what stands above a first stage is of the journey.
      if (block.level === 1) above = [];
    } else if (block.kind === 'table') {
      page.tables.push({ ...tableOf(block), headings: headingsOf(path), above });
      above = [];
    } else if (block.kind === 'fence' && block.language === 'mermaid') {
      page.diagrams.push({ text: block.text, line: block.line, headings: headingsOf(path) });
    } else {
      const text: PageText = { text: plainInline(block.text), line: block.line };
      page.texts.push(text);
      above.push(text);
    }
  }
  return page;
}

function headingsOf(path: readonly HeadingBlock[]): PageHeading[] {
  return path.map(({ text, line }) => ({ text: plainInline(text), line }));
}

function tableOf({ rows, line }: Block & { kind: 'table' }): Pick<PageTable, 'rows' | 'line' | 'links'> {
  const links: PageTable['links'] = [];
  const plain = rows.map((row) =>
    row.map((cell) => plainInline(cell, (text, address) => links.push({ text, address }))),
  );
  return { rows: plain, line, links };
}
