/** The cells of a workbook, as text. */
import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import { Unreadable } from '../imported.js';
import { SheetReader, withoutEscapes } from './sheet.js';
import { xmlPieces } from './xml.js';

export interface WorkbookSheet {
  name: string;
  rows: string[][];
}

/** Bytes that all parts may have together once they are unpacked. */
const mostUnpacked = 60_000_000;
const mostSheets = 256;

/**
 * The sheets of a workbook, in their order, with what its cells show: results of formulas, dates as `2026-05-14`.
 * @throws Unreadable when it is none, is locked, or holds more than any map
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
  const reader = new SheetReader(strings, dates);
  const sheets: WorkbookSheet[] = [];
  for (const { name, attributes } of xmlPieces(book)) {
    if (name !== 'sheet') continue;
    if (sheets.length >= mostSheets)
      throw new Unreadable(`This workbook has more than ${mostSheets} sheets, which no map has.`);
    const target = targets.get(attributes.get('r:id') ?? '') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    sheets.push({ name: attributes.get('name') ?? '', rows: reader.read(part(path)) });
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
