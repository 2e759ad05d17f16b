import { describe, expect, test } from 'vitest';
import { printMaps } from '../../../src/edit/print/index.js';
import { toCsv } from '../../../src/formats/csv.js';
import { readCsv } from '../../../src/formats/import/grid/csv.js';
import { readMarkdown } from '../../../src/formats/import/markdown/markdown.js';
import { markdownDocument } from '../../../src/formats/markdown.js';
import { gridSheet } from '../../../src/formats/sheets/grid.js';
import type { PlainMap } from '../../../src/map/model.js';
import { errorsOf, mapsIn, openExample, openText } from '../../fixtures/documents.js';
import { mobilePlan } from '../../fixtures/maps.js';
import { corpusPaths, examplePaths } from '../../fixtures/repository.js';

const journeys = await Promise.all(
  [...examplePaths, ...corpusPaths].map(async (path) =>
    (await mapsIn(await openExample(path))).map((map) => ({ name: `${map.name} of ${path}`, map })),
  ),
);

/** The map that an import of something becomes once it is a file. */
async function readAgain(maps: readonly PlainMap[], name: string): Promise<PlainMap> {
  const document = await openText(printMaps(maps), `exported-page-${name.replace(/\W+/g, '-')}`);
  expect(errorsOf(document)).toEqual([]);
  return (await mapsIn(document))[0] as PlainMap;
}

/** The rows of a map's grid, each cell by its heading; without notes, of which a page has more. */
function gridOf(map: PlainMap): unknown {
  const { columns, rows } = gridSheet(map);
  return rows.map((row) =>
    Object.fromEntries(
      row.flatMap((cell, at) => {
        const { title } = columns[at] as { title: string };
        return cell === undefined || title === 'Notes' ? [] : [[title, cell]];
      }),
    ),
  );
}

describe('a page that an export wrote', () => {
  test.each(journeys.flat())('is read as a table of the same map is: $name', async ({ name, map }) => {
    const { maps, guesses } = readMarkdown(markdownDocument(map), 'x');
    expect(guesses).toEqual(['The page is read as a map that was exported as Markdown.']);
    const page = await readAgain(maps, name);
    expect(page.title).toBe(map.title);
    expect(page.scenario?.text).toBe(map.scenario?.text.replace(/\s+/g, ' '));
    expect(page.expects.map(({ text }) => text)).toEqual(map.expects.map(({ text }) => text));
    expect(page.personas.map(({ title }) => title).sort()).toEqual(map.personas.map(({ title }) => title).sort());
    const table = await readAgain(readCsv(toCsv(map), 'x').maps, `${name}-table`);
    expect(gridOf(page)).toEqual(gridOf(table));
  });

  test.each(['de', 'fr', 'es'])('is read also where it is labelled in %s', async (language) => {
    const map = { ...mobilePlan(), language };
    const page = await readAgain(readMarkdown(markdownDocument(map), 'x').maps, language);
    expect(page.language).toBe(language);
    const table = await readAgain(readCsv(toCsv(map), 'x').maps, `${language}-table`);
    expect(gridOf(page)).toEqual(gridOf(table));
  });

  test('tells what it has and the map has not', () => {
    expect(readMarkdown(markdownDocument(mobilePlan()), 'x').losses).toEqual([
      { text: 'Reasons, evidence and such of 25 facts, in brackets, and images are left out.' },
      { line: 3, text: 'This text is left out, and 49 other lines around the tables and diagrams.' },
    ]);
  });
});

test('text that is read as a fact of the journey is not told as left out', () => {
  const table = '| Stage | Touchpoint |\n|---|---|\n| Look | Sees the shop |\n';
  const left = (text: string) => readMarkdown(`# Buying a bike\n\n${text}\n\n${table}`, 'x').losses;
  expect(left('Persona: Mei\nScenario: Her old bike was stolen.')).toEqual([]);
  expect(left('Persona: Mei\nWe talked to nine people.')).toEqual([{ line: 4, text: 'This text is left out.' }]);
});
