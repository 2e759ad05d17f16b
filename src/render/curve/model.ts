import type { StageLayout } from '../stage-layout.js';
import { type SmoothLine, smoothLine } from './line.js';
import { type FeelingPoint, isMarked } from './points.js';

/** A point with its place on the whole map. */
export interface MapPoint {
  x: number;
  y: number;
  point: FeelingPoint;
  /** Place of its stage among the stages. */
  stage: number;
}

/** The way of one persona through the map; the alternatives stand beside it. */
export interface MapCurve {
  persona: number;
  target: boolean;
  points: MapPoint[];
  line: SmoothLine | undefined;
}

/** What the lines need to know of a stage. */
export interface FeltStage {
  layout: Pick<StageLayout, 'feelings' | 'width'>;
  /** Left edge on the sheet. */
  x: number;
}

export interface PlacedStage extends FeltStage {
  layout: StageLayout;
}

/** All lines of a map, what is felt and what should be. */
export function mapCurves(stages: readonly FeltStage[]): MapCurve[] {
  const felt: MapCurve[] = [];
  const targets: MapCurve[] = [];
  stages.forEach(({ layout, x }, stage) => {
    const add = (points: readonly FeelingPoint[], target: boolean) => {
      for (const point of points) {
        if (point.alternative) continue;
        const curves = target ? targets : felt;
        curves[point.persona] ??= { persona: point.persona, target, points: [], line: undefined };
        (curves[point.persona] as MapCurve).points.push({ x: x + point.x, y: point.y, point, stage });
      }
    };
    add(layout.feelings.felt, false);
    add(layout.feelings.targets, true);
  });
  // A persona that feels nothing leaves a hole.
  const all = [...targets, ...felt].filter((curve) => curve !== undefined);
  for (const curve of all) curve.line = smoothLine(curve.points);
  // The first persona on top, what should be below what is.
  return all.sort((a, b) => Number(b.target) - Number(a.target) || b.persona - a.persona);
}

/** Whatever has a mark on the map, on a line or beside it. */
export function feltPoints(stages: readonly FeltStage[]): MapPoint[] {
  return stages.flatMap(({ layout, x }, stage) =>
    layout.feelings.felt.filter(isMarked).map((point) => ({ x: x + point.x, y: point.y, point, stage })),
  );
}
