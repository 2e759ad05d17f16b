import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../src/preview/standalone/table-parts.js';
import type { MapTable } from '../../../src/render/index.js';

/** A table with stages of so many columns; a cell says something of which column it is. */
function tableWith(...widths: number[]): MapTable {
  const columns = widths.flatMap((width, stage) =>
    Array.from({ length: width }, (_, at) => ({ id: `${stage}/${at}`, title: `${stage}/${at}`, stage, whole: false })),
  );
  const entry = (id: string) => ({ id, text: id, notes: [] });
  return {
    title: 'T',
    counts: '',
    curve: [],
    stages: widths.map((columns, stage) => ({ id: `${stage}`, title: `Stage ${stage}`, columns })),
    columns,
    rows: [
      { key: 'does', title: 'Doing', cells: columns.map(({ id }) => [entry(id)]) },
      { key: 'pain', title: 'Pains', cells: columns.map(({ id }, at) => (at === 0 ? [entry(id)] : [])) },
    ],
    journey: [],
  };
}

const shapes = (parts: MapTable[]) => parts.map(({ stages }) => stages.map(({ title, columns }) => [title, columns]));

describe('a table on sheets of paper', () => {
  it('has stages beside each other where there is room', () => {
    expect(shapes(partsOf(tableWith(2, 3, 4, 1), 6))).toEqual([
      [
        ['Stage 0', 2],
        ['Stage 1', 3],
      ],
      [
        ['Stage 2', 4],
        ['Stage 3', 1],
      ],
    ]);
  });

  it('cuts a stage that is too wide into pieces of one width, each under its title', () => {
    expect(shapes(partsOf(tableWith(9), 6))).toEqual([[['Stage 0', 5]], [['Stage 0', 4]]]);
  });

  it('has only the rows that say something there', () => {
    expect(partsOf(tableWith(3, 3), 3).map(({ rows }) => rows.map(({ key }) => key))).toEqual([
      ['does', 'pain'],
      ['does'],
    ]);
  });

  it('tells every column once, in order, under its own stage, and never more than there is room for', () => {
    const widths = fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 8 });
    fc.assert(
      fc.property(widths, fc.integer({ min: 1, max: 8 }), (stages, widest) => {
        const table = tableWith(...stages);
        const parts = partsOf(table, widest);
        expect(parts.flatMap(({ columns }) => columns.map(({ id }) => id))).toEqual(table.columns.map(({ id }) => id));
        for (const { stages, columns, rows } of parts) {
          expect(columns.length).toBeLessThanOrEqual(widest);
          expect(stages.reduce((sum, { columns }) => sum + columns, 0)).toBe(columns.length);
          for (const { id, stage } of columns) expect(id.startsWith(`${stages[stage]?.id}/`)).toBe(true);
          expect(rows[0]?.cells.map(([entry]) => entry?.text)).toEqual(columns.map(({ id }) => id));
        }
      }),
    );
  });
});
