import type { PlainMap } from '../map/model.js';
import { isLikeFormula } from './sheets/formulas.js';
import { gridSheet } from './sheets/grid.js';
import type { Cell } from './sheets/sheet.js';

/**
 * A map as comma-separated values: the grid with a row for each touchpoint. As RFC 4180 has it, and with the mark by which
 * spreadsheets know UTF-8.
 */
export function toCsv(map: PlainMap): string {
  const { columns, rows } = gridSheet(map);
  const records = [columns.map(({ title }) => title), ...rows];
  return `\ufeff${records.map((record) => `${record.map(field).join(',')}\r\n`).join('')}`;
}

function field(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = typeof cell === 'string' ? inert(cell) : cell.day;
  return /[",;\t\r\n]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * What a spreadsheet would take for a formula begins with an apostrophe: then it is text for all of them. What begins like
 * that by itself gets one too, so that whoever takes one away leaves the text.
 */
function inert(text: string): string {
  return isLikeFormula(text) ? `'${text}` : text;
}
