import { type Curve, type CurvePoint, emotionCurves, formatFeeling } from './curve.js';
import type { PlainMap } from './model.js';

/** A change smaller than this is no turn worth telling. */
const turn = 0.5;

/** Nobody listens to more. */
const mostTurns = 9;

/** The emotion curve as sentences, one a persona: where it starts, its turning points, where it ends. */
export function curveInWords(map: PlainMap): string[] {
  return emotionCurves(map).map((curve) => {
    const persona = map.personas.find((candidate) => candidate.name === curve.persona);
    return sentence(persona?.title ?? (curve.persona || 'The customer'), curve);
  });
}

function sentence(who: string, curve: Curve): string {
  const points = turningPoints(curve.points);
  const first = points[0] as CurvePoint;
  const parts = [`${who} starts ${feelingOf(first)} at ${placeOf(first)}`];
  for (let i = 1; i < points.length; i++) {
    const point = points[i] as CurvePoint;
    const change = point.feeling.value - (points[i - 1] as CurvePoint).feeling.value;
    const verb = change > 0 ? 'rises to' : change < 0 ? 'falls to' : 'stays';
    const last = i === points.length - 1 ? 'and at the end ' : '';
    parts.push(`${last}${verb} ${feelingOf(point)} at ${placeOf(point)}`);
  }
  return `${parts.join(', ')}.`;
}

/** First, last, and every point where the way turns from up to down or back. */
function turningPoints(points: readonly CurvePoint[]): CurvePoint[] {
  const first = points[0] as CurvePoint;
  const turns: CurvePoint[] = [first];
  let extreme = first;
  let direction = 0;
  for (const point of points.slice(1)) {
    const step = point.feeling.value - extreme.feeling.value;
    if (direction === 0 ? Math.abs(step) >= turn : Math.sign(step) === direction) {
      direction = Math.sign(step);
      extreme = point;
    } else if (direction !== 0 && Math.abs(step) >= turn) {
      turns.push(extreme);
      direction = Math.sign(step);
      extreme = point;
    }
  }
  const last = points.at(-1) as CurvePoint;
  for (const point of [extreme, last]) if (point !== turns.at(-1)) turns.push(point);
  return turns.length > mostTurns ? extremes(turns) : turns;
}

/** Of a long way: start, best, worst and end, in their order. */
function extremes(turns: readonly CurvePoint[]): CurvePoint[] {
  const by = (better: (a: number, b: number) => boolean) =>
    turns.reduce((best, point) => (better(point.feeling.value, best.feeling.value) ? point : best));
  const told = new Set([turns[0], by((a, b) => a > b), by((a, b) => a < b), turns.at(-1)]);
  return turns.filter((point) => told.has(point));
}

function feelingOf({ feeling }: CurvePoint): string {
  const value = formatFeeling(feeling.value);
  return feeling.word ? `${feeling.word} (${value})` : value;
}

function placeOf({ stage, touchpoint }: CurvePoint): string {
  return `“${(touchpoint ?? stage).title || 'the journey'}”`;
}
