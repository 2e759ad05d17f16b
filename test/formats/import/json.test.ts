import { describe, expect, it, test } from 'vitest';
import { importFile } from '../../../src/formats/import/import-file.js';
import { Unreadable } from '../../../src/formats/import/imported.js';
import { toJson } from '../../../src/formats/json/json.js';
import type { PlainMap } from '../../../src/map/model.js';
import { sourceFree } from '../../../src/map/source-free.js';
import { randomMap, said, sayable } from '../../edit/print/random-maps.js';
import { plain, readMaps } from '../../edit/print/reading.js';
import { errorsOf, mapsIn, openExample, openText } from '../../fixtures/documents.js';
import { corpusPaths, examplePaths, read } from '../../fixtures/repository.js';
import { randomFrom } from '../../fuzz/random.js';

/** Some examples are shared by others, and hold no journey. */
const pathsOfMaps = [...examplePaths, ...corpusPaths].filter((path) => /^journey /m.test(read(path)));

const imported = (maps: readonly PlainMap[]) => importFile(new TextEncoder().encode(toJson(maps)), 'maps.json');

const placesOf = (map: PlainMap) => map.stages.flatMap((stage) => [stage, ...stage.touchpoints]);
const namesIn = (map: PlainMap) => new Set<unknown>([map, ...placesOf(map)].map(({ name }) => name));

/** What a map says without the ways out of its file. */
function alone(map: PlainMap): PlainMap {
  const names = namesIn(map);
  return JSON.parse(
    JSON.stringify(map, (field, value) => {
      if (field === 'next') return value.filter(({ to }: { to: string }) => names.has(to));
      const isOut = field === 'opens' ? !names.has(value.to) : field === 'improves' && !names.has(value);
      return isOut ? undefined : value;
    }),
  );
}

describe('a map that goes to JSON, from there to a file, and is read', () => {
  test.each(pathsOfMaps)('is %s again, without an error', async (path) => {
    const maps = (await mapsIn(await openExample(path))).map(sourceFree);
    const { text } = imported(maps);
    const document = await openText(text, `json-${path.replaceAll('/', '-')}`);
    expect(plain(await mapsIn(document)).map(alone)).toEqual(plain(maps.map(alone)));
    if (path.startsWith('examples/')) expect(errorsOf(document)).toEqual([]);
  });

  it('says the same, whatever that is, and each way to another file is told', { timeout: 60_000 }, async () => {
    let told = 0;
    for (let seed = 0; seed < 40; seed++) {
      const map = { ...sayable(randomMap(randomFrom(seed))), ...(seed % 3 === 0 ? { improves: 'as-is' } : {}) };
      const { text, losses } = imported([map]);
      const [again] = await readMaps(text);
      expect(again && said(alone(again)), `seed ${seed}`).toEqual(said(alone(map)));
      const ways = [
        ...placesOf(map)
          .flatMap(({ opens, next }) => [opens, ...next])
          .map((way) => way?.to),
        map.improves,
      ];
      const out = ways.filter((to) => to !== undefined && !namesIn(map).has(to));
      expect(losses, `seed ${seed}`).toHaveLength(out.length);
      expect(again?.improves, `seed ${seed}`).toBeUndefined();
      told += losses.length;
    }
    expect(told).toBeGreaterThan(20);
  });

  it('leads to the journeys of its own file, and says of others how to get there', async () => {
    const text = `journey "Now" as now {
  touchpoint "Waits" {
    opens later
    next  later
  }
}

journey "Later" as later {
  improves now
  stage "Wait" {
    opens "other.journey"
  }
}
`;
    const maps = (await mapsIn(await openText(text, 'json-two'))).map(sourceFree);
    const both = imported(maps);
    expect(both.losses).toEqual([]);
    expect(plain(await mapsIn(await openText(both.text, 'json-both')))).toEqual(plain(maps));
    const [now, later] = maps as [PlainMap, PlainMap];
    expect(imported([now]).losses.map((loss) => loss.text)).toEqual([
      '“Waits” opens “Later”, which is not in this file: import the file that has it, and write `opens later`.',
      '“Waits” goes on with “Later”, which is not in this file: import the file that has it, and write `next later`.',
    ]);
    expect(imported([now]).text).not.toContain('later');
    expect(imported([later]).losses.map((loss) => loss.text)).toEqual([
      '“Later” improves the journey “Now”, which is not in this file: import the file that has it, and write `improves now`.',
    ]);
    expect(imported([later]).text).toContain('opens       "other.journey"');
  });

  it('is no file without a journey', () => {
    expect(() => imported([])).toThrow(new Unreadable('There is no journey in this file.'));
  });
});
