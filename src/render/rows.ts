import { grid } from './grid.js';
import { curveLane, type Lane, touchpointLane } from './lanes/index.js';
import type { Pen } from './pen.js';
import type { StageLayout } from './stage-layout.js';
import type { words } from './words.js';

/** A row of the sheet; `y` counts from the sheet's top edge. */
export interface Row {
  lane: Lane;
  y: number;
  height: number;
  /** From the row's top to its content. */
  pad: number;
}

/** A named line of the blueprint, with a row of its own. */
export interface BlueprintLine {
  name: keyof typeof words.lines;
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
    const height = above + content + 2 * pad;
    rows.push({ lane, y, height, pad: pad + above });
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
