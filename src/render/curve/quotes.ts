import { isRightToLeft } from '../bidi.js';
import type { Context } from '../context.js';
import { radiusOf } from '../faces.js';
import { type EmotionScale, rowScale } from '../grid.js';
import type { Pen } from '../pen.js';
import type { Ink } from '../themes.js';
import { type } from '../type.js';
import { wrap } from '../wrap.js';
import type { Gap } from './gaps.js';
import type { MapCurve, MapPoint } from './model.js';
import { Obstacles, overlaps, type Rect } from './obstacles.js';
import { Strokes } from './strokes.js';

/** What was said, or why, where a persona feels worst. */
export interface Quote {
  rect: Rect;
  lines: readonly string[];
  /** The whole text. */
  text: string;
  stage: number;
  /** Of the persona whose it is. */
  ink: Ink;
}

const style = { ...type.quote, size: 12, line: 16 };
const pad = { x: 11, y: 4 };
/** Tried one after the other, until one has a place where no line runs through. */
const widths = [210, 160, 124];
const clear = 1;
/** How much higher or lower than its point a quote may stand. */
const shifts = [0, -8, 8, -16, 14, -24, 24, -32, 32, 40];

/** Among what quotes find their places. */
export interface QuoteRoom {
  width: number;
  /** Everything that is felt. */
  felt: readonly MapPoint[];
  scale?: EmotionScale;
  gaps?: readonly Gap[];
}

/** One quote for each persona, where there is room for it beside the faces. Coordinates count from the sheet. */
export function quotes(
  curves: readonly MapCurve[],
  { width, felt: points, scale = rowScale, gaps = [] }: QuoteRoom,
  context: Context,
): Quote[] {
  const strokes = new Strokes(curves, scale, gaps);
  const felt = curves.filter((curve) => !curve.target);
  const obstacles = new Obstacles();
  for (const point of points) obstacles.add(markerRect(point));
  const found: Quote[] = [];
  for (const curve of [...felt].sort((a, b) => a.persona - b.persona)) {
    const lowest = curve.points.reduce((a, b) => (b.y > a.y ? b : a));
    const text = quoteOf(lowest, context);
    if (text === undefined || lowest.point.feeling.value > 0) continue;
    const place = placeOf(lowest, context.labels.quoted(text), { width, scale }, obstacles, strokes);
    if (!place) continue;
    const { rect, lines } = place;
    obstacles.add({ x: rect.x - 4, y: rect.y - 4, width: rect.width + 8, height: rect.height + 8 });
    found.push({
      rect,
      lines,
      text,
      stage: lowest.stage,
      ink: context.personas[curve.persona]?.ink ?? 'line',
    });
  }
  return found;
}

function quoteOf({ point }: MapPoint, context: Context): string | undefined {
  const name = context.personas[point.persona]?.name ?? '';
  const said = point.place.says.find((fact) => !fact.for || fact.for.includes(name) || fact.for.includes('all'));
  return said?.text ?? point.feeling.because;
}

export function markerRect({ x, y, point }: { x: number; y: number; point: { persona: number } }): Rect {
  const radius = radiusOf(point.persona) + 2;
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** Where a quote may stand. */
interface Room {
  width: number;
  scale: EmotionScale;
}

function placeOf(
  lowest: MapPoint,
  text: string,
  room: Room,
  obstacles: Obstacles,
  strokes: Strokes,
): { rect: Rect; lines: readonly string[] } | undefined {
  let best: { rect: Rect; cost: number; lines: readonly string[] } | undefined;
  for (const widest of widths) {
    const { lines, width: needed } = wrap(text, style, widest - 2 * pad.x, 3);
    const box = { width: Math.ceil(needed) + 2 * pad.x, height: lines.length * style.line + 2 * pad.y };
    const place = bestPlace(lowest, box, room, obstacles, strokes);
    if (place && (!best || place.cost + clear < best.cost)) best = { ...place, lines };
    if (best && best.cost < clear) break;
  }
  return best;
}

function bestPlace(
  { x, y, point }: MapPoint,
  box: { width: number; height: number },
  { width, scale }: Room,
  obstacles: Obstacles,
  strokes: Strokes,
): { rect: Rect; cost: number } | undefined {
  const away = radiusOf(point.persona) + 8;
  // The word of the lowest point stands below its face.
  const word = { x: x - 36, y: y + radiusOf(point.persona) + 3, width: 72, height: 14 };
  const level = y + 13 - box.height;
  let best: { rect: Rect; cost: number } | undefined;
  for (const shift of shifts) {
    const top = level + shift;
    for (const left of [x + away, x - away - box.width]) {
      const rect = { x: left, y: top, ...box };
      if (left < scale.left + 4 || left + box.width > width - 4 || top < 4 || top + box.height > scale.height - 4)
        continue;
      if (obstacles.hits(rect) || overlaps(rect, word)) continue;
      const cost = strokes.through(rect) + Math.abs(top - level) * 0.06 + (left < x ? 2 : 0);
      if (!best || cost < best.cost) best = { rect, cost };
    }
  }
  return best;
}

export function paintQuote(pen: Pen, quote: Quote, left: number): void {
  const { rect, lines, text } = quote;
  pen.open({ kind: 'quote', tip: text, x: rect.x - left, y: rect.y });
  pen.rect(0.5, 0.5, rect.width - 1, rect.height - 1, {
    radius: 12,
    fill: 'card',
    stroke: quote.ink,
    strokeOpacity: 0.5,
  });
  const rightToLeft = isRightToLeft(text);
  pen.text(lines, pad.x, pad.y, style, 'soft', { width: rect.width - 2 * pad.x, rightToLeft });
  pen.close();
}
