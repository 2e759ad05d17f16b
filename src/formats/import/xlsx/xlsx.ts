import { readGrid } from '../grid/grid.js';
import { type Imported, Unreadable } from '../imported.js';
import { readWorkbook, type WorkbookSheet } from './workbook.js';

/**
 * The journey of an Excel workbook: of its first sheet whose headings are known.
 * @param title for a journey whose sheet has none above its headings
 * @throws Unreadable when there is none
 */
export function readXlsx(data: Uint8Array, title: string): Imported {
  const sheets = readWorkbook(data).filter(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== '')));
  const [first] = sheets;
  if (!first) throw new Unreadable('All sheets of this workbook are empty.');
  let reason: Unreadable | undefined;
  for (const sheet of sheets) {
    const imported = attempted(sheet, ownTitle(sheets) ?? title);
    if (imported instanceof Unreadable) reason ??= imported;
    else return withSheet(imported, sheet, sheets);
  }
  throw reason ?? new Unreadable('No sheet of this workbook is a map.');
}

function attempted({ rows }: WorkbookSheet, title: string): Imported | Unreadable {
  try {
    return readGrid(rows, title);
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
}

function withSheet(imported: Imported, read: WorkbookSheet, sheets: readonly WorkbookSheet[]): Imported {
  const others = sheets.filter((sheet) => sheet !== read);
  return {
    ...imported,
    losses: [...imported.losses, ...others.map(({ name }) => ({ text: `The sheet “${name}” is left out.` }))],
    guesses: [`The sheet “${read.name}” is read.`, ...(imported.guesses ?? [])],
  };
}

/** An export names the journey on a sheet of its own. */
function ownTitle(sheets: readonly WorkbookSheet[]): string | undefined {
  return sheets.find(({ name }) => name === 'Journey')?.rows.find(([what]) => what === 'Journey')?.[1];
}
