/** What is written and read again, for maps with any facts anywhere and any text in any field. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printMaps } from '../../../src/edit/print/index.js';
import { toCsv } from '../../../src/formats/csv.js';
import { readCsv } from '../../../src/formats/import/grid/csv.js';
import { readMermaid } from '../../../src/formats/import/mermaid/mermaid.js';
import { readXlsx } from '../../../src/formats/import/xlsx/xlsx.js';
import { readJson, toJson } from '../../../src/formats/json/json.js';
import { toMermaid } from '../../../src/formats/mermaid.js';
import { gridSheet } from '../../../src/formats/sheets/grid.js';
import type { Cell } from '../../../src/formats/sheets/sheet.js';
import { toXlsx } from '../../../src/formats/xlsx.js';
import { builtinChannels } from '../../../src/map/builtin-things.js';
import type { PlainMap, PlainStage, PlainTouchpoint } from '../../../src/map/model.js';
import { personasOf } from '../../../src/map/scope.js';
import { sourceFree } from '../../../src/map/source-free.js';
import { MapMaker } from '../../diff/laws/random-maps.js';
import { mapsIn, openText } from '../../fixtures/documents.js';
import { saying } from '../../fixtures/hostile.js';
import { persona } from '../../fixtures/maps.js';
import { randomFrom, seedFrom } from '../../fuzz/random.js';
import { maps as drawnMaps } from '../../render/support/arbitrary.js';
import { shown } from './shown.js';

const seed = seedFrom('ROUND_TRIP_SEED');

/** Maps as the language gives them. */
const written = fc.nat().map((own): PlainMap => sourceFree(new MapMaker(randomFrom(own)).map()));
/** Others too, whose references lead nowhere. */
const maps = fc.oneof(written, drawnMaps.map(sourceFree));
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    ...['"', ',', ';', '\t', '=1+1', "'=1", ':', '#', '%%', '(a)', 'a (b, c)', '\n', 'title', '🙂', '漢', '\ud800'],
  ),
);
const hostile = fc.tuple(maps, texts).map(([map, text]) => saying(map, text).map);
/** Maps with any text as their titles and facts, in which everybody is who is named. */
const speaking = (of: fc.Arbitrary<PlainMap>) =>
  fc
    .oneof(
      of,
      fc.tuple(of, texts).map(([map, text]) => retold(map, text)),
    )
    .map(peopled);
/** The same, in which only stages may be called as others. */
const clear = (of: fc.Arbitrary<PlainMap>) => speaking(of).map(clarified);
/** The same, in which many may be called alike, and which may begin or go on outside of all stages. */
const alike = fc.tuple(speaking(maps), fc.nat(9)).map(
  ([map, outside]): PlainMap => ({
    ...map,
    stages: map.stages.map(({ implicit: _, ...stage }, at) =>
      at === outside ? { ...stage, title: '', implicit: true, for: [], feels: [] } : stage,
    ),
  }),
);

const told = new Set(['title', 'text', 'because', 'when', 'fails', 'until']);

function retold(map: PlainMap, text: string): PlainMap {
  const shown = text.replace(/[\p{Cc}\p{Cs}\s]+/gu, '');
  const replaced = JSON.stringify(map, (key, value) =>
    told.has(key) && typeof value === 'string' && shown !== '' ? text : value,
  );
  return JSON.parse(replaced) as PlainMap;
}

function peopled(map: PlainMap): PlainMap {
  const named = new Set(
    [...JSON.stringify(map).matchAll(/"for":\["([^\]]*)"\]/g)].flatMap(([, names = '']) => names.split('","')),
  );
  const known = map.personas.map(({ name }) => name);
  const missing = [...named].filter((name) => name !== 'all' && !known.includes(name));
  const others = missing.map((name) => ({ ...persona(name, name), id: `${map.id}/personas:${name}` }));
  return { ...map, personas: [...map.personas, ...others] };
}

function clarified(map: PlainMap): PlainMap {
  const titled = <T extends { name: string; title: string }>(thing: T): T => ({
    ...thing,
    title: `${thing.name} ${thing.title}`,
  });
  const stages = map.stages.map((stage) => ({ ...stage, touchpoints: stage.touchpoints.map(titled) }));
  const places = stages.flatMap((stage) => [stage, ...stage.touchpoints]);
  for (const place of places) {
    // What leads nowhere is an error of the language, and a note in a table.
    place.next = place.next.flatMap((next) => {
      const target = places.find(({ name }) => name === next.to);
      return target ? [{ ...next, title: target.title }] : [];
    });
    place.channels = place.channels.map((use) => ({
      ...use,
      ...builtinChannels.find(({ name }) => name === use.name),
    }));
  }
  return {
    ...map,
    personas: map.personas.map(titled),
    lanes: map.lanes.map(titled),
    teams: map.teams.map(titled),
    stages,
  };
}

test('JSON loses nothing', { timeout: 60_000 }, () =>
  fc.assert(
    fc.property(fc.oneof(maps, hostile), (map) => {
      expect(readJson(toJson([map]))).toEqual([map]);
    }),
    { seed, numRuns: 100 },
  ),
);

test('Mermaid keeps stages, touchpoints, who is there and what each of them feels', { timeout: 120_000 }, () =>
  fc.assert(
    fc.asyncProperty(alike, async (map) => {
      const { maps: read, losses } = readMermaid(toMermaid(map), 'x');
      expect(losses).toEqual([]);
      expect(experienceOf(await readAgain(read))).toEqual(experienceOf(map));
    }),
    { seed, numRuns: 150 },
  ),
);

test('CSV and Excel keep the grid', { timeout: 120_000 }, () =>
  fc.assert(
    fc.asyncProperty(clear(written), async (map) => {
      const table = readCsv(toCsv(map), 'x').maps;
      expect(gridOf(await readAgain(table))).toEqual(gridOf(map));
      const workbook = readXlsx(await toXlsx(map), 'x').maps;
      expect(printMaps(workbook.map((each) => ({ ...each, title: 'x' })))).toBe(printMaps(table));
    }),
    { seed, numRuns: 60 },
  ),
);

/**
 * What people go through, and how they leave each place: on the scale that a diagram has, to two decimals. People are
 * their places on the map, since two of one title may be told apart by another.
 */
function experienceOf(map: PlainMap): unknown {
  const everybody = map.personas.length > 0 ? map.personas.map(({ name }) => name) : [''];
  const of = (place: PlainTouchpoint, stage: PlainStage) => {
    const scope = place.for.length > 0 ? place.for : stage.for;
    const people = everybody.map((name) => {
      const own = place.feels.filter((felt) => personasOf(felt.for, scope, everybody).includes(name));
      const sure = own.filter(({ when, then }) => when === undefined || then);
      const last = (sure.length > 0 ? sure : own).at(-1);
      const isThere = last !== undefined || personasOf(undefined, scope, everybody).includes(name);
      return isThere ? { feels: last && Math.round((Math.max(-2, Math.min(2, last.value)) + 3) * 100) } : 'elsewhere';
    });
    return { title: shown(place.title), people };
  };
  const stages = map.stages.filter(({ implicit, touchpoints }) => !implicit || touchpoints.length > 0);
  return {
    people: map.personas.length,
    stages: stages.map((stage) => ({
      whole: stage.implicit ? 'no stage' : stage.feels.length > 0 ? of(stage, stage) : shown(stage.title),
      touchpoints: stage.touchpoints.map((place) => of(place, stage)),
    })),
  };
}

let count = 0;
/** The map that an import of something becomes once it is a file. */
async function readAgain(imported: readonly PlainMap[]): Promise<PlainMap> {
  return (await mapsIn(await openText(printMaps(imported), `round-trip-${++count}`)))[0] as PlainMap;
}

/**
 * The rows of a map's grid, each cell by its heading; empty ones left out. A second feeling of somebody follows the first
 * one, which an import says also where a map has forgotten to.
 */
function gridOf(map: PlainMap): unknown {
  const { columns, rows } = gridSheet(map);
  const plain = (cell: Cell) => (typeof cell === 'string' ? cell.replace(/^then /gm, '') : cell);
  const cells = rows.map((row) => columns.map(({ title }, at) => [title, plain(row[at])] as const));
  return cells.map((row) => Object.fromEntries(row.filter(([, cell]) => cell !== undefined)));
}
