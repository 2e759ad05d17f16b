import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ExportFormat, formatsOfSeveral } from '../../formats/export-formats.js';
import { type ExportOptions, exportMaps } from '../../formats/export-map.js';
import { nodeSource } from '../../formats/node-source.js';
import type { Configuration } from '../../language/configuration/read.js';
import type { JourneyMap } from '../../map/model.js';
import type { DrawOptions } from '../../render/index.js';
import { configurationOf } from '../configuration.js';
import { dayOf } from '../dates.js';
import { exitCodes, Failure } from '../exit-codes.js';
import { findMaps, writeWhole } from '../files.js';
import { Images } from '../images.js';
import { type LoadedMaps, loadMaps } from '../loaded-maps.js';
import { type LookOptions, lookOf, offer, savedView } from '../look.js';
import { startOf } from '../page.js';
import { working } from '../progress.js';
import { printable, shortPath } from '../report/report.js';
import { findingLines } from '../report/text.js';
import { type FormatOptions, formatOf, valuesOf } from './options.js';

export interface ExportCommandOptions extends FormatOptions, LookOptions {
  journey?: string;
  today?: string;
  /** The configuration file, instead of the nearest. */
  config?: string;
}

/**
 * `journeymap export`, and `render`: a map as another file. What can be read is exported; errors go to stderr, the file
 * where it is asked for, or to stdout.
 */
export async function exportFile(file: string, options: ExportCommandOptions): Promise<number> {
  const today = dayOf(options.today);
  const format = formatOf(options);
  const read = valuesOf(options);
  const [path] = findMaps([file]);
  if (!path || statSync(file).isDirectory()) throw new Failure(`${file} is a folder; name one file of it.`);
  const { maps, configurations } = await loadMaps([path], { today, configuration: configurationOf(options.config) });
  const [loaded] = maps;
  if (!loaded) throw new Failure(`${file} could not be read.`);
  const shown = { verbose: false, colored: process.stderr.isTTY === true };
  for (const checked of [...configurations, loaded]) {
    for (const line of findingLines(checked, shown)) console.error(line);
  }
  const chosen = chosenMaps(loaded, format, options.journey, file);
  const { images, refused } = await new Images(path).of(chosen);
  for (const line of findingLines({ file: path, findings: refused }, shown)) console.error(line);
  const look = { ...lookIn(format, options, loaded.configuration, chosen), today, images };
  const page = format === 'html' ? startOf(path, options) : startOf(path, {});
  const values = { ...read, look, page: { ...page, views: loaded.configuration.views } };
  const write = () => exported(chosen, format, values);
  if (options.output === undefined) process.stdout.write(await write());
  else {
    const { output } = options;
    writeWhole(output, await working(`Exporting ${output} …`, write));
    console.error(`Wrote "${printable(chosen[0].title)}" to ${shortPath(resolve(output))}.`);
  }
  return loaded.findings.some(({ level }) => level === 'error') ? exitCodes.findings : exitCodes.ok;
}

type Chosen = readonly [JourneyMap, ...JourneyMap[]];

/** The journeys of a file that are exported: all where the format holds several, unless one is named. */
function chosenMaps({ maps }: LoadedMaps, format: ExportFormat, name: string | undefined, file: string): Chosen {
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
function lookIn(
  format: ExportFormat,
  options: LookOptions,
  configuration: Configuration,
  maps: Chosen,
): Pick<DrawOptions, 'theme' | 'view'> {
  if (format !== 'html') return lookOf(options, configuration, maps);
  savedView(options.view, configuration);
  return lookOf({ persona: options.persona }, configuration, maps);
}

/** The bytes of a file; characters that cannot be drawn are named on stderr. */
async function exported(maps: Chosen, format: ExportFormat, options: ExportOptions): Promise<Uint8Array> {
  try {
    const { data, missing } = await exportMaps(maps, format, options, nodeSource(__dirname));
    if (missing.length > 0) console.error(withoutFont(missing));
    return data;
  } catch (error) {
    const { TooLarge } = await import('../../formats/large.js');
    if (!(error instanceof TooLarge)) throw error;
    throw new Failure(
      `${error.message} That is more than a PNG can well hold. ${error.largestScale > 0 ? `Use --scale ${error.largestScale} or less, or write` : 'Write'} .svg or .pdf.`,
    );
  }
}

/** As many as are named; the others are of the same scripts. */
const named = 20;

function withoutFont(missing: readonly string[]): string {
  const shown = missing.slice(0, named).map(printable).join(' ');
  const more = missing.length > named ? ` and ${missing.length - named} more` : '';
  return `No font here has these characters, so boxes stand in their place: ${shown}${more}. Install a font that has them, such as one of the Noto fonts.`;
}
