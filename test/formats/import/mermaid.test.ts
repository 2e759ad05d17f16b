import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { format } from '../../../src/edit/format/index.js';
import { importFile } from '../../../src/formats/import/import-file.js';
import type { Loss } from '../../../src/formats/import/imported.js';
import { words } from '../../edit/format/reading.js';
import { errorsOf, openText } from '../../fixtures/documents.js';

const folder = join(import.meta.dirname, '../../fixtures/import/mermaid');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.mmd'))
  .map((file) => file.replace('.mmd', ''));

describe('a nasty Mermaid file, beside the map and the losses that are expected of it', () => {
  test('is there of 25 kinds', () => expect(names.length).toBeGreaterThanOrEqual(25));

  test.each(names)('%s', async (name) => {
    const { text, losses } = importFile(readFileSync(join(folder, `${name}.mmd`)), `${name}.mmd`);
    if (process.env.UPDATE_IMPORTS) {
      writeFileSync(join(folder, `${name}.journey`), text);
      writeFileSync(join(folder, `${name}.losses.txt`), reported(losses));
    }
    expect(text).toBe(readFileSync(join(folder, `${name}.journey`), 'utf8'));
    expect(reported(losses)).toBe(readFileSync(join(folder, `${name}.losses.txt`), 'utf8'));
    expect(format(text, words)).toBe(text);
    expect(errorsOf(await openText(text, `mermaid-${name}`))).toEqual([]);
  });
});

function reported(losses: readonly Loss[]): string {
  return losses.map(({ line, text }) => `${line === undefined ? '' : `${line}: `}${text}\n`).join('');
}
