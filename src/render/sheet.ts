import { grid, heightOf } from './grid.js';
import type { Labels } from './labels/index.js';
import { curveLane } from './lanes/index.js';
import { measure } from './measure.js';
import type { Pen } from './pen.js';
import { openNested, type Row, type Rows } from './rows.js';
import { type } from './type.js';

/** A rectangle with some corners rounded, as a path from its top left. */
function rounded(
  width: number,
  height: number,
  radius: { top: number; bottom: number },
  side: 'both' | 'left',
): string {
  const { top, bottom } = radius;
  const right = side === 'both' ? { top, bottom } : { top: 0, bottom: 0 };
  const corner = (r: number, dx: number, dy: number) => (r > 0 ? `a${r} ${r} 0 0 1 ${dx} ${dy}` : '');
  return (
    `M${top} 0H${width - right.top}${corner(right.top, right.top, right.top)}V${height - right.bottom}` +
    `${corner(right.bottom, -right.bottom, right.bottom)}H${bottom}${corner(bottom, -bottom, -bottom)}V${top}` +
    `${corner(top, top, -top)}Z`
  );
}

/** The sheet behind the stages: ground, grounds of band and blueprint, hair lines between rows and stages. */
export function paintSheet(pen: Pen, rows: Rows, width: number, stageEdges: readonly number[], labels: Labels): void {
  const { height, band, lines } = rows;
  const radius = grid.radius;
  pen.rect(0.5, 0.5, width - 1, height - 1, { radius, fill: 'card', stroke: 'hair' });
  if (band > 0) {
    pen.path(rounded(width - 2, band - 1, { top: radius - 1, bottom: 0 }, 'both'), 1, 1, { fill: 'rail' });
  }
  const blueprint = lines[0]?.y;
  if (blueprint !== undefined) {
    const data = rounded(width - 2, height - blueprint - 1, { top: 0, bottom: radius - 1 }, 'both');
    pen.path(data, 1, blueprint, { fill: 'rail' });
  }
  let edges = '';
  for (const y of [...rows.rows.map((row) => row.y), ...lines.map((line) => line.y)]) {
    if (y > 0) edges += `M0 ${y + 0.5}H${width}`;
  }
  for (const x of stageEdges) edges += `M${x + 0.5} ${band}V${height}`;
  if (edges) pen.path(edges, 0, 0, { stroke: 'hair' });
  let above = 0;
  for (const { name, y } of lines) {
    pen.open({ kind: 'line', y: y - above });
    paintLine(pen, labels.lines[name], width);
    above = y;
  }
  for (const _ of lines) pen.close();
  if (rows.rows.length === 0 && band === 0) {
    pen.text([labels.noStages], width / 2, (height - type.body.line) / 2, type.body, 'faint', { anchor: 'middle' });
  }
}

/** `line of visibility - - - - -`, on the ground of the blueprint and over the edges of the stages. */
function paintLine(pen: Pen, name: string, width: number): void {
  const style = { ...type.note, face: 'medium' } as const;
  const left = grid.rail + grid.padX;
  const textWidth = measure(name, style);
  pen.rect(grid.rail + 1, 1, width - grid.rail - 2, grid.line - 1, { fill: 'rail' });
  pen.text([name], left, (grid.line - style.line) / 2 + 0.5, style, 'faint');
  const from = Math.round(left + textWidth + 10);
  pen.path(`M${from} ${grid.line / 2 + 0.5}H${width - grid.padX}`, 0, 0, {
    stroke: 'line',
    strokeWidth: 1.25,
    dash: '2 4',
  });
}

/** The titles of the rows, in front of everything so that a page may keep them in view. */
export function paintRail(pen: Pen, rows: Rows): void {
  const { height } = rows;
  const radius = grid.radius - 1;
  pen.path(rounded(grid.rail - 1, height - 2, { top: radius, bottom: radius }, 'left'), 1, 1, { fill: 'rail' });
  let edges = `M${grid.rail + 0.5} ${rows.band > 0 ? 0.5 : 1}V${height - 0.5}`;
  for (const y of [...rows.rows.map((row) => row.y), ...rows.lines.map((line) => line.y)]) {
    if (y > 0) edges += `M0.5 ${y + 0.5}H${grid.rail}`;
  }
  pen.path(edges, 0, 0, { stroke: 'hair' });
  openNested(pen, rows.rows, (row) => paintTitle(pen, row));
}

/** From the top of the row's content. */
function paintTitle(pen: Pen, { lane, title }: Row): void {
  const size = { width: title.width, height: title.top + title.lines.length * type.rail.line };
  pen.open({ id: lane.id, kind: 'lane-title', tip: title.clamped ? lane.title : undefined, size });
  pen.text(title.lines, grid.padX, title.top, type.rail, 'soft');
  pen.close();
  if (lane.key !== curveLane) return;
  for (const value of [2, 1, 0, -1, -2]) {
    const text = value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';
    pen.text([text], grid.rail - 8, heightOf(value) - type.note.line / 2, type.note, 'faint', { anchor: 'end' });
  }
}
