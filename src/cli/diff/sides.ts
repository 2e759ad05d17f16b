import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { Failure } from '../exit-codes.js';
import { openRepository } from '../git/open.js';
import type { Repository, Tree, Trees } from '../git/repository.js';

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
  const folder = first === undefined ? process.cwd() : folderOf(resolve(first));
  const repository = await openRepository(folder, 'Two files can be compared all the same.');
  const { revisions, paths } = await sorted(words, repository);
  const trees = await treesOf(revisions, staged, repository);
  return { kind: 'trees', repository, ...trees, paths: [...paths, ...files].map((path) => within(repository, path)) };
}

/** The real path of a file or folder, there or not, by which git knows it. */
function within({ root }: Repository, path: string): string {
  const whole = resolve(path);
  const there = nearestThere(whole);
  const real = join(realpathSync.native(there), relative(there, whole));
  if (real !== root && !real.startsWith(root.endsWith(sep) ? root : `${root}${sep}`))
    throw new Failure(`${path} is not in the repository ${root}.`);
  if (isFile(real) && !real.endsWith('.journey')) throw new Failure(`${path} is no .journey file.`);
  return real;
}

function nearestThere(path: string): string {
  return existsSync(path) ? path : nearestThere(dirname(path));
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
        `${missing} is neither a revision nor a file here. Put \`--\` in front of a file that is gone.`,
      );
    }
    revisions.push(word);
  }
  return { revisions, paths: [] };
}

const range = /^(.*?)(\.\.\.?)(.*)$/;

/** The revisions at both ends of a range, or the one; an open end is HEAD. */
function ends(word: string): string[] {
  const [, from, , to] = range.exec(word) ?? [];
  return from === undefined || to === undefined ? [word] : [from || 'HEAD', to || 'HEAD'];
}

async function treesOf(revisions: readonly string[], staged: boolean, repository: Repository): Promise<Trees> {
  const [first, second, ...more] = revisions;
  if (more.length > 0 || (second !== undefined && (range.test(first ?? '') || range.test(second)))) {
    throw new Failure('Compare one or two revisions, or one range.');
  }
  const now: Tree = staged ? { kind: 'index' } : { kind: 'worktree' };
  const commit = async (revision: string) => ({ kind: 'commit', id: await idOf(revision, repository) }) as const;
  if (first === undefined) return { before: staged ? await commit('HEAD') : { kind: 'index' }, after: now };
  const dots = range.exec(first)?.[2];
  if (staged && (second !== undefined || dots)) throw new Failure('--staged takes one revision at the most.');
  if (second !== undefined) return { before: await commit(first), after: await commit(second) };
  if (!dots) return { before: await commit(first), after: now };
  const [from = '', to = ''] = ends(first);
  const after = await commit(to);
  if (dots === '..') return { before: await commit(from), after };
  const parted = await repository.mergeBase(await idOf(from, repository), after.id);
  if (parted === undefined) throw new Failure(`${from} and ${to} have no history in common.`);
  return { before: { kind: 'commit', id: parted }, after };
}

async function idOf(revision: string, repository: Repository): Promise<string> {
  const id = await repository.commit(revision);
  if (id === undefined) throw new Failure(`There is no revision ${revision}.`);
  return id;
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function folderOf(path: string): string {
  const there = nearestThere(path);
  return statSync(there).isDirectory() ? there : dirname(there);
}
