/** The cells of a workbook, as text. */
import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import { Unreadable } from '../imported.js';
import { xmlPieces } from './xml.js';

export interface WorkbookSheet {
  name: string;
  rows: string[][];
}

/** Bytes that all parts may have together once they are unpacked. */
const mostUnpacked = 60_000_000;
const mostRows = 20_000;
const mostColumns = 500;

/**
 * The sheets of a workbook, in their order, with what its cells show: results of formulas, dates as `2026-05-14`.
 * @throws Unreadable when it is none, is locked, or would take too much to unpack
 */
export function readWorkbook(data: Uint8Array): WorkbookSheet[] {
  const parts = unpacked(data);
  const part = (path: string): string => {
    const bytes = parts[path];
    return bytes ? strFromU8(bytes) : '';
  };
  const book = part('xl/workbook.xml');
  if (book === '') throw new Unreadable('This is no Excel workbook: it has no list of sheets.');
  const targets = relationships(part('xl/_rels/workbook.xml.rels'));
  const strings = sharedStrings(part('xl/sharedStrings.xml'));
  const dates = dateStyles(part('xl/styles.xml'));
  const sheets: WorkbookSheet[] = [];
  for (const { name, attributes } of xmlPieces(book)) {
    if (name !== 'sheet') continue;
    const target = targets.get(attributes.get('r:id') ?? '') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    sheets.push({ name: attributes.get('name') ?? '', rows: cellsOf(part(path), strings, dates) });
  }
  return sheets;
}

function unpacked(data: Uint8Array): Record<string, Uint8Array> {
  if (data[0] === 0xd0 && data[1] === 0xcf) {
    throw new Unreadable(
      'This workbook is locked with a password, or of an Excel before 2007. Save it as .xlsx without one.',
    );
  }
  let size = 0;
  const isWanted = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (!/^xl\/(?:workbook\.xml|_rels\/|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml$)/.test(name))
      return false;
    size += originalSize;
    if (size > mostUnpacked) {
      throw new Unreadable(`Unpacked, this workbook is larger than ${mostUnpacked / 1_000_000} MB, which no map is.`);
    }
    return true;
  };
  try {
    return unzipSync(data, { filter: isWanted });
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('This is no Excel workbook, or it is damaged.');
  }
}

function relationships(source: string): Map<string, string> {
  const targets = new Map<string, string>();
  for (const { name, attributes } of xmlPieces(source)) {
    if (name === 'Relationship') targets.set(attributes.get('Id') ?? '', attributes.get('Target') ?? '');
  }
  return targets;
}

/** Texts that cells share; how they are pronounced is left out. */
function sharedStrings(source: string): string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isPronunciation = false;
  for (const piece of xmlPieces(source)) {
    if (piece.name === 'si') text = '';
    else if (piece.name === '/si') strings.push(withoutEscapes(text));
    else if (piece.name === 'rPh') isPronunciation = true;
    else if (piece.name === '/rPh') isPronunciation = false;
    else if (piece.name === 't') isText = !piece.isEmpty;
    else if (piece.name === '/t') isText = false;
    else if (piece.name === '' && isText && !isPronunciation) text += piece.text;
    if (piece.name === 'si' && piece.isEmpty) strings.push('');
  }
  return strings;
}

/** Which styles of cells show a day. */
function dateStyles(source: string): boolean[] {
  const ofDate = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
  const styles: boolean[] = [];
  let isInCells = false;
  for (const { name, attributes } of xmlPieces(source)) {
    const format = Number(attributes.get('numFmtId') ?? '');
    if (name === 'numFmt' && isDateFormat(attributes.get('formatCode') ?? '')) ofDate.add(format);
    else if (name === 'cellXfs') isInCells = true;
    else if (name === '/cellXfs') isInCells = false;
    else if (name === 'xf' && isInCells) styles.push(ofDate.has(format));
  }
  return styles;
}

function isDateFormat(code: string): boolean {
  const plain = code.slice(0, 200).replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /y/i.test(plain) && /d/i.test(plain);
}

/** A cell while it is read. */
interface OpenCell {
  column: number;
  type: string;
  isDate: boolean;
  text: string;
}

function cellsOf(source: string, strings: readonly string[], dates: readonly boolean[]): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell: OpenCell | undefined;
  let isValue = false;
  for (const { name, attributes, isEmpty, text } of xmlPieces(source)) {
    if (name === 'row') {
      row = [];
      rows.push(row);
      if (rows.length > mostRows) throw new Unreadable(`A sheet has more than ${mostRows} rows, which no map has.`);
    } else if (name === 'c' && !isEmpty) {
      const column = columnOf(attributes.get('r')) ?? row.length;
      cell = {
        column,
        type: attributes.get('t') ?? 'n',
        isDate: dates[Number(attributes.get('s'))] ?? false,
        text: '',
      };
    } else if (name === '/c' && cell) {
      put(row, cell.column, shown(cell, strings));
      cell = undefined;
    } else if (name === 'v' || name === 't') isValue = !isEmpty;
    else if (name === '/v' || name === '/t') isValue = false;
    else if (name === '' && isValue && cell) cell.text += text;
  }
  return rows;
}

function put(row: string[], column: number, text: string): void {
  if (column >= mostColumns) {
    // Far away stand only remarks; a sheet may be formatted to its edge.
    if (text === '') return;
    throw new Unreadable(`A sheet has more than ${mostColumns} columns, which no map has.`);
  }
  while (row.length < column) row.push('');
  row[column] = text;
}

/** Zero-based, from `AB12`. */
function columnOf(reference: string | undefined): number | undefined {
  const [letters] = /^[A-Z]{1,3}(?=\d)/.exec(reference ?? '') ?? [];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function shown({ type, text, isDate }: OpenCell, strings: readonly string[]): string {
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'yes' : 'no';
  if (type !== 'n') return withoutEscapes(text);
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) return '';
  return isDate ? dayOf(number) : String(Math.round(number * 1e9) / 1e9);
}

/** Days are counted from the end of 1899, with a day too many in 1900. */
function dayOf(number: number): string {
  const day = new Date(Math.round((number - 25_569) * 86_400_000));
  return Number.isNaN(day.getTime()) ? String(number) : day.toISOString().slice(0, 10);
}

/** `_x000D_` stands for a character that XML cannot hold. */
function withoutEscapes(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => {
    const character = String.fromCharCode(Number.parseInt(code, 16));
    return character === '\r' ? '' : character;
  });
}
