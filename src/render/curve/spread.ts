import type { FeelingPoint } from './points.js';

/** Between two markers that stand beside each other. */
const between = 4;
/** From the edge of the stage to a marker. */
const edge = 2;
/** At least this far from one point of a line to the next, so that it runs from left to right. */
const onwards = 8;

/** Half the room that the mark of a point takes; nothing where the line goes through without one. */
type RadiusOf = (point: FeelingPoint) => { x: number; y: number };

interface Spot {
  point: FeelingPoint;
  radius: { x: number; y: number };
  x: number;
}

/**
 * Lets the points of a stage step aside to the right, and where that is full to the left, until no mark covers another and
 * every line runs from left to right. Where a stage has not the room for that, all of its points move together.
 * @param points in the order in which they were written; their `x` is where each would stand alone
 */
export function spread(points: readonly FeelingPoint[], width: number, radiusOf: RadiusOf): void {
  const spots = points
    .map((point): Spot => ({ point, radius: radiusOf(point), x: point.x }))
    .sort((a, b) => a.point.x - b.point.x || a.point.persona - b.point.persona);
  const widest = Math.max(onwards, ...spots.map(({ radius }) => 2 * radius.x + between));
  for (const spot of spots) spot.x = Math.max(spot.x, leftmost(spot));
  pushRight(spots, widest);
  const roomy = spots.map(({ x }) => x);
  pushLeft(spots, width, widest);
  if (spots.some((spot) => spot.x < leftmost(spot))) squeeze(spots, roomy, width);
  for (const { point, x } of spots) point.x = x;
}

function leftmost({ radius }: Spot): number {
  return Math.ceil(radius.x + edge);
}

/** How far the second has to stand behind the first, from middle to middle; undefined where that does not matter. */
function distance(first: Spot, second: Spot): number | undefined {
  const [a, b] = [first.point, second.point];
  const covers = Math.abs(a.y - b.y) < first.radius.y + second.radius.y + between;
  const visible = first.radius.x > 0 && second.radius.x > 0;
  if (covers && visible) return Math.ceil(first.radius.x + second.radius.x + between);
  return a.persona === b.persona && !a.alternative && !b.alternative ? onwards : undefined;
}

function pushRight(spots: readonly Spot[], widest: number): void {
  /** How far the spots up to each reach: none before one that is far away can be in the way. */
  const reach: number[] = [];
  spots.forEach((spot, j) => {
    for (let i = j - 1; i >= 0 && (reach[i] as number) + widest > spot.x; i--) {
      const before = spots[i] as Spot;
      spot.x = Math.max(spot.x, before.x + (distance(before, spot) ?? Number.NEGATIVE_INFINITY));
    }
    reach[j] = Math.max(reach[j - 1] ?? 0, spot.x);
  });
}

function pushLeft(spots: readonly Spot[], width: number, widest: number): void {
  const reach: number[] = [];
  for (let i = spots.length - 1; i >= 0; i--) {
    const spot = spots[i] as Spot;
    spot.x = Math.min(spot.x, Math.floor(width - spot.radius.x - edge));
    for (let j = i + 1; j < spots.length && (reach[j] as number) - widest < spot.x; j++) {
      const after = spots[j] as Spot;
      spot.x = Math.min(spot.x, after.x - (distance(spot, after) ?? Number.NEGATIVE_INFINITY));
    }
    reach[i] = Math.min(reach[i + 1] ?? width, spot.x);
  }
}

/** From where the points had room enough into what there is. */
function squeeze(spots: readonly Spot[], roomy: readonly number[], width: number): void {
  const first = Math.min(...roomy);
  const share = (width - 2 * first) / (Math.max(...roomy) - first);
  spots.forEach((spot, i) => {
    spot.x = first + ((roomy[i] as number) - first) * share;
  });
}
