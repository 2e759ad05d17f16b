/** The cells of a sheet of a workbook, as text. */
import { Unreadable } from '../imported.js';
import { xmlPieces } from './xml.js';

const mostRows = 20_000;
const mostColumns = 500;
/** Characters of a cell, as many as Excel takes. */
const longestCell = 32_767;
/** Characters and cells of all sheets: many cells may show one text, which the parts hold once. */
const mostShown = 20_000_000;

/** A cell while it is read. */
interface OpenCell {
  column: number;
  type: string;
  isDate: boolean;
  text: string;
}

/** Reads the sheets of one workbook, which share its texts and its styles. */
export class SheetReader {
  /** Characters, cells and rows of all sheets so far. */
  private shown = 0;

  /**
   * @param strings texts that cells refer to by their place
   * @param dates whether a style shows a day, by its place
   */
  constructor(
    private readonly strings: readonly string[],
    private readonly dates: readonly boolean[],
  ) {}

  /**
   * The rows of a sheet.
   * @throws Unreadable when there is more in it, or in all sheets together, than any map has
   */
  read(source: string): string[][] {
    const rows: string[][] = [];
    let row: string[] = [];
    let cell: OpenCell | undefined;
    let isValue = false;
    for (const { name, attributes, isEmpty, text } of xmlPieces(source)) {
      if (name === 'row') {
        row = [];
        rows.push(row);
        this.count(1);
        if (rows.length > mostRows) throw new Unreadable(`A sheet has more than ${mostRows} rows, which no map has.`);
      } else if (name === 'c' && !isEmpty) {
        const column = columnOf(attributes.get('r')) ?? row.length;
        cell = {
          column,
          type: attributes.get('t') ?? 'n',
          isDate: this.dates[Number(attributes.get('s'))] ?? false,
          text: '',
        };
      } else if (name === '/c' && cell) {
        this.put(row, cell.column, shown(cell, this.strings));
        cell = undefined;
      } else if (name === 'v' || name === 't') isValue = !isEmpty;
      else if (name === '/v' || name === '/t') isValue = false;
      else if (name === '' && isValue && cell) cell.text += text;
    }
    return rows;
  }

  private put(row: string[], column: number, text: string): void {
    if (column >= mostColumns) {
      // Far away stand only remarks; a sheet may be formatted to its edge.
      if (text === '') return;
      throw new Unreadable(`A sheet has more than ${mostColumns} columns, which no map has.`);
    }
    if (text.length > longestCell) {
      throw new Unreadable(`A cell has more than ${longestCell} characters, which Excel does not take.`);
    }
    this.count(Math.max(0, column + 1 - row.length) + text.length);
    while (row.length < column) row.push('');
    row[column] = text;
  }

  private count(more: number): void {
    this.shown += more;
    if (this.shown > mostShown) {
      throw new Unreadable(
        `The cells of this workbook show more than ${mostShown / 1_000_000} million characters, which no map does.`,
      );
    }
  }
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
export function withoutEscapes(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => {
    const character = String.fromCharCode(Number.parseInt(code, 16));
    return character === '\r' ? '' : character;
  });
}
