/** What never shows: how a map is written. */
import { describe, expect, test } from 'vitest';
import { apply, diff } from '../../src/diff/index.js';
import { same } from '../../src/diff/same.js';
import { format } from '../../src/edit/format/index.js';
import type { JourneyMap } from '../../src/map/model.js';
import { mapsIn, openText } from '../fixtures/documents.js';
import { corpusPaths, examplePaths, read } from '../fixtures/repository.js';

let count = 0;
const mapsOf = async (text: string): Promise<JourneyMap[]> => mapsIn(await openText(text, `compared-${count++}`));

const ways: Record<string, (text: string) => string> = {
  'laid out': (text) => format(text),
  'with other white space': (text) => text.replace(/^ +/gm, '\t').replace(/(\w) {2,}/g, '$1 '),
  'with line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  // Between three quotes there are no comments.
  'with comments': (text) =>
    text
      .split('"""')
      .map((part, index) => (index % 2 === 0 ? part.replace(/^( *)(\w)/gm, '$1// Why?\n\n$1$2') : part))
      .join('"""'),
  'with unused declarations': (text) => `team "Nobody" as nobody\nevidence "Unread" as unread\n${text}`,
};

const paths = [...examplePaths.filter((path) => !path.includes('/shared/')), ...corpusPaths];

describe.each(paths)('%s', (path) => {
  const text = read(path).replaceAll('"shared/', '"../examples/shared/');

  test.each(Object.keys(ways))('%s says the same', async (way) => {
    const maps = await mapsOf(text);
    const other = ways[way]?.(text) ?? '';
    // The examples are laid out already.
    if (way !== 'laid out') expect(other).not.toBe(text);
    const others = await mapsOf(other);
    expect(maps.length).toBeGreaterThan(0);
    expect(others).toHaveLength(maps.length);
    maps.forEach((map, index) => {
      const { changes, implied } = diff(map, others[index] as JourneyMap);
      expect(changes).toEqual([]);
      expect(implied).toEqual([]);
    });
  });

  test('becomes every other map by their changes, and they become it', async () => {
    const [map] = await mapsOf(text);
    for (const other of paths) {
      const [one] = await mapsOf(read(other).replaceAll('"shared/', '"../examples/shared/'));
      expect(same(apply(map as JourneyMap, diff(map as JourneyMap, one as JourneyMap)), one), other).toBe(true);
    }
  });
});
