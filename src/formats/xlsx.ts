import writeExcelFile from 'write-excel-file/universal';
import type { PlainMap } from '../map/model.js';
import { plainText } from './plain-text.js';
import { isLikeFormula } from './sheets/formulas.js';
import { gridSheet } from './sheets/grid.js';
import { listSheets } from './sheets/lists.js';
import type { Cell, Sheet, SheetColumn } from './sheets/sheet.js';
import { timelessZip } from './timeless-zip.js';

/** More is refused by spreadsheets; the rest of a longer text is left out. */
const longestCell = 32_767;
/** Of a line of text and of a row, in points. */
const lineHeight = 15;
const tallestRow = 409;

/**
 * A map as a workbook: the grid with a row for each touchpoint, then a sheet for each kind of thing. Texts are texts,
 * never formulas, whatever they begin with; numbers and days are such.
 */
export async function toXlsx(map: PlainMap): Promise<Uint8Array> {
  const sheets = [{ ...sheetData(gridSheet(map)), stickyColumnsCount: 2 }, ...listSheets(map).map(sheetData)];
  const archive = await writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBlob();
  return timelessZip(new Uint8Array(await archive.arrayBuffer()));
}

function sheetData({ title, columns, rows }: Sheet) {
  const head = columns.map(({ title }) => ({
    value: textOf(title),
    type: String,
    fontWeight: 'bold' as const,
    textColor: '#ffffff',
    backgroundColor: '#2b4a9b',
    alignVertical: 'center' as const,
    wrap: true,
  }));
  return {
    sheet: title,
    data: [head, ...rows.map((row) => rowData(row, columns))],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  };
}

function rowData(row: readonly Cell[], columns: readonly SheetColumn[]) {
  const lines = row.map((cell, at) => (typeof cell === 'string' ? linesOf(cell, columns[at]?.width ?? 1) : 1));
  const height = Math.min(tallestRow, Math.max(...lines) * lineHeight + 2);
  return row.map((cell) => cellData(cell, height));
}

/** About how many lines a text takes: not every program makes rows tall enough by itself. */
function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0);
}

/** A text as a workbook holds it, where `_x0041_` would be read as an A. */
function textOf(text: string): string {
  return plainText(text.slice(0, longestCell)).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

/** @param height of its row, in points */
function cellData(cell: Cell, height: number) {
  if (cell === undefined) return null;
  const look = { alignVertical: 'top' as const, height };
  if (typeof cell === 'number') return { value: cell, type: Number, ...look };
  if (typeof cell === 'string') {
    // It stays a text also when somebody edits it.
    const format = isLikeFormula(cell) ? { format: '@' } : {};
    return { value: textOf(cell), type: String, wrap: true, ...format, ...look };
  }
  return {
    value: new Date(`${cell.day}T00:00:00Z`),
    type: Date,
    format: 'yyyy-mm-dd',
    align: 'left' as const,
    ...look,
  };
}
