import { type ExportFormat, formatsOfSeveral } from '../../formats/export-formats.js';
import type { Configuration } from '../../language/configuration/read.js';
import { offer } from '../../language/option-values.js';
import type { JourneyMap } from '../../map/model.js';
import type { DrawOptions } from '../../render/index.js';
import { Failure } from '../exit-codes.js';
import type { LoadedMaps } from '../loaded-maps.js';
import { type LookOptions, lookOf, savedView } from '../look.js';

/** What of a file is exported: one journey at least. */
export type Chosen = readonly [JourneyMap, ...JourneyMap[]];

/** The journeys of a file that are exported: all where the format holds several, unless one is named. */
export function chosenMaps({ maps }: LoadedMaps, format: ExportFormat, name: string | undefined, file: string): Chosen {
  const [first, ...others] = maps;
  if (!first) throw new Failure(`${file} has no journey to export. Start one with: journey "Its title" {`);
  if (name === undefined) {
    if (formatsOfSeveral.has(format)) return [first, ...others];
    if (others.length > 0)
      console.error(`${file} has ${maps.length} journeys; exporting \`${first.name}\`. Choose with --journey.`);
    return [first];
  }
  const found = maps.find((map) => map.name === name);
  if (found) return [found];
  const names = maps.map((map) => map.name);
  throw new Failure(`${file} has no journey named ${name}. ${offer(name, names)}`);
}

/** A page has the whole map and begins with a view; its theme is another matter. */
export function lookIn(
  format: ExportFormat,
  options: LookOptions,
  configuration: Configuration,
  maps: Chosen,
): Pick<DrawOptions, 'theme' | 'view'> {
  if (format !== 'html') return lookOf(options, configuration, maps);
  savedView(options.view, configuration);
  return lookOf({ persona: options.persona }, configuration, maps);
}
