import type { Connection } from 'vscode-languageserver';
import { compareJourneys } from '../diff/journeys.js';
import type { Change, ChangeList, Side } from '../diff/model.js';
import { imagesNamed } from '../map/images.js';
import type { Position } from '../map/model.js';
import { type ComparedMaps, type CompareMaps, compareMaps, type JourneyChanges } from '../protocol/compare.js';
import { snapshotOf } from '../protocol/snapshot.js';
import type { JourneyServices } from './journey-module.js';
import { MapSides, type ReadSide } from './map-sides.js';

/** Answers the extension's requests for what changed between two sides of a map. */
export function serveComparisons(connection: Connection, services: JourneyServices): void {
  const sides = new MapSides(connection, services);
  connection.onRequest(compareMaps, async (asked: CompareMaps): Promise<ComparedMaps> => {
    const [before, after] = await Promise.all([sides.read(asked.before), sides.read(asked.after)]);
    const states = { before: before.state, after: after.state };
    if (before.state.refused !== undefined || after.state.refused !== undefined)
      return { ...states, journeys: [], images: [] };
    const known = new Set(asked.known);
    const journeys = compareJourneys(before.maps, after.maps).map(
      (journey): JourneyChanges => ({
        ...('before' in journey ? { before: snapshotOf(journey.before, known) } : {}),
        ...('after' in journey ? { after: snapshotOf(journey.after, known) } : {}),
        ...('list' in journey ? { list: located(journey.list, before, after) } : {}),
      }),
    );
    return { ...states, journeys, images: [...after.maps, ...before.maps].flatMap(imagesNamed) };
  });
}

/** The changes with the lines of the documents that they are in. */
function located(list: ChangeList, { lines: old }: ReadSide, { lines: now }: ReadSide): ChangeList {
  if (!old && !now) return list;
  const changes = list.changes.map((change) => ({
    ...change,
    ...('before' in change ? { before: onLines(change.before, old) } : {}),
    ...('after' in change ? { after: onLines(change.after, now) } : {}),
  }));
  return { ...list, changes: changes as Change[] };
}

function onLines(side: Side, lines: readonly number[] | undefined): Side {
  if (!lines || !side.range || side.uri !== undefined) return side;
  const on = ({ line, character }: Position): Position => ({ line: lines[line] ?? line, character });
  return { ...side, range: { start: on(side.range.start), end: on(side.range.end) } };
}
