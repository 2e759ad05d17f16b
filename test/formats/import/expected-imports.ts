/** Files of other programs, each beside the map that it becomes and what is told of it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { expect } from 'vitest';
import { format } from '../../../src/edit/format/index.js';
import { type ImportedText, importFile } from '../../../src/formats/import/import-file.js';
import { words } from '../../edit/format/reading.js';
import { errorsOf, openText } from '../../fixtures/documents.js';

const folderOf = (kind: string) => join(import.meta.dirname, '../../fixtures/import', kind);

/** The files of a folder of fixtures. */
export function filesToImport(kind: string): string[] {
  return readdirSync(folderOf(kind)).filter((file) => !/\.(?:journey|txt)$/.test(file));
}

/** Imports a file; `UPDATE_IMPORTS=1` writes down what comes out, to be looked at. */
export async function expectImport(kind: string, file: string): Promise<void> {
  const at = (ending: string) => join(folderOf(kind), parse(file).name + ending);
  const imported = importFile(readFileSync(join(folderOf(kind), file)), file);
  if (process.env.UPDATE_IMPORTS) {
    writeFileSync(at('.journey'), imported.text);
    writeFileSync(at('.told.txt'), told(imported));
  }
  expect(imported.text).toBe(readFileSync(at('.journey'), 'utf8'));
  expect(told(imported)).toBe(readFileSync(at('.told.txt'), 'utf8'));
  expect(format(imported.text, words)).toBe(imported.text);
  expect(errorsOf(await openText(imported.text, `${kind}-${parse(file).name}`))).toEqual([]);
}

function told({ guesses, losses }: ImportedText): string {
  const lost = losses.map(({ line, text }) => `${line === undefined ? '' : `${line}: `}${text}`);
  return [...guesses, ...lost].map((sentence) => `${sentence}\n`).join('');
}
