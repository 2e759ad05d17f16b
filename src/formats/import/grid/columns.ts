/** What the columns of a grid are about, once it is seen what stands in them. */
import { durationOf, linesOf, withNotes, withoutThen } from './cells.js';
import { feelingsIn } from './feelings.js';
import { type Field, type Heading, isOfContacts } from './headings.js';
import type { Grid } from './layout.js';
import { scoreOf } from './numbers.js';

/**
 * A grid whose headings fit what stands below them: one column names the stages and one the touchpoints, what only counts
 * is no title, and a column of which nothing can be read as its heading says is a lane.
 */
export function fitted(grid: Grid): Grid {
  const columns = grid.headings.map((heading, at): Column => {
    const cells = grid.records.map((record) => record[at] ?? '').filter(Boolean);
    return { heading, cells, field: fieldOf(heading, cells) };
  });
  settlePositions(columns);
  settleTouchpoints(columns);
  const [, ...otherStages] = columns.filter(({ field }) => field === 'stage');
  for (const column of otherStages) column.field = 'lane';
  if (!columns.some(({ field }) => field === 'touchpoint') && !isOneEach(grid, columns)) {
    // Whoever writes down what people do writes down their steps.
    const deeds = columns.find(({ field }) => field === 'does');
    if (deeds) deeds.field = 'touchpoint';
  }
  return { ...grid, headings: columns.map(({ heading, field }) => ({ ...heading, field })) };
}

interface Column {
  heading: Heading;
  /** That are not empty. */
  cells: readonly string[];
  field: Field;
}

function fieldOf({ field }: Heading, cells: readonly string[]): Field {
  const isReadable = readable[field];
  if (!isReadable || cells.length === 0) return field;
  const fits = cells.flatMap(linesOf).filter(isReadable).length;
  return field === 'position' ? (fits === cells.length ? field : 'lane') : fits > 0 ? field : 'lane';
}

const isNumeral = (cell: string) => /^#?\d+(?:\.\d+)*[.)]?$/.test(cell);
const isFelt = (line: string) => {
  const text = withoutThen(withNotes(line).text);
  return scoreOf(text) !== undefined || feelingsIn(text) !== undefined;
};
const isDuration = (line: string) => durationOf(withNotes(line).text) !== undefined;

const readable: Readonly<Partial<Record<Field, (line: string) => boolean>>> = {
  position: isNumeral,
  feels: isFelt,
  feelings: isFelt,
  targets: isFelt,
  takes: isDuration,
  waits: isDuration,
};

/** Where touchpoints are named, another column of numbers only counts them. */
function settlePositions(columns: readonly Column[]): void {
  const named = columns.filter(({ field }) => field === 'touchpoint');
  const counting = named.filter(({ cells }) => cells.length > 0 && cells.every(isNumeral));
  if (counting.length < named.length) for (const column of counting) column.field = 'position';
}

/** Where both steps and points of contact are named, people go through the steps. */
function settleTouchpoints(columns: readonly Column[]): void {
  const named = columns.filter(({ field }) => field === 'touchpoint');
  const isContact = ({ heading }: Column) => isOfContacts(heading.title);
  const chosen = named.find((column) => !isContact(column)) ?? named[0];
  const hasChannels = columns.some(({ field }) => field === 'channels');
  for (const column of named) {
    if (column !== chosen) column.field = isContact(column) && !hasChannels ? 'channels' : 'lane';
  }
}

/** Whether each stage has a single record, in which it is the stage that things are said of. */
function isOneEach({ records }: Grid, columns: readonly Column[]): boolean {
  const at = columns.findIndex(({ field }) => field === 'stage');
  return at >= 0 && haveNamesOfTheirOwn(records.map((record) => record[at] ?? ''));
}

function haveNamesOfTheirOwn(titles: readonly string[]): boolean {
  return titles.every(Boolean) && new Set(titles).size === titles.length;
}

/**
 * The touchpoints of each record of a grid that has a record for each stage, and in it a list of touchpoints; undefined
 * for any other.
 */
export function touchpointLists({ headings, records }: Grid): string[][] | undefined {
  const cellsOf = (field: Field) => {
    const at = headings.findIndex((heading) => heading.field === field);
    return at < 0 ? undefined : records.map((record) => record[at] ?? '');
  };
  const [stages, cells] = [cellsOf('stage'), cellsOf('touchpoint')];
  if (!stages || !cells || records.length < 2 || !haveNamesOfTheirOwn(stages)) return undefined;
  const title = headings.find(({ field }) => field === 'touchpoint')?.title ?? '';
  const isPlural = /(?:s|punkte|schritte)$/i.test(title.replace(/[*_:\s]+$/, ''));
  if (!isPlural) return undefined;
  const lists = cells.map((cell) => linesOf(cell).flatMap(listed));
  return lists.some((list) => list.length > 1) ? lists : undefined;
}

/** `Website, mobile app` are two; a sentence with a comma is one. */
export function listed(line: string): string[] {
  const parts = line.split(/\s*[,;]\s*|\s+\/\s+/).filter(Boolean);
  return parts.every((part) => part.split(' ').length <= 3) && !/[()]/.test(line) ? parts : [line];
}
