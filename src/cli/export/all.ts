import { existsSync, statSync } from 'node:fs';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import { exportFormats } from '../../formats/export-formats.js';
import { type IndexedPage, indexPage } from '../../formats/index-page.js';
import { configurationOf } from '../configuration.js';
import { dayOf } from '../dates.js';
import { exitCodes, Failure } from '../exit-codes.js';
import { findMaps, writeWithFolder } from '../files.js';
import { Images } from '../images.js';
import { loadMaps } from '../loaded-maps.js';
import { startOf } from '../page.js';
import { working } from '../progress.js';
import { shortPath } from '../report/report.js';
import { exported } from './bytes.js';
import { type Chosen, lookIn } from './chosen.js';
import type { ExportCommandOptions } from './export.js';
import { tell, tellFindings } from './told.js';
import { withBuiltInView } from './views.js';

/** A file that is made before any is written. */
interface Made {
  /** Relative to the folder, with `/`. */
  path: string;
  data: Uint8Array | string;
}

/**
 * `journeymap export --all`: every map of a folder as a page, in folders as theirs, and an index that leads to them. All are
 * made before the first is written, and the index comes last.
 * @param folder with the maps, with everything below it
 */
export async function exportAll(folder: string, given: ExportCommandOptions): Promise<number> {
  const { output } = given;
  if (output === undefined) throw new Failure('--all writes a folder of pages; name it with -o.');
  if (isFileName(output)) throw new Failure(`--all writes a folder of pages; ${output} is named as a file.`);
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new Failure(`--all takes a folder; ${folder} is a file.`);
  const files = findMaps([folder]);
  const today = dayOf(given.today);
  const configuration = configurationOf(given.config);
  const { maps, configurations, unread } = await loadMaps(files, { today, configuration, goesOn: true });
  for (const reason of unread) console.error(reason);
  tellFindings([...configurations, ...maps], folder);
  const pages: IndexedPage[] = [];
  const made: Made[] = [];
  for (const { file, configuration, maps: journeys } of maps) {
    const [first, ...others] = journeys;
    if (!first) continue;
    const chosen: Chosen = [first, ...others];
    const path = pagePath(relative(folder, file));
    const { images, refused } = await new Images(file).of(chosen);
    tell({ file, findings: refused });
    const options = withBuiltInView(given, 'html', configuration);
    const look = { ...lookIn('html', options, configuration, chosen), today, images };
    const page = { ...startOf(file, options), views: configuration.views };
    const data = await working(`Exporting ${path} …`, () => exported(chosen, 'html', { look, page }));
    pages.push({ path, maps: chosen });
    made.push({ path, data });
  }
  if (pages.length === 0 && unread.length > 0) return exitCodes.failure;
  if (pages.length === 0) throw new Failure(`There is no journey in the maps of ${folder}.`);
  made.push({ path: 'index.html', data: await indexPage(basename(resolve(folder)), pages) });
  for (const { path, data } of made) writeWithFolder(join(output, path), data);
  console.error(
    `Wrote ${pages.length} ${pages.length === 1 ? 'page' : 'pages'} and an index to ${shortPath(resolve(output))}.`,
  );
  if (unread.length > 0) return exitCodes.failure;
  const wrong = maps.some(({ findings }) => findings.some(({ level }) => level === 'error'));
  return wrong ? exitCodes.findings : exitCodes.ok;
}

/** A folder may be named like a file, where it is there already. */
function isFileName(output: string): boolean {
  const ending = extname(output).slice(1).toLowerCase();
  return (exportFormats as readonly string[]).includes(ending) && !existsSync(output);
}

/** Below a folder of their own, where no map is in the way of the index. */
function pagePath(file: string): string {
  return `maps/${file
    .split(sep)
    .join('/')
    .replace(/\.journey$/, '')}.html`;
}
