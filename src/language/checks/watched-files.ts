import type { ValidationAcceptor } from 'langium';
import { watchedFilesChanged } from '../../map/insights/life.js';
import type { JourneyMap } from '../../map/model.js';
import type { Journey } from '../generated/ast.js';
import type { JourneyServices } from '../journey-module.js';
import type { Places } from './places.js';
import { report } from './report.js';

/** Files that a map watches and that changed after its review, where the history of the repository can be asked. */
export async function checkWatchedFiles(
  map: JourneyMap,
  journey: Journey,
  places: Places,
  services: JourneyServices,
  accept: ValidationAcceptor,
): Promise<void> {
  if (!map.reviewed || map.watches.length === 0) return;
  const { WatchedFiles } = services.shared.environment;
  const files = await WatchedFiles.changedSince(map.watches, map.reviewed.date, places.uri);
  for (const { at, message } of watchedFilesChanged(map, files ?? [])) {
    report(accept, 'watched-files-changed', message, places.nodeOf(at, journey));
  }
}
