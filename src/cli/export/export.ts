import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { configurationOf } from '../configuration.js';
import { dayOf } from '../dates.js';
import { exitCodes, Failure } from '../exit-codes.js';
import { findMaps, writeWhole } from '../files.js';
import { Images } from '../images.js';
import { loadMaps } from '../loaded-maps.js';
import type { LookOptions } from '../look.js';
import { startOf } from '../page.js';
import { working } from '../progress.js';
import { printable, shortPath } from '../report/report.js';
import { unknownNames } from '../unknown-names.js';
import { exportAll } from './all.js';
import { exported } from './bytes.js';
import { chosenMaps, lookIn } from './chosen.js';
import { type FormatOptions, formatOf, valuesOf } from './options.js';
import { tell, tellFindings } from './told.js';
import { withBuiltInView } from './views.js';

export interface ExportCommandOptions extends FormatOptions, LookOptions {
  journey?: string;
  today?: string;
  /** The configuration file, instead of the nearest. */
  config?: string;
  /** A folder of maps, in place of a file. */
  all?: string;
}

/**
 * `journeymap export`, and `render`: a map as another file. What can be read is exported; errors go to stderr, the file
 * where it is asked for, or to stdout.
 */
export async function exportFile(file: string | undefined, given: ExportCommandOptions): Promise<number> {
  if (given.all !== undefined) {
    refuseBeside(file, given);
    return exportAll(given.all, given);
  }
  if (file === undefined) throw new Failure('Which map? Name a .journey file, or a folder with --all.');
  const today = dayOf(given.today);
  const format = formatOf(given);
  // Once by now, so that what is wrong in them is said before anything is read.
  valuesOf(given, format);
  const [path] = findMaps([file]);
  if (!path || statSync(file).isDirectory()) throw new Failure(`${file} is a folder; name one file of it.`);
  const { maps, configurations } = await loadMaps([path], { today, configuration: configurationOf(given.config) });
  const [loaded] = maps;
  if (!loaded) throw new Failure(`${file} could not be read.`);
  tellFindings([...configurations, loaded], shortPath(path));
  const options = withBuiltInView(given, format, loaded.configuration);
  const read = valuesOf(options, format);
  const chosen = chosenMaps(loaded, format, options.journey, file);
  const { images, refused } = await new Images(path).of(chosen);
  tell({ file: path, findings: refused });
  for (const sentence of unknownNames(options.view, loaded.configuration, chosen)) console.error(sentence);
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

/** A folder becomes pages, which are whole maps. */
function refuseBeside(file: string | undefined, options: ExportCommandOptions): void {
  if (file !== undefined) throw new Failure(`--all takes the place of ${file}: name one of them.`);
  const others = ['journey', 'as', 'scale', 'paper', 'report', 'persona'] as const;
  const other = others.find((name) => options[name] !== undefined);
  if (other) throw new Failure(`--${other} is for a single map; --all writes pages of whole ones.`);
}
