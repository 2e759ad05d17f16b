import type { PlainMap, PlainStage, PlainTouchpoint } from '../../map/model.js';
import { foldedStage } from '../../map/view.js';
import type { Context } from '../context.js';
import { contextOf } from '../context.js';
import { type MapCurve, mapCurves, type PlacedStage } from '../curve/model.js';
import type { Rect } from '../curve/obstacles.js';
import { placeFeelings } from '../curve/points.js';
import type { Pen } from '../pen.js';
import type { Ink } from '../themes.js';
import type { Counterparts } from './counterparts.js';
import { gonePrefix } from './ghosts.js';

/** Dots where a target has dashes. */
export const formerDash = '1.5 4';

/** What a persona felt before, at the places where the same is felt now. */
export interface FormerCurve {
  curve: MapCurve;
  ink: Ink;
  /** Around its points where nothing is felt now. */
  gone: Rect[];
}

/**
 * The curves of the older map that are not the same now, over the columns of the newer one: the old point of a touchpoint
 * stands above or below its new one, wherever it moved.
 * `whole` is the older map before a view left anything out.
 */
export function formerCurves(
  { before, after, whole }: { before: PlainMap; after: PlainMap; whole: PlainMap },
  placed: readonly PlacedStage[],
  now: readonly MapCurve[],
  counterparts: Counterparts,
  context: Context,
): FormerCurve[] {
  const then = contextOf(before, whole);
  const places = new Map(
    before.stages.flatMap((stage) => [stage, ...stage.touchpoints].map((place) => [place.id, place] as const)),
  );
  const formerOf = <P extends PlainStage | PlainTouchpoint>(place: P): P => {
    const id = place.id.startsWith(gonePrefix) ? place.id.slice(gonePrefix.length) : counterparts.beforeOf(place.id);
    const old = id === undefined ? undefined : places.get(id);
    return { ...place, for: old?.for ?? [], feels: old?.feels ?? [], targets: [] };
  };
  const stages = placed.map(({ layout, x }) => {
    const { stage, columns, width } = layout;
    const own = formerOf(stage);
    const old = { ...own, touchpoints: stage.touchpoints.map(formerOf) };
    const closed = columns.length === 0 && before.stages.find(({ id }) => id === counterparts.beforeOf(stage.id));
    const folded = closed ? { ...own, feels: foldedStage(closed, then.onMap).feels } : old;
    return {
      layout: {
        width,
        feelings: placeFeelings(folded, columns, width, then, { folded: Boolean(closed) }),
      },
      x,
    };
  });
  const names = new Map(after.personas.map(({ id, name }) => [id, name]));
  const newer = new Map(before.personas.map(({ id, name }) => [name, names.get(counterparts.afterOf(id) ?? '')]));
  return mapCurves(stages).flatMap((curve) => {
    const name = then.personas[curve.persona]?.name ?? '';
    const look = context.personas.find((look) => look.name === (newer.get(name) ?? name));
    const same = now.find(({ persona, target }) => !target && persona === look?.index);
    if (same && isSame(curve, same)) return [];
    const stays = new Set(same?.points.map(({ x, y }) => `${x} ${y}`));
    const gone = curve.points.filter(({ x, y }) => !stays.has(`${x} ${y}`)).map(ringAround);
    return [{ curve, ink: look?.ink ?? 'faint', gone }];
  });
}

function isSame({ points }: MapCurve, other: MapCurve): boolean {
  if (points.length !== other.points.length) return false;
  return points.every(({ x, y }, i) => x === other.points[i]?.x && y === other.points[i]?.y);
}

const ring = 2.5;

function ringAround({ x, y }: { x: number; y: number }): Rect {
  return { x: x - ring - 1, y: y - ring - 1, width: 2 * ring + 2, height: 2 * ring + 2 };
}

/** Lines of dots, with a ring where somebody felt something. */
export function paintFormerCurves(pen: Pen, curves: readonly FormerCurve[]): void {
  for (const { curve, ink } of curves) {
    pen.open({ kind: 'former-curve' });
    if (curve.line) pen.path(curve.line.path, 0, 0, { stroke: ink, strokeWidth: 1.75, dash: formerDash });
    for (const { x, y } of curve.points) pen.circle(x, y, ring, { fill: 'card', stroke: ink });
    pen.close();
  }
}
