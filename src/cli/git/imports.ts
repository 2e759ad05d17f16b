import { posix } from 'node:path';
import type { Repository, Tree } from './repository.js';

/** That one map imports another, as paths from the root of the repository. */
export interface Import {
  importer: string;
  imported: string;
}

const importedPath = /^\s*import\s+"([^"]+)"/;

/** Which maps of a tree import which. */
export async function importsIn(tree: Tree, repository: Repository): Promise<Import[]> {
  const lines = await repository.linesWith('import', tree);
  return lines.flatMap(({ path, line }) => {
    const [, written] = importedPath.exec(line) ?? [];
    if (written === undefined) return [];
    return [{ importer: path, imported: posix.join(posix.dirname(path), written.replaceAll('\\', '/')) }];
  });
}

/** What can be reached from some files, step by step, without these themselves. */
export function reached(files: Iterable<string>, next: (file: string) => readonly string[]): string[] {
  const begun = new Set(files);
  const found = new Set<string>();
  for (const queue = [...begun]; queue.length > 0; ) {
    for (const file of next(queue.pop() as string)) {
      if (found.has(file) || begun.has(file)) continue;
      found.add(file);
      queue.push(file);
    }
  }
  return [...found];
}
