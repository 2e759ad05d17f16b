import type { LangiumDocument, ValidationAcceptor } from 'langium';
import { insightsOf } from '../../map/insights/index.js';
import { isJourney, type JourneyFile } from '../generated/ast.js';
import type { JourneyServices } from '../journey-module.js';
import { mapsOf } from '../map/maps-of.js';
import { Places } from './places.js';
import { report } from './report.js';
import type { CheckSettings } from './settings.js';
import { checkWatchedFiles } from './watched-files.js';

/** Runs the checks that look at the maps of a document rather than at its text. */
export async function checkMaps(
  document: LangiumDocument,
  services: JourneyServices,
  settings: CheckSettings,
  accept: ValidationAcceptor,
): Promise<void> {
  const today = services.shared.environment.Clock.today();
  const journeys = (document.parseResult.value as JourneyFile).lines.filter(isJourney);
  const places = new Places(document);
  for (const [index, map] of mapsOf(document, services).entries()) {
    const journey = journeys[index];
    if (!journey) continue;
    const insights = insightsOf(map, {
      today,
      limitsOf: (check) => settings.limitsOf(check),
      isOff: (check) => settings.isOff(check),
    });
    for (const { check, message, at } of insights) report(accept, check, message, places.nodeOf(at, journey));
    if (!settings.isOff('watched-files-changed')) await checkWatchedFiles(map, journey, places, services, accept);
  }
}
