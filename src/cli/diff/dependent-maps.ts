import { importsIn, reached } from '../git/imports.js';
import type { FileChange, Repository, Tree } from '../git/repository.js';

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
  for (const { importer, imported } of await importsIn(tree, repository)) {
    importers.set(imported, [...(importers.get(imported) ?? []), importer]);
  }
  return reached(changed, (path) => importers.get(path) ?? []);
}
