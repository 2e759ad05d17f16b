import { type FSWatcher, statSync, watch as watchFolder } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from './exit-codes.js';
import { foldersBelow } from './files.js';

/** Changes often come in bursts: a save writes, renames and touches. In milliseconds. */
const quiet = 100;

/**
 * Runs something now and after every change of a map, or of what lies beside it, until the process is ended.
 * @param paths files and folders; asked before and after each run, which may have found more of them
 */
export function watch(paths: () => readonly string[], run: () => Promise<unknown>): Promise<never> {
  return new Promise((_resolve, reject) => {
    let running = Promise.resolve();
    let timer: NodeJS.Timeout | undefined;
    const folders = new WatchedFolders(paths, () => {
      clearTimeout(timer);
      timer = setTimeout(check, quiet);
    });
    const check = (): void => {
      running = running.then(() => {
        folders.refresh();
        return reported(run).then(() => folders.refresh());
      });
      running.catch(reject);
    };
    check();
  });
}

/** A map that cannot be read now may be well after the next change. */
async function reported(run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error.message);
  }
}

/**
 * Tells of changes in folders and below. One watcher a folder: a recursive one loses files on Linux that editors replace
 * when they save.
 */
class WatchedFolders {
  private readonly watchers = new Map<string, { watcher: FSWatcher; inode: number }>();

  constructor(
    private readonly paths: () => readonly string[],
    private readonly changed: () => void,
  ) {}

  /** Begins with folders that are new, and ends with those that are gone, also where another took the same place. */
  refresh(): void {
    const folders = new Map(
      this.paths()
        .flatMap(foldersOf)
        .map((folder) => [folder, inodeOf(folder)]),
    );
    for (const [folder, { watcher, inode }] of this.watchers) {
      if (folders.get(folder) === inode) continue;
      watcher.close();
      this.watchers.delete(folder);
    }
    for (const [folder, inode] of folders) {
      if (inode === undefined || this.watchers.has(folder)) continue;
      const watcher = watcherOf(folder, this.changed);
      if (watcher) this.watchers.set(folder, { watcher, inode });
    }
  }
}

/** Undefined for a folder that has gone in the meantime, or that the system can watch no more. */
function watcherOf(folder: string, changed: () => void): FSWatcher | undefined {
  try {
    return watchFolder(folder, changed).on('error', changed);
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code !== 'ENOENT') console.error(`${folder} cannot be watched: ${reason}`);
    return undefined;
  }
}

function inodeOf(folder: string): number | undefined {
  return statSync(folder, { throwIfNoEntry: false })?.ino;
}

/** The folders whose files a path stands for, as far as they are there. */
function foldersOf(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return foldersBelow(path);
  return [dirname(path)].filter((folder) => statSync(folder, { throwIfNoEntry: false }));
}
