import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/formats/csv.js';
import { gridSheet } from '../../src/formats/sheets/grid.js';
import { toXlsx } from '../../src/formats/xlsx.js';
import type { PlainMap } from '../../src/map/model.js';
import { MapMaker } from '../diff/laws/random-maps.js';
import { mapsIn, openExample } from '../fixtures/documents.js';
import { saying } from '../fixtures/hostile.js';
import { feeling, identify, journey, mobilePlan, said, stage, touchpoint } from '../fixtures/maps.js';
import { examplePaths } from '../fixtures/repository.js';
import { randomFrom } from '../fuzz/random.js';

/** What another program reads. */
const readCsv = (text: string): string[][] => parse(text, { bom: true, record_delimiter: '\r\n' });
const readXlsx = async (map: PlainMap) => readExcelFile(Buffer.from(await toXlsx(map)));

const small = (facts: Parameters<typeof touchpoint>[2], title = 'B') =>
  identify(journey('x', 'X', { stages: [stage('a', 'A', { touchpoints: [touchpoint('b', title, facts)] })] }));
/** The cell of a small map below a heading. */
function cellBelow(heading: string, records: string[][]): string | undefined {
  const [head, row] = records;
  return row?.[head?.indexOf(heading) ?? -1];
}

describe('a map as CSV', () => {
  it('has a row for each touchpoint, and one for what is said of a stage', () => {
    const map = mobilePlan();
    const [head, ...rows] = readCsv(toCsv(map));
    expect(head?.slice(0, 2)).toEqual(['Stage', 'Touchpoint']);
    const touchpoints = map.stages.flatMap((of) => of.touchpoints.map(({ title }) => [of.title, title]));
    expect(rows.map((row) => row.slice(0, 2)).filter(([, title]) => title !== '')).toEqual(touchpoints);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head?.length]));
  });

  it('says in numbers what each persona feels last, in a column of their own', async () => {
    const [map] = await mapsIn(await openExample('examples/mobile-plan.journey'));
    const [head = [], ...rows] = readCsv(toCsv(map as PlainMap));
    const row = rows.find(([, title]) => title === 'Compares plans online');
    expect(row?.[head.indexOf('Feels: Jamie')]).toBe('-2');
    expect(row?.[head.indexOf('Feels: Omar')]).toBe('-1');
    expect(row?.[head.indexOf('Feelings')]).toContain('frustrated -2 (Jamie)');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1'])('never has %j as a formula', (text) => {
    const records = readCsv(toCsv(small({ does: [said(text)], feels: [feeling('', -1.5)] }, text)));
    expect(records[1]?.[1]).toBe(`'${text.trim()}`);
    expect(cellBelow('Does', records)).toBe(`'${text.trim()}`);
    expect(cellBelow('Feels', records)).toBe('-1.5');
  });

  it.each(['a "quoted" word', 'one, two; three', 'ends "', '"', ' a\nb\r\nc ', 'é 🙂 漢', "it's"])(
    'keeps %j',
    (text) => {
      const records = readCsv(toCsv(small({ does: [said(text), said('Next')] })));
      expect(cellBelow('Does', records)).toBe(`${text.replace(/\s+/g, ' ').trim()}\nNext`);
    },
  );

  it('says what is felt once where its number says all, and beside the numbers where these have no sign', () => {
    const at = (...values: number[]) =>
      identify(
        journey('x', 'X', {
          stages: [
            stage('a', 'A', {
              touchpoints: values.map((value, n) =>
                touchpoint(`t${n}`, `T${n}`, { feels: [{ id: '', value: value }] }),
              ),
            }),
          ],
        }),
      );
    expect(toCsv(at(1, -1))).toBe('\ufeffStage,Touchpoint,Feels\r\nA,T0,1\r\nA,T1,-1\r\n');
    expect(readCsv(toCsv(at(1, 2)))[0]).toContain('Feelings');
    const mixed = small({ feels: [{ id: '', value: -1 }, feeling('angry', -2)] });
    expect(cellBelow('Feelings', readCsv(toCsv(mixed)))).toBe("'-1\nangry -2");
  });

  it.each([
    [{ optional: true }, 'Optional'],
    [{ repeats: { id: '', min: 2, max: 3, until: 'it works' } }, 'Repeats 2 to 3 times until it works'],
    [{ repeats: { id: '', min: 2, max: 2 } }, 'Repeats 2 times'],
    [{ optional: true, repeats: { id: '', until: 'it works' } }, 'Optional\nRepeats until it works'],
  ])('says among the notes that %j', (facts, note) => {
    expect(cellBelow('Notes', readCsv(toCsv(small(facts))))).toBe(note);
  });

  it('begins with the mark of UTF-8, and ends every record with a carriage return and a line feed', () => {
    const text = toCsv(small({}));
    expect(text).toBe('\ufeffStage,Touchpoint\r\nA,B\r\n');
  });
});

describe('a map as a workbook', () => {
  it.each(examplePaths.filter((path) => !path.includes('/shared/')))('has the grid of %s first', async (path) => {
    const [map] = (await mapsIn(await openExample(path))) as PlainMap[] as [PlainMap];
    const grid = gridSheet(map);
    const [first] = await readXlsx(map);
    expect(first?.sheet).toBe('Map');
    expect(first?.data).toEqual([
      grid.columns.map(({ title }) => title),
      ...grid.rows.map((row) => row.map((cell) => cell ?? null)),
    ]);
  });

  it('has a sheet for each kind of thing, with numbers and days as such', async () => {
    const [map] = (await mapsIn(await openExample('examples/mobile-plan.journey'))) as PlainMap[] as [PlainMap];
    const sheets = await readXlsx(map);
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Map',
      'Journey',
      'Pains and gains',
      'Opportunities',
      'Metrics',
      'Personas',
      'Evidence',
    ]);
    const cells = (name: string, heading: string) => {
      const [head = [], ...rows] = sheets.find(({ sheet }) => sheet === name)?.data ?? [];
      return rows.map((row) => row[head.indexOf(heading)]);
    };
    expect(cells('Opportunities', 'Impact')).toEqual(
      map.opportunities.concat(placedOpportunities(map)).map(({ impact }) => impact ?? null),
    );
    expect(cells('Evidence', 'Date')).toContainEqual(new Date('2026-09-14T00:00:00Z'));
    expect(cells('Personas', 'Persona')).toEqual(['Jamie', 'Omar']);
  });

  it.each(['=1+1', '<b>&amp;"\'</b>', '\0\u0007\u001b\ufffe', '\ud800', ' spaces ', 'long '.repeat(8_000)])(
    'has %j as text in every field',
    async (text) => {
      const { map } = saying(mobilePlan(), text);
      const files = unzipSync(await toXlsx(map));
      const markup = Object.entries(files).map(([path, data]) => [path, strFromU8(data)] as const);
      for (const [path, xml] of markup) {
        expect(xml, path).not.toMatch(/<f[ >]|<hyperlink/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
        expect(xml, path).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      }
      const [first] = await readXlsx(map);
      const shown = gridSheet(map).rows[0]?.[0];
      expect(first?.data[1]?.[0] ?? undefined).toBe(typeof shown === 'string' ? shown.slice(0, 32_767) : shown);
    },
  );

  it('names every place of a pain that is felt in several', async () => {
    const [map] = (await mapsIn(await openExample('examples/mobile-plan.journey'))) as PlainMap[] as [PlainMap];
    const places = map.stages.flatMap((of) => [
      { where: of.title, pains: of.pains },
      ...of.touchpoints.map((each) => ({ where: `${of.title} › ${each.title}`, pains: each.pains })),
    ]);
    const shared = places.flatMap(({ pains }) => pains).find(({ repeated }) => repeated);
    const expected = places.flatMap(({ where, pains }) =>
      pains.some(({ name }) => name === shared?.name) ? [where] : [],
    );
    expect(expected.length).toBeGreaterThan(1);
    const rows = (await readXlsx(map)).find(({ sheet }) => sheet === 'Pains and gains')?.data ?? [];
    const row = rows.find(([what]) => what === shared?.text);
    expect(
      String(row?.[rows[0]?.indexOf('Where') ?? -1])
        .split('\n')
        .sort(),
    ).toEqual(expected.sort());
  });

  it.each([
    ['=1+1', true],
    [' +1', true],
    ['＝1', true],
    ['Pays = done', false],
  ])('keeps %j a text when somebody edits it: %s', async (text, isText) => {
    const files = unzipSync(await toXlsx(small({ does: [said('x')] }, text)));
    const xml = (path: string) => strFromU8(files[path] as Uint8Array);
    const style = Number(/<c r="B2"[^>]* s="(\d+)"/.exec(xml('xl/worksheets/sheet1.xml'))?.[1]);
    const styles = xml('xl/styles.xml');
    const [cells = ''] = /<cellXfs.*<\/cellXfs>/s.exec(styles) ?? [];
    const look = [...cells.matchAll(/<xf ([^>]*)>/g)][style]?.[1] ?? '';
    const id = /numFmtId="(\d+)"/.exec(look)?.[1];
    const code = new RegExp(`<numFmt [^>]*numFmtId="${id}"[^>]*formatCode="([^"]*)"`).exec(styles)?.[1];
    expect(code === '@').toBe(isText);
  });

  it('is the same bytes each time, and keeps the grid of any map', async () => {
    for (let seed = 0; seed < 15; seed++) {
      const map = new MapMaker(randomFrom(seed)).map();
      const bytes = await toXlsx(map);
      expect(Buffer.compare(bytes, await toXlsx(map))).toBe(0);
      const grid = gridSheet(map);
      const [, ...rows] = (await readExcelFile(Buffer.from(bytes)))[0]?.data ?? [];
      expect(rows, `seed ${seed}`).toEqual(grid.rows.map((row) => row.map((cell) => cell ?? null)));
      const [, ...records] = readCsv(toCsv(map));
      expect(records.map((record) => record.map((cell) => cell.replace(/^'/, '')))).toEqual(
        grid.rows.map((row) => row.map((cell) => String(cell ?? ''))),
      );
    }
  });
});

function placedOpportunities({ stages }: PlainMap) {
  return stages.flatMap((stage) => [stage, ...stage.touchpoints].flatMap(({ opportunities }) => opportunities));
}
