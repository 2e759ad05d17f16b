/** Makes the text of a `.journey` file of a file that another program wrote. */
import { printMaps } from '../../edit/print/index.js';
import { readJsonMaps } from '../json/read-maps.js';
import { readCsv } from './grid/csv.js';
import { formatOf, type ImportFormat, importEndings } from './import-formats.js';
import { type Imported, type Loss, Unreadable } from './imported.js';
import { readMarkdown } from './markdown/markdown.js';
import { readMermaid } from './mermaid/mermaid.js';
import { decodeText } from './text-encoding.js';
import { readXlsx } from './xlsx/xlsx.js';

/** Bytes. No map is nearly as large; a file that is would keep the program busy for nothing. */
const most = 20_000_000;

/**
 * Refuses a file by its size, so that it need not be read first.
 * @throws Unreadable when it is too large
 */
export function checkSize(bytes: number): void {
  if (bytes > most) throw new Unreadable(`The file is larger than ${most / 1_000_000} MB, which no map is.`);
}

/** The text of a map, with what it does not say of the file that it was made of. */
export interface ImportedText {
  text: string;
  losses: Loss[];
  /** How the file was understood, where that was a guess: a sentence each. */
  guesses: string[];
}

/**
 * Imports a file.
 * @param name of the file, whose ending says what it is and which gives a journey without a title one
 * @param format where the ending does not say it
 * @throws Unreadable when there is no map in it
 */
export function importFile(data: Uint8Array, name: string, format = formatOf(name)): ImportedText {
  if (!format) {
    const endings = importEndings.map((ending) => `.${ending}`);
    throw new Unreadable(
      `What this file is cannot be told from its name. Files that can be imported end in ${endings.join(', ')}.`,
    );
  }
  checkSize(data.length);
  const {
    maps,
    losses,
    guesses = [],
  } = format === 'xlsx' ? readXlsx(data, titleOf(name)) : readText(data, name, format);
  return { text: printMaps(maps), losses, guesses };
}

function readText(data: Uint8Array, name: string, format: TextFormat): Imported {
  const { text, guessed } = decodeText(data);
  const imported = readers[format](text, titleOf(name));
  return guessed
    ? { ...imported, guesses: [`The text is read as ${guessed}.`, ...(imported.guesses ?? [])] }
    : imported;
}

type TextFormat = Exclude<ImportFormat, 'xlsx'>;

const readers: Readonly<Record<TextFormat, (text: string, name: string) => Imported>> = {
  mermaid: readMermaid,
  markdown: readMarkdown,
  csv: readCsv,
  json: readJsonMaps,
};

/** `buy-a-phone.mmd` is about “Buy a phone”. */
function titleOf(name: string): string {
  const words = name
    .replace(/\.[^.]*$/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return words === '' ? 'Journey' : words.charAt(0).toUpperCase() + words.slice(1);
}
