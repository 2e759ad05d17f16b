import { describe, expect, test } from 'vitest';
import { format } from '../../../src/edit/format/index.js';
import { builtinLibrary } from '../../../src/map/builtin-library.js';
import { templates } from '../../../src/templates/index.js';
import { corpusPaths, examplePaths, journeyBlocks, pagePaths, read } from '../../fixtures/repository.js';
import { words } from './reading.js';

describe('is in the canonical layout', () => {
  test.each([...examplePaths, ...corpusPaths])('%s', (path) => {
    expect(format(read(path), words)).toBe(read(path));
  });

  test.each(templates)('the template $id', ({ text }) => {
    expect(format(text, words)).toBe(text);
  });

  test('the built-in library', () => {
    expect(format(builtinLibrary, words)).toBe(builtinLibrary);
  });

  const blocks = pagePaths.flatMap((page) =>
    journeyBlocks(read(page)).map(({ line, text }) => ({ place: `${page}:${line}`, text })),
  );
  test.each(blocks)('$place', ({ text }) => {
    // An example of a few facts is laid out as in the block that it was taken from.
    expect([format(text, words), formatInBlock(text)]).toContain(text);
  });

  test('the tour in the README and the reference among them', () => {
    const pages = blocks.map(({ place }) => place.split(':')[0]);
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/language.md']));
  });
});

function formatInBlock(text: string): string {
  const inside = text.replace(/^(?=.)/gm, '  ');
  const laidOut = format(`touchpoint "Any" {\n${inside}}\n`, words);
  return laidOut
    .split('\n')
    .slice(1, -2)
    .map((line) => line.replace(/^ {2}/, ''))
    .join('\n')
    .concat('\n');
}
