/** Maps of a JSON file on their way into one that holds nothing else: what leads to journeys of other files stays behind. */
import type { PlainMap, PlainTouchpoint } from '../../map/model.js';
import { type Imported, type Loss, Unreadable } from '../import/imported.js';
import { NoMaps, readJson } from './json.js';

/** @throws Unreadable for what is no file of maps */
export function readJsonMaps(text: string): Imported {
  try {
    const maps = readJson(text);
    if (maps.length === 0) throw new NoMaps('There is no journey in this file.');
    const losses: Loss[] = [];
    const journeys = new Set(maps.map(({ name }) => name));
    return { maps: maps.map((map) => withoutOthers(map, journeys, losses)), losses };
  } catch (error) {
    throw error instanceof NoMaps ? new Unreadable(error.message) : error;
  }
}

/** A map that leads to journeys of its file alone. */
function withoutOthers(map: PlainMap, journeys: ReadonlySet<string>, losses: Loss[]): PlainMap {
  const places = new Set(map.stages.flatMap((stage) => [stage, ...stage.touchpoints]).map(({ name }) => name));
  const { improves, improvesTitle, ...rest } = map;
  const improved = improves !== undefined && journeys.has(improves) ? { improves, improvesTitle } : {};
  if (improves !== undefined && !improved.improves) {
    const asIs = improvesTitle === undefined ? '' : ` “${improvesTitle}”`;
    losses.push(elsewhere(`“${map.title}” improves`, `the journey${asIs}`, `improves ${improves}`));
  }
  return {
    ...rest,
    ...improved,
    stages: map.stages.map((stage) => ({
      ...kept(stage),
      touchpoints: stage.touchpoints.map(kept),
    })),
  };

  function kept<P extends PlainTouchpoint>(place: P): P {
    const { opens, next, ...facts } = place;
    const isHere = !opens || isPath(opens.to) || journeys.has(opens.to);
    if (!isHere) {
      const title = opens.title === undefined ? opens.to : `“${opens.title}”`;
      losses.push(elsewhere(`“${place.title}” opens`, title, `opens ${opens.to}`));
    }
    const leads = next.filter(({ to, title }) => {
      const isKnown = places.has(to) || journeys.has(to);
      if (!isKnown) {
        const goal = title === undefined ? to : `“${title}”`;
        losses.push(elsewhere(`“${place.title}” goes on with`, goal, `next ${to}`));
      }
      return isKnown;
    });
    return { ...facts, next: leads, ...(opens && isHere ? { opens } : {}) } as P;
  }
}

/** No name of a journey has a dot or a slash. */
function isPath(to: string): boolean {
  return /[^\p{L}\p{N}\p{M}_-]/u.test(to);
}

function elsewhere(what: string, which: string, line: string): Loss {
  return { text: `${what} ${which}, which is not in this file: import the file that has it, and write \`${line}\`.` };
}
