import { type FSWatcher, statSync, watch as watchFolder } from 'node:fs';
import { basename, dirname } from 'node:path';
import { configurationFile } from '../language/configuration/files.js';
import { Failure } from './exit-codes.js';

/** Changes often come in bursts: a save writes, renames and touches. In milliseconds. */
const quiet = 100;

/**
 * Runs a check now and after every change of a map, its data or its configuration, until the process is ended.
 * @param paths files and folders as given on the command line
 */
export function watch(paths: readonly string[], run: () => Promise<number>): Promise<never> {
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const again = (): void => {
    running = running.then(async () => {
      try {
        await run();
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        console.error(error.message);
      }
      console.error('Watching for changes; Ctrl+C ends it.');
    });
  };
  const changed = (_event: string, name: string | null): void => {
    if (name !== null && !isRead(name)) return;
    clearTimeout(timer);
    timer = setTimeout(again, quiet);
  };
  const watchers = [...new Set(paths.map(folderOf))].map((folder) => watchIn(folder, changed));
  again();
  return new Promise((_resolve, reject) => {
    for (const watcher of watchers) watcher.on('error', reject);
    running.catch(reject);
  });
}

function watchIn(folder: string, changed: (event: string, name: string | null) => void): FSWatcher {
  return watchFolder(folder, { recursive: true }, changed);
}

function folderOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new Failure(`There is no file or folder ${path}.`);
  return stat.isDirectory() ? path : dirname(path);
}

/** Whether a file is one that checks read. */
function isRead(name: string): boolean {
  return /\.(journey|csv)$/.test(name) || basename(name) === configurationFile;
}
