import { plainText } from '../../plain-text.js';
import { knownAs, ofExperience } from '../grid/experience.js';
import { mapOfGrid } from '../grid/grid.js';
import { type Grid, layoutOf } from '../grid/layout.js';
import { type Imported, type Loss, Unreadable } from '../imported.js';
import { readWorkbook, type WorkbookSheet } from './workbook.js';

/** A sheet with a table whose headings are known. */
interface ReadSheet {
  sheet: WorkbookSheet;
  grid: Grid;
}

/**
 * The journeys of an Excel workbook: of its first sheet whose headings are known, and of each other one that is a whole map.
 * Of a workbook that an export wrote, the map; the other sheets say more of it.
 * @param title for journeys whose sheets have none above their headings
 * @throws Unreadable when there is none
 */
export function readXlsx(data: Uint8Array, title: string): Imported {
  const sheets = readWorkbook(data).filter(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== '')));
  if (sheets.length === 0) throw new Unreadable('All sheets of this workbook are empty.');
  const own = exportedTitle(sheets);
  const [first, ...others] = readable(sheets);
  const read = own === undefined ? [first, ...others.filter(({ grid }) => isMap(grid))] : [first];
  const left = leftOut(
    sheets.filter((sheet) => read.every((each) => each.sheet !== sheet)).map(({ name }) => name),
    own !== undefined,
  );
  if (read.length > 1) return several(read, title, left);
  const { losses, guesses = [], ...imported } = mapOfGrid(first.grid, plainText(own ?? title));
  return {
    ...imported,
    losses: [...losses, ...left],
    guesses: [`The sheet “${first.sheet.name}” is read.`, ...guesses],
  };
}

/** @throws Unreadable when no sheet has headings that are known, with the reason of the first */
function readable(sheets: readonly WorkbookSheet[]): [ReadSheet, ...ReadSheet[]] {
  let reason: Unreadable | undefined;
  const read = sheets.flatMap((sheet): ReadSheet[] => {
    try {
      return [{ sheet, grid: layoutOf(sheet.rows.map((row) => row.map(plainText))) }];
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      reason ??= error;
      return [];
    }
  });
  const [first, ...others] = read;
  if (!first) throw reason ?? new Unreadable('No sheet of this workbook is a map.');
  return [first, ...others];
}

/** Lists of other things, such as ideas with their phase, are no maps. */
function isMap({ headings, isTurned }: Grid): boolean {
  const known = headings.filter((heading, at) => knownAs(heading, ofExperience) || (isTurned && at === 0));
  const fields = new Set(known.map(({ field }) => field));
  return fields.size > 2 || (fields.has('stage') && fields.has('touchpoint'));
}

function several(read: readonly ReadSheet[], title: string, left: readonly Loss[]): Imported {
  const journeys = read.map(({ sheet: { name }, grid }) => ({
    name,
    ...mapOfGrid(grid, plainText(`${title}: ${name}`)),
  }));
  return {
    maps: journeys.flatMap(({ maps }) => maps),
    losses: [...journeys.flatMap(({ name, losses }) => losses.map(({ text }) => ofSheet(name, text))), ...left],
    guesses: [
      `The sheets ${listed(read.map(({ sheet }) => sheet.name))} are read, a journey each.`,
      ...journeys.flatMap(({ name, guesses = [] }) => guesses.map((guess) => ofSheet(name, guess).text)),
    ],
  };
}

function ofSheet(name: string, text: string): Loss {
  return { text: `Sheet “${name}”: ${text}` };
}

/** @param isExported whether it is known what they said */
function leftOut(names: readonly string[], isExported: boolean): Loss[] {
  if (names.length === 0) return [];
  const said =
    names.length === 1 ? `The sheet ${listed(names)} is left out` : `The sheets ${listed(names)} are left out`;
  return [{ text: isExported ? `${said}; an export of the map to .json keeps everything.` : `${said}.` }];
}

/** `“A”, “B” and “C”`. */
function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`);
  const last = quoted.pop();
  return quoted.length > 0 ? `${quoted.join(', ')} and ${last}` : `${last}`;
}

/** An export names the journey on a sheet of its own. */
function exportedTitle(sheets: readonly WorkbookSheet[]): string | undefined {
  return sheets.find(({ name }) => name === 'Journey')?.rows.find(([what]) => what === 'Journey')?.[1];
}
