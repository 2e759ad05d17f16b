import type { MapTable } from '../../render/index.js';

/** Columns from one up to another, without it. */
interface Span {
  from: number;
  to: number;
}

/**
 * A table as several that are no wider than a sheet of paper: stage after stage, several of them beside each other where
 * there is room. Each has the titles of its rows, and only the rows that say something in it.
 * @param widest how many columns there is room for, at least one
 */
export function partsOf(table: MapTable, widest: number): MapTable[] {
  return spansOf(table, widest).map((span) => partOf(table, span));
}

function spansOf({ stages }: MapTable, widest: number): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { columns } of stages) {
    const end = start + columns;
    const last = spans.at(-1);
    if (last && end - last.from <= widest) last.to = end;
    else spans.push(...pieces({ from: start, to: end }, widest));
    start = end;
  }
  return spans;
}

/** A stage that is too wide by itself goes in pieces of about one width. */
function pieces({ from, to }: Span, widest: number): Span[] {
  const count = Math.ceil((to - from) / widest);
  const cut = (piece: number) => from + Math.round(((to - from) * piece) / count);
  return Array.from({ length: count }, (_, piece) => ({ from: cut(piece), to: cut(piece + 1) }));
}

function partOf(table: MapTable, { from, to }: Span): MapTable {
  const within = table.columns.slice(from, to);
  const first = within[0]?.stage ?? 0;
  const stages = table.stages
    .map((stage, index) => ({ ...stage, columns: within.filter((column) => column.stage === index).length }))
    .filter(({ columns }) => columns > 0);
  return {
    ...table,
    stages,
    columns: within.map((column) => ({ ...column, stage: column.stage - first })),
    rows: table.rows
      .map((row) => ({ ...row, cells: row.cells.slice(from, to) }))
      .filter(({ cells }) => cells.some((entries) => entries.length > 0)),
  };
}
