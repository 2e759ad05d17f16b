import { grid } from './grid.js';
import type { Labels } from './labels/index.js';
import { curveLane, type Lane, touchpointLane } from './lanes/index.js';
import type { Pen } from './pen.js';
import type { StageLayout } from './stage-layout.js';
import { type } from './type.js';
import { type Wrapped, wrap } from './wrap.js';

/** A row of the sheet; `y` counts from the sheet's top edge. */
export interface Row {
  lane: Lane;
  y: number;
  height: number;
  /** From the row's top to its content. */
  pad: number;
  title: RowTitle;
}

/** What the rail says of a row. */
export interface RowTitle extends Wrapped {
  /** From the top of the row's content. */
  top: number;
}

/** Below a title that makes its row as high as it is. */
const belowTitle = 9;

function titleOf(lane: Lane, height: number): RowTitle {
  const curve = lane.key === curveLane;
  const top = curve ? grid.padY + 4 : lane.part === 'customer' ? 0 : 6;
  const width = grid.rail - 2 * grid.padX - (curve ? 20 : 0);
  // A long title takes the room that there is, and makes room for three lines.
  const lines = Math.max(3, Math.min(6, Math.floor((height - top) / type.rail.line)));
  return { top, ...wrap(lane.title, type.rail, width, lines) };
}

/** A named line of the blueprint, with a row of its own. */
export interface BlueprintLine {
  name: keyof Labels['lines'];
  y: number;
}

export interface Rows {
  rows: Row[];
  lines: BlueprintLine[];
  /** Height of the band of stages, 0 where there is none. */
  band: number;
  /** Of the whole sheet. */
  height: number;
}

/** Which rows a map has, how high each is, and where. Rows without content are left out. Arrows need `flowHeight` above the touchpoints. */
export function rowsOf(lanes: readonly Lane[], stages: readonly StageLayout[], flowHeight: number): Rows {
  const band = Math.max(0, ...stages.map((stage) => stage.band?.height ?? 0));
  const feels = stages.some(({ feelings }) => feelings.felt.length > 0 || feelings.targets.length > 0);
  const rows: Row[] = [];
  const lines: BlueprintLine[] = [];
  let y = band;
  const heights = new Map<string, number>();
  for (const { cells } of stages) {
    for (const [key, cell] of cells) heights.set(key, Math.max(heights.get(key) ?? 0, cell.height));
  }
  const line = (name: BlueprintLine['name']) => {
    lines.push({ name, y });
    y += grid.line;
  };
  let before: 'customer' | 'frontstage' | 'backstage' | 'support' = 'customer';
  for (const lane of lanes) {
    const content = lane.key === curveLane ? (feels ? grid.curve : undefined) : heights.get(lane.key);
    if (content === undefined) continue;
    const part = lane.part;
    if (part !== before) {
      // What a customer meets, what they do not see, what works behind it: each begins behind its line.
      if (part === 'frontstage') line('interaction');
      else if (part === 'backstage' || before !== 'backstage') line('visibility');
      else line('internal');
      before = part;
    }
    const pad = lane.key === curveLane ? 0 : lane.part === 'customer' ? grid.padY : grid.blueprintPadY;
    const above = lane.key === touchpointLane ? flowHeight : 0;
    const title = titleOf(lane, content + pad);
    const named = pad + title.top + title.lines.length * type.rail.line + belowTitle;
    const height = above + Math.max(content + 2 * pad, named);
    rows.push({ lane, y, height, pad: pad + above, title });
    y += height;
  }
  return { rows, lines, band, height: Math.max(y, band + (rows.length === 0 ? 72 : 0)) };
}

/**
 * A group for each row, each inside the one above it and placed from there. So a row that grows moves all that is below
 * by one attribute.
 */
export function openNested(pen: Pen, rows: readonly Row[], paint: (row: Row) => void): void {
  let above = 0;
  for (const row of rows) {
    const top = row.y + row.pad;
    pen.open({ kind: 'row', y: top - above });
    paint(row);
    above = top;
  }
  for (const _ of rows) pen.close();
}
