import { describe, expect, test } from 'vitest';
import { isJargon, read } from '../reading.js';
import { otherToolTries } from './other-tools.js';
import { placeTries } from './places.js';
import { valueTries } from './values.js';

/** Errors as `what is underlined: message`. */
async function errors(text: string): Promise<string[]> {
  const { findings } = await read(text);
  const found = findings.filter(({ severity }) => severity === 'error');
  expect(found.map(({ message }) => message).filter(isJargon)).toEqual([]);
  return found.map(({ at, message }) => `${at}: ${message}`);
}

const tries = { ...valueTries, ...placeTries, ...otherToolTries };

describe.each(Object.entries(tries))('%s', (_, table) => {
  test.each(table)('%s', async (_written, text, said) => {
    expect(await errors(text)).toEqual(said);
  });
});

test('a map without any braces misses them where its indentation opens a block', async () => {
  const text =
    'journey "A"\n  goal "G"\n  stage "S"\n    touchpoint "T"\n      does "D"\n  stage "U"\n    feels happy\n';
  const { findings, map } = await read(text);
  const found = findings.filter(({ severity }) => severity === 'error');
  expect(found.map(({ code, line }) => `${code} ${line + 1}`)).toEqual([
    'brace-missing 1',
    'brace-missing 3',
    'brace-missing 4',
    'brace-missing 6',
  ]);
  expect(map.stages.map(({ title, touchpoints }) => `${title} ${touchpoints.length}`)).toEqual(['S 1', 'U 0']);
});
