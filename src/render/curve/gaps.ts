import type { Context } from '../context.js';
import { rowScale } from '../grid.js';
import { writtenNumber } from '../labels/index.js';
import { measure } from '../measure.js';
import type { Pen } from '../pen.js';
import type { Ink, Theme } from '../themes.js';
import { type } from '../type.js';
import type { MapCurve, MapPoint } from './model.js';
import { Obstacles, type Rect } from './obstacles.js';
import { markerRect, type Quote, type QuoteRoom } from './quotes.js';
import { Strokes } from './strokes.js';

/** The way from what is felt at a place up to what should be. */
export interface Gap {
  persona: number;
  x: number;
  /** Heights of what is felt, and of what should be. */
  felt: number;
  target: number;
  /** On the emotion scale; above zero where less is felt than should be. */
  size: number;
}

/** Words at the largest gap of a persona. */
export interface GapLabel {
  rect: Rect;
  text: string;
  ink: Ink;
  stage: number;
}

/** Every target that something is felt beside. */
export function gapsOf(curves: readonly MapCurve[]): (Gap & { stage: number })[] {
  return curves
    .filter(({ target }) => target)
    .flatMap(({ persona, points }) => {
      const felt = curves.find((curve) => !curve.target && curve.persona === persona);
      return points.flatMap((point) => {
        const beside = felt && feltBeside(felt, point);
        if (!beside) return [];
        const size = Math.round((point.point.feeling.value - beside.point.feeling.value) * 100) / 100;
        return size === 0 ? [] : [{ persona, x: beside.x, felt: beside.y, target: point.y, size, stage: beside.stage }];
      });
    });
}

/** What the persona feels when the place of a target is left. */
function feltBeside(felt: MapCurve, target: MapPoint): MapPoint | undefined {
  return felt.points.findLast(({ point }) => point.place === target.point.place);
}

/** A dotted line from each feeling towards its target. */
export function paintGaps(pen: Pen, gaps: readonly Gap[], context: Context): void {
  for (const { persona, x, felt, target } of gaps) {
    const ink = context.personas[persona]?.ink ?? 'soft';
    pen.path(`M${x} ${felt}V${target}`, 0, 0, { stroke: ink, strokeWidth: 1.25, dash: '1 4' });
  }
}

const step = 8;

/** A faint warm fill wherever the first persona with a target feels less than it. */
export function paintShortfall(pen: Pen, curves: readonly MapCurve[], theme: Theme): void {
  if (theme.wash === 0) return;
  const target = curves.filter((curve) => curve.target && curve.line).sort((a, b) => a.persona - b.persona)[0];
  const felt = curves.find((curve) => !curve.target && curve.persona === target?.persona);
  if (!target?.line || !felt?.line) return;
  const from = Math.max((target.points[0] as MapPoint).x, (felt.points[0] as MapPoint).x);
  const to = Math.min((target.points.at(-1) as MapPoint).x, (felt.points.at(-1) as MapPoint).x);
  let upper = '';
  let lower = '';
  for (let x = from; x <= to; x = x < to && x + step > to ? to : x + step) {
    const is = felt.line.at(x);
    const should = target.line.at(x);
    if (is === undefined || should === undefined) continue;
    const y = Math.round(Math.min(is, should) * 10) / 10;
    upper += `${upper ? 'L' : 'M'}${x} ${y}`;
    lower = `L${x} ${Math.round(is * 10) / 10}${lower}`;
    if (x === to) break;
  }
  if (upper) pen.path(`${upper}${lower}Z`, 0, 0, { fill: 'painInk', fillOpacity: theme.wash * 0.7 });
}

/** For each persona with a target one label at the largest shortfall, where there is room. Coordinates count from the sheet. */
export function gapLabels(
  gaps: readonly (Gap & { stage: number })[],
  curves: readonly MapCurve[],
  quotes: readonly Quote[],
  { width, felt, scale = rowScale }: QuoteRoom,
  context: Context,
): GapLabel[] {
  const strokes = new Strokes(curves, scale, gaps);
  const obstacles = new Obstacles();
  for (const point of felt) obstacles.add(markerRect(point));
  for (const { rect } of quotes) obstacles.add(rect);
  const largest = new Map<number, Gap & { stage: number }>();
  for (const gap of gaps) {
    const before = largest.get(gap.persona);
    if (gap.size > 0 && (!before || gap.size > before.size)) largest.set(gap.persona, gap);
  }
  return [...largest.values()].flatMap((gap) => {
    const text = context.labels.views.belowTarget(writtenNumber(gap.size, context.labels));
    const box = { width: Math.ceil(measure(text, type.label)) + 16, height: 20 };
    const rect = placeOf(gap, box, { left: scale.left, width }, obstacles, strokes);
    if (!rect) return [];
    obstacles.add(rect);
    return [{ rect, text, ink: context.personas[gap.persona]?.ink ?? ('soft' as const), stage: gap.stage }];
  });
}

/** From one height that is tried to the next, and how far beyond the dotted line. */
const shiftStep = 16;
const beyond = 8;

/** Beside the dotted line of a gap, where the fewest other lines are. */
function placeOf(
  gap: Gap,
  box: { width: number; height: number },
  room: { left: number; width: number },
  obstacles: Obstacles,
  strokes: Strokes,
): Rect | undefined {
  const middle = (gap.felt + gap.target) / 2 - box.height / 2;
  let best: { rect: Rect; cost: number } | undefined;
  const farthest = (gap.felt - gap.target) / 2 - box.height / 2 + beyond;
  for (let i = 0; (i >> 1) * shiftStep < farthest; i++) {
    const shift = (i % 2 === 0 ? -1 : 1) * (i >> 1) * shiftStep;
    const y = middle + shift;
    const beside = [8, 4, 28].flatMap((away) => [gap.x + away, gap.x - away - box.width]);
    [...beside, gap.x - box.width / 2].forEach((x, order) => {
      const rect = { x, y, ...box };
      if (x <= room.left || x + box.width >= room.width - 4 || obstacles.hits(rect)) return;
      const cost = strokes.through(rect) + Math.abs(shift) * 0.02 + order * 0.2;
      if (!best || cost < best.cost) best = { rect, cost };
    });
  }
  return best?.rect;
}

export function paintGapLabel(pen: Pen, { rect, text, ink }: GapLabel, left: number): void {
  pen.open({ kind: 'gap', x: rect.x - left, y: rect.y });
  pen.rect(0.5, 0.5, rect.width - 1, rect.height - 1, { radius: 10, fill: 'card', stroke: ink });
  pen.text([text], rect.width / 2, (rect.height - type.label.line) / 2, type.label, ink, { anchor: 'middle' });
  pen.close();
}
