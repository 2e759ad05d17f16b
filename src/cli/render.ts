import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { JourneyMap } from '../map/model.js';
import { configurationOf } from './configuration.js';
import { dayOf } from './dates.js';
import { exitCodes, Failure } from './exit-codes.js';
import { findMaps, writeWhole } from './files.js';
import { Images } from './images.js';
import { loadMaps } from './loaded-maps.js';
import { lookOf, offer, personasOf, savedView } from './look.js';
import { pageOf } from './page.js';
import { formatOf, type PictureOptions, pictureOf } from './pictures.js';
import { working } from './progress.js';
import { printable, shortPath } from './report/report.js';
import { findingLines } from './report/text.js';

export interface RenderOptions extends PictureOptions {
  journey?: string;
  theme?: string;
  today?: string;
  /** Name of a saved view. */
  view?: string;
  /** Names of personas, between commas. */
  persona?: string;
  /** The configuration file, instead of the nearest. */
  config?: string;
}

/** `journeymap render`: draws what can be read; errors go to stderr, the picture to a file or stdout. */
export async function render(file: string, options: RenderOptions): Promise<number> {
  const today = dayOf(options.today);
  const format = formatOf(options);
  const [path] = findMaps([file]);
  if (!path || statSync(file).isDirectory()) throw new Failure(`${file} is a folder; render draws one file.`);
  const { maps, configurations } = await loadMaps([path], { today, configuration: configurationOf(options.config) });
  const [loaded] = maps;
  if (!loaded) throw new Failure(`${file} could not be read.`);
  const shown = { verbose: false, colored: process.stderr.isTTY === true };
  for (const checked of [...configurations, loaded]) {
    for (const line of findingLines(checked, shown)) console.error(line);
  }
  const several = format === 'html' && options.journey === undefined;
  const map = several ? firstOf(loaded.maps, file) : chosen(loaded.maps, options.journey, file);
  const { images, refused } = await new Images(path).of(several ? loaded.maps : [map]);
  for (const line of findingLines({ file: path, findings: refused }, shown)) console.error(line);
  const { configuration } = loaded;
  const draw = async () => {
    if (format !== 'html') {
      return pictureOf(map, { ...lookOf(options, configuration, map), today, images }, format, options);
    }
    const shown = several ? loaded.maps : [map];
    savedView(options.view, configuration);
    const personas = options.persona === undefined ? undefined : personasOf(options, configuration, shown);
    return pageOf(loaded, shown, images, { ...options, personas });
  };
  if (options.output === undefined) process.stdout.write(await draw());
  else {
    const { output } = options;
    writeWhole(output, await working(`Drawing ${output} …`, draw));
    console.error(`Drew "${printable(map.title)}" to ${shortPath(resolve(options.output))}.`);
  }
  return loaded.findings.some(({ level }) => level === 'error') ? exitCodes.findings : exitCodes.ok;
}

function firstOf([first]: readonly JourneyMap[], file: string): JourneyMap {
  if (first) return first;
  throw new Failure(`${file} has no journey to draw. Start one with: journey "Its title" {`);
}

function chosen(maps: readonly JourneyMap[], name: string | undefined, file: string): JourneyMap {
  const first = firstOf(maps, file);
  if (name === undefined) {
    if (maps.length > 1)
      console.error(`${file} has ${maps.length} journeys; drawing \`${first.name}\`. Choose with --journey.`);
    return first;
  }
  const found = maps.find((map) => map.name === name);
  if (found) return found;
  const names = maps.map((map) => map.name);
  throw new Failure(`${file} has no journey named ${name}. ${offer(name, names)}`);
}
