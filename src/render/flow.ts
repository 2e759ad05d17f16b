import type { PlacedStage } from './curve/model.js';
import type { Pen } from './pen.js';

/** Height of one arrow above the touchpoints, and the most that are drawn above each other. */
const track = 10;
const mostTracks = 8;
/** Between the lowest arrow's line and the cards, where the arrow heads are. */
const below = 15;
const corner = 5;

interface Arrow {
  id: string;
  from: number;
  to: number;
  /** Counted from the cards upwards. */
  track: number;
}

/** The way that is not simply the next column: `next` as arrows, `repeats` as loops, above the touchpoints. */
export interface Flow {
  /** Room above the cards, 0 without arrows. */
  height: number;
  arrows: readonly Arrow[];
}

export function flowOf(stages: readonly PlacedStage[]): Flow {
  const columns = columnsById(stages);
  const arrows: Arrow[] = [];
  for (const { layout } of stages) {
    for (const place of [layout.stage, ...layout.stage.touchpoints]) {
      const own = columns.get(place.id);
      if (!own) continue;
      if (place.repeats) arrows.push({ id: place.repeats.id, ...loop(own), track: 0 });
      for (const next of place.next) {
        const other = next.target === undefined ? undefined : columns.get(next.target);
        if (other) arrows.push({ id: next.id, ...between(own, other, other.x >= own.x), track: 0 });
      }
    }
  }
  const tracks = assignTracks(arrows);
  return { height: tracks === 0 ? 0 : below + (tracks - 1) * track, arrows };
}

interface Column {
  x: number;
  width: number;
}

/** Where each touchpoint stands on the sheet; a stage stands where its first touchpoint does. */
function columnsById(stages: readonly PlacedStage[]): Map<string, Column> {
  const columns = new Map<string, Column>();
  for (const { layout, x } of stages) {
    layout.stage.touchpoints.forEach((touchpoint, i) => {
      const column = layout.columns[i];
      if (column) columns.set(touchpoint.id, { x: x + column.x, width: column.width });
    });
    const first = layout.columns[0] ?? { x: 0, width: layout.width };
    columns.set(layout.stage.id, { x: x + first.x, width: first.width });
  }
  return columns;
}

/** Leaves at the side it goes to and arrives at the side it comes from. */
function between(own: Column, other: Column, forward: boolean): { from: number; to: number } {
  const inset = 32;
  const left = (column: Column) => Math.round(column.x + inset);
  const right = (column: Column) => Math.round(column.x + column.width - inset);
  return forward ? { from: right(own), to: left(other) } : { from: left(own), to: right(other) };
}

/** Back to where it came from, beside the arrows that come and go at the edges. */
function loop(own: Column): { from: number; to: number } {
  return { from: Math.round(own.x + own.width - 56), to: Math.round(own.x + 56) };
}

/** The shortest arrows lie lowest, no two on the same track over the same place. Returns how many tracks there are. */
function assignTracks(arrows: Arrow[]): number {
  const ends: { left: number; right: number }[][] = [];
  const byLength = [...arrows].sort((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from) || a.from - b.from);
  for (const arrow of byLength) {
    const left = Math.min(arrow.from, arrow.to) - 12;
    const right = Math.max(arrow.from, arrow.to) + 12;
    let at = 0;
    while (at < mostTracks - 1 && ends[at]?.some((other) => other.left < right && left < other.right)) at++;
    ends[at] = [...(ends[at] ?? []), { left, right }];
    arrow.track = at;
  }
  return ends.length;
}

/** `y` is the top of the cards. */
export function paintFlow(pen: Pen, flow: Flow, y: number): void {
  for (const { id, from, to, track: level } of flow.arrows) {
    const top = y - below - level * track + 3;
    const side = to < from ? -1 : 1;
    const data =
      `M${from} ${y - 5}V${top + corner}Q${from} ${top} ${from + side * corner} ${top}` +
      `H${to - side * corner}Q${to} ${top} ${to} ${top + corner}V${y - 4}`;
    pen.open({ id, kind: 'flow' });
    pen.path(data, 0, 0, { stroke: 'faint', strokeWidth: 1.25 });
    pen.path(`M-3.5 -4.5L0 0L3.5 -4.5`, to, y - 3, { stroke: 'faint', strokeWidth: 1.25 });
    pen.close();
  }
}
