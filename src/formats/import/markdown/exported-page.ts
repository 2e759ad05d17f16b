/** A page that an export wrote, read as what an export to CSV would have in its columns. */
import type { PlainMap } from '../../../map/model.js';
import { type Labels, labelsFor } from '../../../render/labels/index.js';
import { headingOf } from '../grid/headings.js';
import type { Grid } from '../grid/layout.js';
import { isFactOfJourney } from '../grid/preamble.js';
import { languages } from '../languages.js';
import { ExportedCells } from './exported-cells.js';
import type { Page, PageTable, PageText } from './page.js';

/** The tables of an export as one grid. */
export interface ExportedPage {
  title: string;
  grid: Grid;
  textsRead: ReadonlySet<PageText>;
  /** How many facts say less than on the page: why, when, by what evidence. */
  shortened: number;
}

/**
 * Reads a page as an export, where it is one: the map is drawn at its end, and each table is of a stage of that drawing.
 * @param diagrams the journeys that the page draws
 */
export function exportedPage(page: Page, diagrams: readonly PlainMap[]): ExportedPage | undefined {
  const [drawn] = diagrams;
  const title = page.tables[0]?.headings[0]?.text;
  if (!drawn || diagrams.length > 1 || title === undefined || drawn.title !== title) return undefined;
  const stages = new Set(drawn.stages.map((stage) => stage.title));
  const isOfStage = ({ headings, rows }: PageTable) =>
    rows[0]?.[0] === '' && (headings.length === 1 || stages.has(headings.at(-1)?.text ?? ''));
  if (!page.tables.every(isOfStage)) return undefined;
  const labels = labelsOf(page.tables);
  const cells = new ExportedCells(labels, new Set(drawn.personas.map((persona) => persona.title)));
  const records = page.tables.flatMap((table, at) => {
    const above = page.tables[at - 1];
    const own = recordsOf(table, labels, cells);
    const title = stageOf(table);
    const isNamesake = above !== undefined && title !== '' && title === stageOf(above);
    // As in a CSV, a row of its own begins a stage that is called as the one above.
    const isTold = own[0]?.get('Touchpoint')?.join() === '';
    return isNamesake && !isTold ? [new Map([['Stage', [title]]]), ...own] : own;
  });
  const { rows, read } = factsAbove(page.tables[0]?.above ?? [], cells);
  return {
    title,
    grid: {
      ...gridOf(records),
      above: rows,
      people: drawn.personas.map((persona) => persona.title),
      ...(labels.language === 'en' ? {} : { language: labels.language }),
    },
    textsRead: read,
    shortened: cells.shortened,
  };
}

/** In the language that most rows are headed in. */
function labelsOf(tables: readonly PageTable[]): Labels {
  const titles = tables.flatMap(({ rows }) => rows.slice(1).map(([title = '']) => title));
  const known = languages.map((language) => {
    const lanes = new Set(Object.values(labelsFor(language).lanes).map(withoutHyphens));
    return titles.filter((title) => lanes.has(withoutHyphens(title))).length;
  });
  return labelsFor(languages[known.indexOf(Math.max(...known))]);
}

/** Soft ones only say where a word may break. */
const withoutHyphens = (title: string) => title.replaceAll('\u00ad', '');

/** What stands in a column, by what would head it in a CSV. */
type Facts = Map<string, string[]>;

/** A record for each column: of a touchpoint, or of the stage as a whole. */
function recordsOf(table: PageTable, labels: Labels, cells: ExportedCells): Facts[] {
  const [head = [], ...lanes] = table.rows;
  const stage = stageOf(table);
  const keys = new Map(Object.entries(labels.lanes).map(([key, title]) => [withoutHyphens(title), key]));
  return head.slice(1).map((title, place) => {
    const isWhole = place === 0 && title === labels.wholeStage;
    const facts: Facts = new Map([
      ['Stage', [stage]],
      ['Touchpoint', [isWhole ? '' : title]],
    ]);
    for (const [lane = '', ...said] of lanes) {
      for (const line of (said[place] ?? '').split('\n').filter(Boolean)) {
        for (const { heading, text } of cells.read(keys.get(withoutHyphens(lane)), lane, line)) {
          facts.set(heading, [...(facts.get(heading) ?? []), text]);
        }
      }
    }
    return facts;
  });
}

/** The title of a table's stage; empty where it stands in none. */
function stageOf({ headings }: PageTable): string {
  return headings.length > 1 ? (headings.at(-1)?.text ?? '') : '';
}

function gridOf(records: readonly Facts[]): Pick<Grid, 'headings' | 'records' | 'beside' | 'isTurned'> {
  const titles = [...new Set(records.flatMap((facts) => [...facts.keys()]))];
  return {
    headings: titles.map(headingOf),
    records: records.map((facts) => titles.map((title) => (facts.get(title) ?? []).join('\n'))),
    beside: [],
    isTurned: false,
  };
}

/** Lists of what a whole journey says, below a line that names it. */
function factsAbove(texts: readonly PageText[], cells: ExportedCells): { rows: string[][]; read: Set<PageText> } {
  const rows: string[][] = [];
  const read = new Set<PageText>();
  let title: PageText | undefined;
  for (const text of texts) {
    const [, item] = /^- (.*)$/.exec(text.text) ?? [];
    if (item === undefined) title = text;
    else if (title && isFactOfJourney(`${title.text}: ${item}`)) {
      rows.push([title.text, cells.withoutMore(item)]);
      read.add(title).add(text);
    }
  }
  return { rows, read };
}
