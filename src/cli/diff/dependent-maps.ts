import { posix } from 'node:path';
import type { FileChange, Repository, Tree } from '../git/repository.js';

const importedPath = /^\s*import\s+"([^"]+)"/;

/**
 * Maps of a tree that were not written to, and that import one that was, directly or not: what a map says comes from its
 * library too.
 * @returns paths from the root of the repository
 */
export async function dependentMaps(
  written: readonly FileChange[],
  tree: Tree,
  repository: Repository,
): Promise<string[]> {
  const changed = new Set(written.flatMap(({ before, after }) => [before, after]).filter((path) => path !== undefined));
  if (changed.size === 0) return [];
  const importers = new Map<string, string[]>();
  for (const { path, line } of await repository.linesWith('import', tree)) {
    const [, written] = importedPath.exec(line) ?? [];
    if (written === undefined) continue;
    const imported = posix.join(posix.dirname(path), written.replaceAll('\\', '/'));
    importers.set(imported, [...(importers.get(imported) ?? []), path]);
  }
  const dependents = new Set<string>();
  for (const queue = [...changed]; queue.length > 0; ) {
    for (const importer of importers.get(queue.pop() as string) ?? []) {
      if (dependents.has(importer) || changed.has(importer)) continue;
      dependents.add(importer);
      queue.push(importer);
    }
  }
  return [...dependents];
}
