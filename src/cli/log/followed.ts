import { type Commit, commitsTouching, renamesInto } from '../git/commits.js';
import { importsIn, reached } from '../git/imports.js';
import type { Repository } from '../git/repository.js';

/** A file through its history. */
export interface Followed {
  /** The newest first, at the most as many as were asked for. */
  commits: Commit[];
  /** Whether there are older ones. */
  more: boolean;
  /** All that the file was called, the newest name first. Paths from the root of the repository. */
  names: string[];
  /** What it imports, under all names too. */
  libraries: string[];
}

/** Which commits of a range wrote to a file or to what it imports, under whatever name. */
export interface Range {
  /** As `git log` takes it, in ids. */
  ids: string[];
  /** Where it ends. */
  tip: string;
}

/**
 * Follows a file and its library backwards, over all names that they had.
 * @param file path from the root of the repository
 * @param most so many commits
 */
export async function follow(
  repository: Repository,
  { ids, tip }: Range,
  file: string,
  most: number,
): Promise<Followed> {
  const names = [file];
  const libraries = await librariesOf(file, tip, repository);
  for (;;) {
    const found = await renamesInto(repository, ids, [...names, ...libraries]);
    const added = found.filter(({ from }) => !names.includes(from) && !libraries.includes(from));
    if (added.length === 0) break;
    for (const { from, to } of added) (names.includes(to) ? names : libraries).push(from);
  }
  const commits = await commitsTouching(repository, ids, [...names, ...libraries], most + 1);
  return { commits: commits.slice(0, most), more: commits.length > most, names, libraries };
}

async function librariesOf(file: string, tip: string, repository: Repository): Promise<string[]> {
  const imports = await importsIn({ kind: 'commit', id: tip }, repository);
  return reached([file], (path) => imports.flatMap(({ importer, imported }) => (importer === path ? [imported] : [])));
}

/** What a file and its library are in a commit, so that the same is read once. */
export interface Version {
  /** Of the file from the root; absent where it is not there. */
  path?: string;
  /** The same for the same texts. */
  key: string;
}

/** Which of the names a followed file has in a commit. */
export async function versionAt(
  repository: Repository,
  commit: string,
  { names, libraries }: Followed,
): Promise<Version> {
  const tree = { kind: 'commit', id: commit } as const;
  const idOf = async (path: string) => {
    // One that cannot be read is there all the same; reading it later tells why.
    const file = await repository.file(tree, path).catch(() => ({ id: `${commit}:${path}` }));
    return file?.id;
  };
  const ids = await Promise.all([...names, ...libraries].map(idOf));
  const at = ids.findIndex((id, i) => id !== undefined && i < names.length);
  const path = names[at];
  if (path === undefined) return { key: '' };
  return { path, key: JSON.stringify([path, ids[at], ids.slice(names.length)]) };
}
