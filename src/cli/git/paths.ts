import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { Failure } from '../exit-codes.js';
import type { Repository } from './repository.js';

/**
 * The real path of a file or folder, there or not, by which git knows it.
 * @throws Failure when it is not in the repository, or is a file of another kind
 */
export function within({ root }: Repository, path: string): string {
  const whole = resolve(path);
  const there = nearestThere(whole);
  const real = join(realpathSync.native(there), relative(there, whole));
  if (real !== root && !real.startsWith(root.endsWith(sep) ? root : `${root}${sep}`))
    throw new Failure(`${path} is not in the repository ${root}.`);
  if (isFile(real) && !real.endsWith('.journey')) throw new Failure(`${path} is no .journey file.`);
  return real;
}

/** The folder to look for a repository of a file or folder, there or not. */
export function folderOf(path: string): string {
  const there = nearestThere(resolve(path));
  return statSync(there).isDirectory() ? there : dirname(there);
}

export function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function nearestThere(path: string): string {
  return existsSync(path) ? path : nearestThere(dirname(path));
}
