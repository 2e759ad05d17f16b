import { existsSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { ImageFolder } from './image-folder.js';

/** What stands in the folder that a team keeps its maps in. */
const signs = ['journeymap.config.json', '.git'];

/**
 * The files around a map on a disk.
 * @param file of the map, absolute
 * @param outermost the folder that nothing is read out of; by itself the nearest one with a configuration of ours or a
 * repository, or that of the file where there is none
 */
export function nodeImageFolder(file: string, outermost = nearestRoot(dirname(file))): ImageFolder {
  return {
    base: relative(outermost, dirname(file)).split(sep).filter(Boolean),
    async find(way) {
      const root = await realpath(outermost);
      const path = await realpath(join(outermost, ...way)).catch(() => undefined);
      if (path === undefined) return undefined;
      if (!`${path}${sep}`.startsWith(root.endsWith(sep) ? root : root + sep)) return 'outside';
      const found = await stat(path);
      return found.isFile() ? { size: found.size, modified: found.mtimeMs, read: () => readFile(path) } : undefined;
    },
  };
}

function nearestRoot(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (signs.some((sign) => existsSync(join(at, sign)))) return at;
    if (dirname(at) === at) return folder;
  }
}
