import type { PlainFeeling } from '../../map/curve.js';
import type { PlainStage, PlainTouchpoint } from '../../map/model.js';
import { personasOf } from '../../map/scope.js';
import type { Context } from '../context.js';
import { radiusOf } from '../faces.js';
import { type EmotionScale, heightOf, rowScale } from '../grid.js';
import { spread } from './spread.js';

/** A feeling of one persona, placed within its stage. */
export interface FeelingPoint {
  /** Place of the persona in `Context.personas`. */
  persona: number;
  /** From the left edge of the stage. */
  x: number;
  /** From the top of the row of the curve. */
  y: number;
  feeling: PlainFeeling;
  place: PlainStage | PlainTouchpoint;
  /** One of several outcomes (`when`): stands beside the line, not on it. */
  alternative: boolean;
  /** In a folded stage, of who feels several things in it: what the point is of all of them. Lines only pass through others. */
  extreme?: 'lowest' | 'highest' | 'neither';
}

/** All feelings of a stage, for each persona from left to right; no mark covers another. */
export interface PlacedFeelings {
  felt: FeelingPoint[];
  targets: FeelingPoint[];
}

/** Half of the line that says how somebody should feel. */
export const targetRadius = { x: 6, y: 1 } as const;

export function placeFeelings(
  stage: PlainStage,
  columns: readonly { x: number; width: number }[],
  width: number,
  context: Context,
  { scale = rowScale, folded = false }: { scale?: EmotionScale; folded?: boolean } = {},
): PlacedFeelings {
  const felt: FeelingPoint[] = [];
  const targets: FeelingPoint[] = [];
  const add = (place: PlainStage | PlainTouchpoint, left: number, room: number) => {
    const scope = place.for.length > 0 ? place.for : stage.for;
    spreadOut(place.feels, place, scope, left, room, context, felt, scale);
    spreadOut(place.targets, place, scope, left, room, context, targets, scale);
  };
  add(stage, 0, width);
  stage.touchpoints.forEach((touchpoint, i) => {
    const column = columns[i] as { x: number; width: number };
    add(touchpoint, column.x, column.width);
  });
  if (folded) findExtremes(felt);
  spread(felt, width, (point) => {
    const radius = isMarked(point) ? radiusOf(point.persona) : 0;
    return { x: radius, y: radius };
  });
  spread(targets, width, () => targetRadius);
  const byPersonaAndPlace = (a: FeelingPoint, b: FeelingPoint) => a.persona - b.persona || a.x - b.x;
  felt.sort(byPersonaAndPlace);
  targets.sort(byPersonaAndPlace);
  return { felt, targets };
}

/** The feelings of one place, each persona's evenly over its width, as if the others felt nothing. */
function spreadOut(
  feelings: readonly PlainFeeling[],
  place: PlainStage | PlainTouchpoint,
  scope: readonly string[],
  left: number,
  width: number,
  context: Context,
  into: FeelingPoint[],
  scale: EmotionScale,
): void {
  if (feelings.length === 0) return;
  const byPersona = new Map<string, PlainFeeling[]>();
  for (const feeling of feelings) {
    for (const name of personasOf(feeling.for, scope, context.onMap)) {
      const list = byPersona.get(name);
      if (list) list.push(feeling);
      else byPersona.set(name, [feeling]);
    }
  }
  for (const [name, list] of byPersona) {
    const persona = context.persona(name).index;
    list.forEach((feeling, i) => {
      const x = Math.round(left + ((i + 0.5) / list.length) * width);
      const alternative = feeling.when !== undefined && !feeling.then;
      into.push({ persona, x, y: heightOf(feeling.value, scale), feeling, place, alternative });
    });
  }
}

/** Whether a point has a face or marker and its word; through others lines only pass. */
export function isMarked({ extreme }: FeelingPoint): boolean {
  return extreme !== 'neither';
}

function findExtremes(points: readonly FeelingPoint[]): void {
  for (const persona of new Set(points.map((point) => point.persona))) {
    const own = points.filter((point) => point.persona === persona);
    if (own.length < 2) continue;
    for (const point of own) point.extreme = 'neither';
    own.reduce((a, b) => (b.feeling.value > a.feeling.value ? b : a)).extreme = 'highest';
    own.reduce((a, b) => (b.feeling.value < a.feeling.value ? b : a)).extreme = 'lowest';
  }
}
