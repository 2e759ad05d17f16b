import type { Feeling, PlainMap, PlainStage, PlainTouchpoint, SourceFree } from './model.js';
import { personasOf } from './scope.js';

export type PlainFeeling = SourceFree<Feeling>;

/** A feeling in its place on the way through the map. */
export interface CurvePoint {
  feeling: PlainFeeling;
  stage: PlainStage;
  /** Absent where the stage itself is felt. */
  touchpoint?: PlainTouchpoint;
}

/** What one persona feels from start to end. */
export interface Curve {
  /** Name of the persona; empty on a map without personas. */
  persona: string;
  points: CurvePoint[];
}

/**
 * The names of those who feel: the map's personas in its order, then whoever is named without being on the map, so that
 * no feeling is lost. One nameless persona where nobody is named at all.
 */
export function feelingPersonas(map: Pick<PlainMap, 'personas' | 'stages'>): string[] {
  const names = map.personas.map((persona) => persona.name);
  const known = new Set(names);
  for (const stage of map.stages) {
    for (const place of [stage, ...stage.touchpoints]) {
      for (const feeling of place.feels) {
        for (const name of feeling.for ?? []) {
          if (name === 'all' || known.has(name)) continue;
          known.add(name);
          names.push(name);
        }
      }
    }
  }
  return names.length > 0 ? names : [''];
}

/** The emotion curve of every persona that feels anything. Alternatives (`when`) are left out: they are not the way taken. */
export function emotionCurves(map: PlainMap): Curve[] {
  const everybody = feelingPersonas(map);
  const onMap = map.personas.length > 0 ? map.personas.map((persona) => persona.name) : everybody.slice(0, 1);
  const curves = new Map(everybody.map((persona): [string, Curve] => [persona, { persona, points: [] }]));
  for (const stage of map.stages) {
    for (const place of [stage, ...stage.touchpoints]) {
      const scope = place.for.length > 0 ? place.for : stage.for;
      for (const feeling of place.feels) {
        if (feeling.when !== undefined && !feeling.then) continue;
        for (const persona of personasOf(feeling.for, scope, onMap)) {
          curves.get(persona)?.points.push({ feeling, stage, touchpoint: place === stage ? undefined : place });
        }
      }
    }
  }
  return [...curves.values()].filter((curve) => curve.points.length > 0);
}

/** Mean of what is felt on a curve, or in one stage of it, to two decimals; undefined where nothing is felt. */
export function meanFeeling(curve: Curve | undefined, stage?: PlainStage): number | undefined {
  const points = curve?.points.filter((point) => !stage || point.stage === stage) ?? [];
  if (points.length === 0) return undefined;
  return Math.round((points.reduce((sum, { feeling }) => sum + feeling.value, 0) / points.length) * 100) / 100;
}

/** The worst point, the first of equals. */
export function lowestPoint(curve: Curve): CurvePoint | undefined {
  let lowest: CurvePoint | undefined;
  for (const point of curve.points) if (!lowest || point.feeling.value < lowest.feeling.value) lowest = point;
  return lowest;
}

/** `+1.5`, `0`, `−2` with a real minus sign, at most two decimals. */
export function formatFeeling(value: number, decimalMark: '.' | ',' = '.'): string {
  const size = String(Math.round(Math.abs(value) * 100) / 100).replace('.', decimalMark);
  return size === '0' ? size : (value > 0 ? '+' : '−') + size;
}
