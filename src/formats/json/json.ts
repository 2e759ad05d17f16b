/** Maps as JSON, without loss: schemas/journey-map.schema.json is its contract. */
import type { PlainMap } from '../../map/model.js';
import { schemaFlaws } from '../../map/schema-flaws.js';
import { sourceFree } from '../../map/source-free.js';
import { journeyFields, jsonFormat, jsonVersion, mapsSchema } from './schema.js';

/** Everything that maps say, with what they refer to: libraries resolved, unknown lines as written; no comments. */
export function toJson(maps: readonly PlainMap[]): string {
  return `${JSON.stringify({ format: jsonFormat, version: jsonVersion, journeys: maps.map(inOrder) }, null, 2)}\n`;
}

/** Whoever put the map together: the same map gives the same text. */
function inOrder(map: PlainMap): object {
  const copy: Record<string, unknown> = sourceFree(map);
  return Object.fromEntries(journeyFields.flatMap((field) => (field in copy ? [[field, copy[field]]] : [])));
}

/** Why a JSON is no file of maps, in one sentence for whoever has it. */
export class NoMaps extends Error {}

/**
 * The maps of a JSON file that `toJson` wrote, in this version or an older one.
 * @throws NoMaps for anything else
 */
export function readJson(text: string): PlainMap[] {
  const file = parsed(text.replace(/^\ufeff/, ''));
  if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== jsonFormat) {
    throw new NoMaps(`This JSON holds no journey maps: its "format" is not "${jsonFormat}".`);
  }
  const version = 'version' in file ? file.version : undefined;
  if (typeof version === 'number' && version > jsonVersion) {
    throw new NoMaps(`A newer program wrote these maps, in version ${version}; this one reads up to ${jsonVersion}.`);
  }
  const [flaw] = schemaFlaws(file, mapsSchema());
  if (flaw !== undefined) throw new NoMaps(`These maps are not as they should be. ${flaw}.`);
  return (file as unknown as { journeys: PlainMap[] }).journeys;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new NoMaps(`This is no JSON: ${(error as Error).message}.`);
  }
}
