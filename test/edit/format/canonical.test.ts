import { describe, expect, test } from 'vitest';
import { format } from '../../../src/edit/format/index.js';
import { builtinLibrary } from '../../../src/language/library/builtin.js';
import { templates } from '../../../src/templates/index.js';
import { examplePaths, journeyBlocks, pagePaths, read } from '../../fixtures/repository.js';
import { words } from './reading.js';

describe('is in the canonical layout', () => {
  test.each(examplePaths)('%s', (path) => {
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
    expect(format(text, words)).toBe(text);
  });

  test('the tour in the README and the reference among them', () => {
    const pages = blocks.map(({ place }) => place.split(':')[0]);
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/language.md']));
  });
});
