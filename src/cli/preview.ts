import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { defaultConfiguration } from '../language/configuration/read.js';
import { imageSnapshots } from '../protocol/images.js';
import { snapshotOf } from '../protocol/snapshot.js';
import { builtInView } from './built-in-views.js';
import { configurationOf } from './configuration.js';
import { dayOf } from './dates.js';
import { Failure } from './exit-codes.js';
import { tell } from './export/told.js';
import { findMaps, readMap } from './files.js';
import { Images } from './images.js';
import { type Finding, loadMaps } from './loaded-maps.js';
import { savedView } from './look.js';
import { pageFiles, problemsOf, startOf } from './page.js';
import { PreviewServer } from './preview-server.js';
import { shortPath } from './report/report.js';
import { unknownNames } from './unknown-names.js';
import { watch } from './watch.js';

export interface PreviewOptions {
  port?: string;
  view?: string;
  theme?: string;
  /** The configuration file, instead of the nearest. */
  config?: string;
  today?: string;
}

/** `journeymap preview`: serves the page of a map until it is ended; its address goes to stdout. */
export async function preview(file: string, options: PreviewOptions): Promise<number> {
  const today = dayOf(options.today);
  const configuration = configurationOf(options.config);
  const [path] = findMaps([file]);
  if (!path || statSync(file).isDirectory()) throw new Failure(`${file} is a folder; preview shows one file.`);
  // Once by now, so that what cannot be read, and a view that is not there, is said before anything is served.
  const { maps } = await loadMaps([path], { today, configuration });
  const counting = maps[0]?.configuration ?? defaultConfiguration;
  const tab = builtInView(options.view, counting);
  const view = tab ? undefined : options.view;
  savedView(view, counting);
  const server = new PreviewServer(startOf(path, { theme: options.theme, view, tab }), pageFiles());
  const address = await server.listen(portOf(options.port));
  process.stdout.write(`${address}\n`);
  console.error(`Showing ${shortPath(resolve(file))} at this address; Ctrl+C ends it.`);

  const pictures = new Images(path);
  const newlyUnknown = unsaid<string>((sentence) => sentence);
  const newlyRefused = unsaid<Finding>(({ message }) => message);
  let watched = [path];
  return watch(
    () => watched,
    async () => {
      try {
        const { maps, read } = await loadMaps([path], { today, configuration });
        const [loaded] = maps;
        if (!loaded) throw new Failure(`${file} could not be read.`);
        for (const sentence of newlyUnknown(unknownNames(view, loaded.configuration, loaded.maps)))
          console.error(sentence);
        const { images, files, refused } = await pictures.of(loaded.maps);
        tell({ file: path, findings: newlyRefused(refused) });
        watched = [path, ...read, ...files, ...(configuration === undefined ? [] : [configuration])];
        server.show({
          empty: readMap(path).trim() === '',
          ...(today === undefined ? {} : { today }),
          maps: loaded.maps.map((map) => snapshotOf(map)),
          images: imageSnapshots(images),
          problems: problemsOf([...loaded.findings, ...refused]),
          views: loaded.configuration.views,
        });
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        server.fail(error.message);
        throw error;
      }
    },
  );
}

/** Passes on what was not among those of the run before: nobody wants to read the same with every save. */
function unsaid<T>(textOf: (one: T) => string): (now: readonly T[]) => T[] {
  let before: ReadonlySet<string> = new Set();
  return (now) => {
    const fresh = now.filter((one) => !before.has(textOf(one)));
    before = new Set(now.map(textOf));
    return fresh;
  };
}

function portOf(written = '0'): number {
  const port = Number(written);
  if (/^\d+$/.test(written) && port <= 65_535) return port;
  throw new Failure(`--port takes a number up to 65535, not ${written}.`);
}
