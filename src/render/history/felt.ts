import { type MapState, stateOf } from '../../map/state.js';
import type { HistoryPoint } from './model.js';

/** What one persona felt over time. */
export interface FeltHistory {
  persona: string;
  title: string;
  /** Over the whole map. One for each point; undefined where nothing is felt. */
  means: (number | undefined)[];
  /** In the stages in which anything was felt at any time. */
  stages: { title: string; means: (number | undefined)[] }[];
}

/** A stage through time. */
interface StageRow {
  title: string;
  /** Place of the stage in the map of each point; undefined where it is not there. */
  places: (number | undefined)[];
}

/**
 * What everybody felt over time: the personas of the newest map in its order, then those who are gone.
 * @param points the oldest first
 */
export function feltHistories(points: readonly HistoryPoint[]): FeltHistory[] {
  const states = points.map(({ map }) => stateOf(map));
  const rows = stageRows(points);
  const newestFirst = [...states].reverse();
  const titles = new Map<string, string>();
  for (const { curves } of newestFirst) {
    for (const { persona, title } of curves) if (!titles.has(persona)) titles.set(persona, title);
  }
  return [...titles].map(([persona, title]) => {
    const curves = states.map((state) => curveOf(state, persona));
    const stages = rows.map((row) => ({
      title: row.title,
      means: curves.map((curve, at) => curve?.stages[row.places[at] ?? -1]),
    }));
    const felt = stages.filter(({ means }) => means.some((mean) => mean !== undefined));
    return { persona, title, means: curves.map((curve) => curve?.mean), stages: felt };
  });
}

function curveOf({ curves }: MapState, persona: string) {
  return curves.find((curve) => curve.persona === persona);
}

/** The stages of the newest map, then those that are gone; a stage that was renamed is one. */
function stageRows(points: readonly HistoryPoint[]): StageRow[] {
  const rows: (StageRow & { id?: string })[] = [];
  for (let at = points.length - 1; at >= 0; at--) {
    const { map } = points[at] as HistoryPoint;
    const former = formerIds(points[at + 1]);
    const open = new Set(map.stages.map((_, place) => place));
    for (const row of rows) {
      const wanted = row.id === undefined ? undefined : (former.get(row.id) ?? row.id);
      const place = map.stages.findIndex(({ id }, i) => id === wanted && open.has(i));
      row.id = map.stages[place]?.id;
      if (place < 0) continue;
      open.delete(place);
      row.places[at] = place;
    }
    for (const place of open) {
      const { id, title } = map.stages[place] as (typeof map.stages)[number];
      const places = points.map((_, i) => (i === at ? place : undefined));
      rows.push({ id, title, places });
    }
  }
  return rows;
}

/** What the stages of a point were called before. */
function formerIds(point: HistoryPoint | undefined): Map<string, string> {
  const stages = point?.since?.rollUps.curves.flatMap((curve) => curve.stages) ?? [];
  return new Map(
    stages.flatMap(({ beforeId, afterId }): [string, string][] =>
      beforeId !== undefined && afterId !== undefined ? [[afterId, beforeId]] : [],
    ),
  );
}
