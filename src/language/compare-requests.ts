import type { Connection } from 'vscode-languageserver';
import { compareJourneys } from '../diff/journeys.js';
import { type ComparedMaps, type CompareMaps, compareMaps, type JourneyChanges } from '../protocol/compare.js';
import { snapshotOf } from '../protocol/snapshot.js';
import type { JourneyServices } from './journey-module.js';
import { MapSides } from './map-sides.js';

/** Answers the extension's requests for what changed between two sides of a map. */
export function serveComparisons(connection: Connection, services: JourneyServices): void {
  const sides = new MapSides(connection, services);
  connection.onRequest(compareMaps, async (asked: CompareMaps): Promise<ComparedMaps> => {
    const [before, after] = await Promise.all([sides.read(asked.before), sides.read(asked.after)]);
    const states = { before: before.state, after: after.state };
    if (before.state.refused !== undefined || after.state.refused !== undefined) return { ...states, journeys: [] };
    const known = new Set(asked.known);
    const journeys = compareJourneys(before.maps, after.maps).map(
      (journey): JourneyChanges => ({
        ...('before' in journey ? { before: snapshotOf(journey.before, known) } : {}),
        ...('after' in journey ? { after: snapshotOf(journey.after, known) } : {}),
        ...('list' in journey ? { list: journey.list } : {}),
      }),
    );
    return { ...states, journeys };
  });
}
