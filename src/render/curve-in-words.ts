import { type Curve, type CurvePoint, emotionCurves } from '../map/curve.js';
import type { PlainMap } from '../map/model.js';
import { emotionWord, type Labels, writtenFeeling } from './labels/index.js';

/** A change smaller than this is no turn worth telling. */
const turn = 0.5;

/** Nobody listens to more. */
const mostTurns = 9;

/** The emotion curve as sentences, one a persona: where it starts, its turning points, where it ends. */
export function curveInWords(map: PlainMap, labels: Labels): string[] {
  return emotionCurves(map).map((curve) => {
    const persona = map.personas.find((candidate) => candidate.name === curve.persona);
    return sentence(persona?.title ?? (curve.persona || labels.curve.customer), curve, labels);
  });
}

function sentence(who: string, curve: Curve, labels: Labels): string {
  const points = turningPoints(curve.points);
  const first = points[0] as CurvePoint;
  const parts = [labels.curve.starts(who, feelingOf(first, labels), placeOf(first, labels))];
  for (let i = 1; i < points.length; i++) {
    const point = points[i] as CurvePoint;
    const change = point.feeling.value - (points[i - 1] as CurvePoint).feeling.value;
    const way = change > 0 ? 'up' : change < 0 ? 'down' : 'level';
    const last = i === points.length - 1;
    parts.push(labels.curve.goesOn(way, feelingOf(point, labels), placeOf(point, labels), last));
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

function feelingOf({ feeling }: CurvePoint, labels: Labels): string {
  const value = writtenFeeling(feeling.value, labels);
  return feeling.word ? `${emotionWord(feeling.word, labels)} (${value})` : value;
}

function placeOf({ stage, touchpoint }: CurvePoint, labels: Labels): string {
  return labels.quoted((touchpoint ?? stage).title || labels.curve.journey);
}
