/** The journeys that the tables of a Markdown page tell of. */

import { knownAs, ofExperience } from '../grid/experience.js';
import { mapOfGrid } from '../grid/grid.js';
import type { Heading } from '../grid/headings.js';
import { type Grid, layoutOf } from '../grid/layout.js';
import { isFactOfJourney } from '../grid/preamble.js';
import { type Imported, type Loss, Unreadable } from '../imported.js';
import type { PageTable, PageText } from './page.js';

/** What tables are of, with the lines of text that were read with them. */
export interface TableJourneys extends Imported {
  textsRead: ReadonlySet<PageText>;
}

interface ReadTable {
  table: PageTable;
  grid: Grid;
}

/** Tables that are one journey: a whole one, or a table for each of its stages. */
interface Group {
  title: string;
  tables: ReadTable[];
  isOfStages: boolean;
}

/**
 * Reads the tables of a page. One that names its stages is a journey; several that do not are the stages that the
 * headings above them name.
 * @param name for a journey without a heading
 */
export function journeysOf(tables: readonly PageTable[], name: string): TableJourneys {
  const losses: Loss[] = [];
  const read = tables.flatMap((table): ReadTable[] => {
    const grid = gridOf(table);
    if (!grid) losses.push({ line: table.line, text: 'This table is left out: what its headings say is not known.' });
    return grid ? [{ table, grid }] : [];
  });
  const groups = groupsOf(read, name);
  const imported = groups.map((group) => journeyOf(group));
  const links = read.flatMap(({ table }) =>
    table.links.map(({ text, address }) => ({
      line: table.line,
      text: `The address of the link “${text}” is left out: ${address}`,
    })),
  );
  return {
    maps: imported.flatMap(({ maps }) => maps),
    losses: [...losses, ...imported.flatMap((each) => each.losses), ...links],
    guesses: imported.flatMap(({ guesses = [], maps }) =>
      imported.length > 1 ? guesses.map((guess) => `“${maps[0]?.title}”: ${guess}`) : guesses,
    ),
    textsRead: new Set(groups.flatMap(({ tables }) => tables.flatMap(({ table }) => factsAbove(table)))),
  };
}

/** Undefined for a table of something else, such as one of a persona. */
function gridOf({ rows }: PageTable): Grid | undefined {
  try {
    const grid = layoutOf(rows);
    return grid.headings.some((heading) => knownAs(heading, ofExperience)) ? grid : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

function groupsOf(read: readonly ReadTable[], name: string): Group[] {
  const ofStages = tablesOfStages(read);
  const wholes = read.length - ofStages.size;
  const groups: (Group & { key?: number })[] = [];
  for (const each of read) {
    const { headings } = each.table;
    if (!ofStages.has(each)) {
      const heading = wholes + Math.min(ofStages.size, 1) > 1 ? headings.at(-1) : headings[0];
      groups.push({ title: heading?.text || name, tables: [each], isOfStages: false });
      continue;
    }
    const parent = headings.at(-2);
    const key = parent?.line ?? 0;
    const last = groups.at(-1);
    if (last?.isOfStages && last.key === key) last.tables.push(each);
    else groups.push({ title: parent?.text || name, tables: [each], isOfStages: true, key });
  }
  return groups;
}

/** Those that name no stages, where they are several, each below a heading of its own. */
function tablesOfStages(read: readonly ReadTable[]): ReadonlySet<ReadTable> {
  const candidates = read.filter(({ grid }) => !grid.headings.some((heading) => knownAs(heading, ['stage'])));
  const headings = candidates.map(({ table }) => table.headings.at(-1)?.line);
  const areApart = new Set(headings).size === headings.length && !headings.includes(undefined);
  const columns = candidates.flatMap(({ grid }) => columnTitles(grid));
  const areOthers = new Set(columns).size === columns.length || haveOneColumn(candidates);
  return new Set(candidates.length > 1 && areApart && areOthers ? candidates : []);
}

/** What stands above the columns of a table that may be stages or touchpoints. */
function columnTitles({ headings, records, isTurned }: Grid): string[] {
  return isTurned && headings[0]?.field === 'stage' ? records.map(([title = '']) => title.toLowerCase()) : [];
}

/** Whether each table has one column of facts, with one title for all, such as “Details”. */
function haveOneColumn(tables: readonly ReadTable[]): boolean {
  const titles = tables.map(({ grid }) => columnTitles(grid));
  return titles.every(({ length }) => length === 1) && new Set(titles.flat()).size === 1;
}

function journeyOf({ title, tables, isOfStages }: Group): Imported {
  const grid = isOfStages
    ? tables.map((each) => inStage(each, haveOneColumn(tables))).reduce(joined)
    : (tables[0] as ReadTable).grid;
  const above = tables.flatMap(({ table }) => factsAbove(table).map(({ text }) => [text]));
  const imported = mapOfGrid({ ...grid, above: [...grid.above, ...above] }, title);
  if (!isOfStages) return imported;
  return {
    ...imported,
    guesses: ['Each table is the stage that the heading above it names.', ...(imported.guesses ?? [])],
  };
}

function factsAbove({ above }: PageTable): PageText[] {
  return above.filter(({ text }) => isFactOfJourney(text));
}

/**
 * A table below the stage that its heading names.
 * @param isWhole whether it is of the stage as a whole, so that what stands above its column names nothing
 */
function inStage({ table, grid }: ReadTable, isWhole: boolean): Grid {
  const stage = table.headings.at(-1)?.text ?? '';
  const skipped = isWhole ? 1 : 0;
  const headings = grid.headings.map(
    (heading): Heading => (heading.field === 'stage' ? { ...heading, field: 'touchpoint' } : heading),
  );
  return {
    ...grid,
    headings: [{ title: 'heading above', field: 'stage' }, ...headings.slice(skipped)],
    records: grid.records.map((record) => [stage, ...record.slice(skipped)]),
  };
}

/** The records of two grids, in columns that have the same headings. */
function joined(one: Grid, other: Grid): Grid {
  const headings = [...one.headings];
  const places = other.headings.map((heading, place) => {
    const isSame = ({ title, field }: Heading) => title === heading.title && field === heading.field;
    const nth = other.headings.slice(0, place).filter(isSame).length;
    const at = headings.flatMap((each, at) => (isSame(each) ? [at] : []))[nth];
    return at ?? headings.push(heading) - 1;
  });
  const moved = other.records.map((record) => {
    const cells = headings.map(() => '');
    record.forEach((cell, at) => {
      cells[places[at] as number] = cell;
    });
    return cells;
  });
  return { ...one, headings, records: [...one.records, ...moved], beside: [...one.beside, ...other.beside] };
}
