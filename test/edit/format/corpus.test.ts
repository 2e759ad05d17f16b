import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { firstConflict } from '../../../src/edit/conflict-markers.js';
import { format } from '../../../src/edit/format/index.js';
import { templates } from '../../../src/templates/index.js';
import { examplePaths, read } from '../../fixtures/repository.js';
import { commentsIn, mapsWithoutPlaces, saidIn, unknownLinesIn, words } from './reading.js';

const tests = join(import.meta.dirname, '../..');
const fixturePaths = readdirSync(tests, { recursive: true })
  .map((path) => `test/${String(path).replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.journey'))
  .sort();
const files = [
  ...[...examplePaths, ...fixturePaths].map((name) => ({ name, text: read(name) })),
  ...templates.map(({ id, text }) => ({ name: `the template ${id}`, text })),
];
const hasConflict = ({ text }: { text: string }) => firstConflict(text) !== undefined;
const corpus = files.filter((file) => !hasConflict(file));

/** Other ways in which the same file might have been written; within lines that are not known, white space is theirs. */
const otherwise: Record<string, (text: string, unknown: readonly string[]) => string> = {
  'as it is': (text) => text,
  'indented by four': (text) => outsideOfTexts(text, (line) => line.replace(/^ +/, '$&$&')),
  'indented by tabs': (text) =>
    outsideOfTexts(text, (line) => line.replace(/^ +/, (pad) => '\t'.repeat(pad.length / 2))),
  'not indented, without a column': (text, unknown) =>
    outsideOfTexts(text, (line) => {
      const written = line.trimStart();
      return unknown.some((other) => written.startsWith(other)) ? written : written.replace(/^([\p{L}:]+) +/u, '$1 ');
    }),
  'with braces on lines of their own': (text) => outsideOfTexts(text, (line) => line.replace(/ \{$/, '\n{')),
  'with blank lines added': (text) => outsideOfTexts(text, (line, index) => (line === '' && index > 0 ? '\n\n' : line)),
};

function outsideOfTexts(text: string, change: (line: string, index: number) => string): string {
  return text
    .split(/("""[\s\S]*?""")/)
    .map((part, index) => (index % 2 ? part : part.split('\n').map(change).join('\n')))
    .join('');
}

test('there are examples, files of earlier versions, and templates', () => {
  const names = corpus.map(({ name }) => name).join('\n');
  expect(names).toMatch(/examples\/mobile-plan\.journey/);
  expect(names).toMatch(/fixtures\/compat\/0\.1\/every-word\.journey/);
  expect(names).toMatch(/the template blank/);
});

test.each(files.filter(hasConflict))('$name stays as it is, since a conflict is marked in it', ({ text }) => {
  expect(format(text, words)).toBe(text);
});

describe.each(corpus)('$name', ({ text }) => {
  test.each(Object.keys(otherwise))('%s', async (how) => {
    const written = otherwise[how]?.(text, await unknownLinesIn(text)) ?? '';
    const laid = format(written, words);
    expect(format(laid, words)).toBe(laid);
    expect(saidIn(laid)).toEqual(saidIn(written));
    expect(commentsIn(laid)).toEqual(commentsIn(written));
    expect(await mapsWithoutPlaces(laid)).toEqual(await mapsWithoutPlaces(written));
    expect(laid).toBe(format(text, words));
  });
});
