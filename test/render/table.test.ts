import { describe, expect, it } from 'vitest';
import type { PlainMap } from '../../src/map/model.js';
import { type MapTable, type TableEntry, tableOf } from '../../src/render/index.js';
import { mapsIn, openExample } from '../fixtures/documents.js';
import { mobilePlan } from '../fixtures/maps.js';
import { examplePaths } from '../fixtures/repository.js';

const table = tableOf(mobilePlan());
const entriesIn = ({ rows, journey }: MapTable): TableEntry[] => [
  ...rows.flatMap(({ cells }) => cells.flat()),
  ...journey.flatMap(({ entries }) => entries),
];
/** Everything that a table says, a line a text. */
const wordsIn = (of: MapTable): string =>
  [
    of.title,
    ...of.curve,
    ...of.stages.map(({ title }) => title),
    ...of.columns.map(({ title }) => title),
    ...of.rows.map(({ title }) => title),
    ...of.journey.map(({ title }) => title),
    ...entriesIn(of).flatMap(({ text, notes }) => [text, ...notes]),
  ].join('\n');

/** What the author wrote, in words. */
function written(map: PlainMap): string[] {
  const texts: string[] = [];
  const fields = new Set(['title', 'text', 'because', 'when', 'until', 'fails', 'quote', 'ticket', 'target']);
  JSON.stringify(map, (key, value: unknown) => {
    if (typeof value === 'string' && fields.has(key) && !value.startsWith(`${map.name}/`)) texts.push(value);
    return value;
  });
  return texts;
}

describe('the table of a map', () => {
  it('has the stages as groups of columns, the touchpoints as columns, and a cell for each in every row', () => {
    const { stages, columns, rows } = table;
    const map = mobilePlan();
    expect(stages.map(({ title }) => title)).toEqual(map.stages.map(({ title }) => title));
    expect(columns.filter(({ whole }) => !whole).map(({ title }) => title)).toEqual(
      map.stages.flatMap(({ touchpoints }) => touchpoints.map(({ title }) => title)),
    );
    expect(stages.reduce((sum, stage) => sum + stage.columns, 0)).toBe(columns.length);
    for (const { key, cells } of rows) expect(cells.length, key).toBe(columns.length);
    for (const column of columns) {
      const first = stages.slice(0, column.stage).reduce((sum, stage) => sum + stage.columns, 0);
      const place = columns.indexOf(column);
      expect(place).toBeGreaterThanOrEqual(first);
      expect(place).toBeLessThan(first + (stages[column.stage]?.columns ?? 0));
    }
  });

  it('says whose a fact is, how bad it is and how well it is supported, in words', () => {
    const notes = entriesIn(table).flatMap((entry) => entry.notes);
    expect(notes).toEqual(expect.arrayContaining(['Jamie', 'high']));
    expect(notes.some((note) => /^(validated|reasoned): ./.test(note))).toBe(true);
  });

  it('tells the curve in sentences', () => {
    expect(table.curve[0]).toMatch(/^Jamie starts /);
  });

  it('shows the rows and personas of a view', () => {
    const view = tableOf(mobilePlan(), { lanes: ['pain', 'does'], personas: ['jamie'] });
    expect(view.rows.map(({ key }) => key)).toEqual(['touchpoint', 'pain', 'does']);
    expect(view.curve).toEqual([]);
  });

  const maps = examplePaths.filter((path) => !path.includes('/shared/'));
  it.each(maps)('leaves nothing out that is written in %s', async (path) => {
    for (const map of await mapsIn(await openExample(path))) {
      const words = wordsIn(tableOf(map));
      expect(written(map).filter((text) => !words.includes(text))).toEqual([]);
    }
  });
});
