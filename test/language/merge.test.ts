/** Merges as people meet them. `KEEP_MERGES=1` writes what is expected anew: look at it. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Merged } from '../../src/edit/merge/index.js';
import { type MergeTexts, mergeTexts } from '../../src/language/merge/index.js';
import { languageServices } from './reading.js';

const folder = join(import.meta.dirname, '../fixtures/merge');
const names = readdirSync(folder).sort();

function textsIn(name: string): MergeTexts {
  const text = (side: string) => readFileSync(join(folder, name, `${side}.journey`), 'utf8');
  return { base: text('base'), ours: text('ours'), theirs: text('theirs') };
}

async function merged(texts: MergeTexts): Promise<Merged> {
  const answer = await mergeTexts(texts, await languageServices());
  if ('refused' in answer) throw new Error(`${answer.side}: ${answer.refused}`);
  return answer;
}

test('there are more than twenty', () => {
  expect(names.length).toBeGreaterThan(20);
});

describe.each(names)('%s', (name) => {
  const texts = textsIn(name);
  const expected = (file: string, is: string): string => {
    const path = join(folder, name, file);
    if (process.env.KEEP_MERGES && (is !== '' || existsSync(path))) writeFileSync(path, is);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };

  test('merges to what both meant', async () => {
    const { text, conflicts } = await merged(texts);
    expect(text).toBe(expected('expected.journey', text));
    const titles = conflicts
      .flatMap(({ title, changes: { ours, theirs } }) => [
        title,
        ...ours.map((sentence) => `  ours: ${sentence}`),
        ...theirs.map((sentence) => `  theirs: ${sentence}`),
      ])
      .map((line) => `${line}\n`)
      .join('');
    expect(titles).toBe(expected('conflicts.txt', titles));
  });
});
