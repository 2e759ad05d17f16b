import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { NoMaps, readJson, toJson } from '../../src/formats/json/json.js';
import { mapsSchema } from '../../src/formats/json/schema.js';
import type { PlainMap } from '../../src/map/model.js';
import { sourceFree } from '../../src/map/source-free.js';
import { MapMaker } from '../diff/laws/random-maps.js';
import { mapsIn, openExample, openText } from '../fixtures/documents.js';
import { saying } from '../fixtures/hostile.js';
import { mobilePlan } from '../fixtures/maps.js';
import { corpusPaths, examplePaths, read } from '../fixtures/repository.js';
import { randomFrom } from '../fuzz/random.js';

const isValid = new Ajv({ allErrors: true }).compile(JSON.parse(read('schemas/journey-map.schema.json')));
/** What a program of others that knows the schema finds wrong. */
const flawsOf = (text: string) => {
  isValid(JSON.parse(text));
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

it('has a schema that ships as the code says', () => {
  expect(JSON.parse(read('schemas/journey-map.schema.json'))).toEqual(mapsSchema());
});

describe('maps as JSON', () => {
  it.each([...examplePaths, ...corpusPaths])('hold everything of %s, as the schema says', async (path) => {
    const maps = await mapsIn(await openExample(path));
    const text = toJson(maps);
    expect(flawsOf(text)).toEqual([]);
    expect(readJson(text)).toEqual(maps.map(sourceFree));
  });

  it('are read as they were written, whatever they say', () => {
    for (let seed = 0; seed < 40; seed++) {
      const maps = [0, 1].map((more) => sourceFree(new MapMaker(randomFrom(seed + 1000 * more)).map()));
      const text = toJson(maps);
      expect(flawsOf(text), `seed ${seed}`).toEqual([]);
      expect(readJson(text), `seed ${seed}`).toEqual(maps);
    }
  });

  it.each(['"', '\\', '\0\u0007', '\u2028\u2029', '\ud800', '</script>', '=1+1', '__proto__', 'é 🙂 漢 ‮'])(
    'keep %j in every field',
    (text) => {
      const { map, fields } = saying(sourceFree(mobilePlan()), text);
      expect(fields).toBeGreaterThan(30);
      expect(readJson(toJson([map]))).toEqual([map]);
    },
  );

  it('are the same text, in whatever order a map was put together', () => {
    const { stages, title, ...rest } = mobilePlan();
    expect(toJson([{ ...rest, stages, title }])).toBe(toJson([mobilePlan()]));
  });

  it('keep lines that the language does not know, and say where nothing stands', async () => {
    const text =
      'journey "X" as x {\n  stage "A" {\n    touchpoint "B" {\n      foos  "bar"  7 // why\n    }\n  }\n}\n';
    const [map] = await mapsIn(await openText(text, 'unknown-line'));
    const [read] = readJson(toJson([map as PlainMap]));
    expect(read?.stages[0]?.touchpoints[0]?.unknown.map((line) => line.text)).toEqual(['foos  "bar"  7']);
    expect(toJson([map as PlainMap])).not.toMatch(/"(range|uri)"/);
  });
});

describe('JSON that holds no maps', () => {
  const written = () => JSON.parse(toJson([mobilePlan()]));

  it.each([
    ['no JSON', 'journey "X"', /^This is no JSON: /],
    ['another JSON', '{"name":"x"}', /^This JSON holds no journey maps: its "format" is not "journeymap"\.$/],
    ['a text', '"journeymap"', /^This JSON holds no journey maps/],
    ['nothing', 'null', /^This JSON holds no journey maps/],
    [
      'a newer version',
      JSON.stringify({ ...written(), version: 2 }),
      /^A newer program wrote these maps, in version 2; this one reads up to 1\.$/,
    ],
    ['no version', JSON.stringify({ ...written(), version: undefined }), /^These maps are not as they should be\. /],
    ['no journeys', JSON.stringify({ ...written(), journeys: 'none' }), /\$\.journeys: is no array\.$/],
    [
      'a stage of another shape',
      JSON.stringify({ ...written(), journeys: [{ ...written().journeys[0], stages: [{ id: 'x' }] }] }),
      /\$\.journeys\[0\]\.stages\[0\]: has no name\.$/,
    ],
  ])('is refused, in one sentence, where it is %s', (_, text, message) => {
    expect(() => readJson(text)).toThrow(NoMaps);
    expect(() => readJson(text)).toThrow(message);
  });

  it('may begin with a byte order mark, as some editors write it', () => {
    expect(readJson(`\ufeff${toJson([mobilePlan()])}`)).toEqual([sourceFree(mobilePlan())]);
  });
});
