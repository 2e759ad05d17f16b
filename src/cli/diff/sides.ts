import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from '../exit-codes.js';
import { openRepository } from '../git/open.js';
import { folderOf, isFile, within } from '../git/paths.js';
import type { Repository, Tree, Trees } from '../git/repository.js';
import { dotsOf, ends, idOf, partedAt, shallowness } from '../git/revisions.js';

/** What is compared: two files, or the maps of two trees of a repository. */
export type Sides = FileSides | TreeSides;

export interface FileSides {
  kind: 'files';
  before: string;
  after: string;
}

export interface TreeSides extends Trees {
  kind: 'trees';
  repository: Repository;
  /** Absolute paths of files and folders; all maps where there is none. */
  paths: string[];
}

export interface SideWords {
  /** Revisions and files, as on the command line. */
  words: readonly string[];
  /** Of these the last that can only be files, since they stand behind `--`. */
  files: readonly string[];
  /** Compare with what is staged rather than with the folders. */
  staged?: boolean;
}

/**
 * What the words of a command line compare. Two files are files; else words are revisions as git has them (`HEAD~1`,
 * `main..topic`, `main...topic`), and then files and folders.
 * @throws Failure when one is neither a revision nor a file, or could be both
 */
export async function sidesOf({ words, files, staged = false }: SideWords): Promise<Sides> {
  const [before, after] = words;
  if (before !== undefined && after !== undefined && words.length + files.length === 2 && !staged) {
    if ([before, after].every(isFile)) return { kind: 'files', before: resolve(before), after: resolve(after) };
  }
  const first = words.find((word) => existsSync(word)) ?? files[0];
  const folder = first === undefined ? process.cwd() : folderOf(first);
  const repository = await openRepository(folder, 'Two files can be compared all the same.');
  const { revisions, paths } = await sorted(words, repository);
  const trees = await treesOf(revisions, staged, repository);
  return { kind: 'trees', repository, ...trees, paths: [...paths, ...files].map((path) => within(repository, path)) };
}

/** Revisions come first, as in git; from the first file on all are files. */
async function sorted(
  words: readonly string[],
  repository: Repository,
): Promise<{ revisions: string[]; paths: string[] }> {
  const revisions: string[] = [];
  for (const [at, word] of words.entries()) {
    const isRevision = (await Promise.all(ends(word).map((end) => repository.commit(end)))).every(Boolean);
    if (isRevision && existsSync(word)) {
      throw new Failure(`${word} is a revision and a file. Put \`--\` in front of files.`);
    }
    if (!isRevision) {
      const missing = words.slice(at).find((path) => !existsSync(path));
      if (missing === undefined) return { revisions, paths: words.slice(at) };
      // A file that is gone now can be compared as well, but only who says so means it.
      throw new Failure(
        `${missing} is neither a revision nor a file here. Put \`--\` in front of a file that is gone.${await shallowness(repository)}`,
      );
    }
    revisions.push(word);
  }
  return { revisions, paths: [] };
}

async function treesOf(revisions: readonly string[], staged: boolean, repository: Repository): Promise<Trees> {
  const [first, second, ...more] = revisions;
  if (more.length > 0 || (second !== undefined && (dotsOf(first ?? '') || dotsOf(second)))) {
    throw new Failure('Compare one or two revisions, or one range.');
  }
  const now: Tree = staged ? { kind: 'index' } : { kind: 'worktree' };
  const commit = async (revision: string) => ({ kind: 'commit', id: await idOf(revision, repository) }) as const;
  if (first === undefined) return { before: staged ? await commit('HEAD') : { kind: 'index' }, after: now };
  const dots = dotsOf(first);
  if (staged && (second !== undefined || dots)) throw new Failure('--staged takes one revision at the most.');
  if (second !== undefined) return { before: await commit(first), after: await commit(second) };
  if (!dots) return { before: await commit(first), after: now };
  const [from = '', to = ''] = ends(first);
  const after = await commit(to);
  if (dots === '..') return { before: await commit(from), after };
  return { before: { kind: 'commit', id: await partedAt(from, to, repository) }, after };
}
