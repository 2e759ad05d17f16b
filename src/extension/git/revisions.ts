import type { Uri } from 'vscode';
import type { GitApi, Repository } from './api.js';

/** A revision whose files never change: what the name of one stands for now. */
export interface Revision {
  repository: Repository;
  /** Hash of a commit; empty for what is staged. */
  commit: string;
  /** What a reader calls it, such as `HEAD a41f9c2`. */
  label: string;
}

/** What is staged. */
export const staged = '';
/** Follows the name of a branch: where that and the one that is checked out parted. */
const mergeBase = '...';

/** The name of the place where a branch and the one that is checked out parted. */
export function partingFrom(branch: string): string {
  return `${branch}${mergeBase}`;
}

/** What a reader calls a revision that was not looked up yet. */
export function nameOfRef(ref: string): string {
  if (ref === staged) return 'Staged';
  if (ref.endsWith(mergeBase)) return `Merge base with ${ref.slice(0, -mergeBase.length)}`;
  return isHash(ref) ? ref.slice(0, 7) : ref;
}

/**
 * The repository that a file is in.
 * @throws Error with a sentence where there is none
 */
export function repositoryOf(git: GitApi | undefined, file: Uri): Repository {
  if (!git) throw new Error('Git is not available here: it is not installed, or it is switched off.');
  const repository = git.getRepository(file);
  if (!repository) throw new Error('The file is in no git repository that is open here.');
  return repository;
}

/**
 * Looks up what a revision stands for.
 * @throws Error with a sentence where there is no such revision
 */
export async function resolveRevision(repository: Repository, ref: string): Promise<Revision> {
  if (ref === staged) return { repository, commit: staged, label: nameOfRef(ref) };
  const hash = await hashOf(repository, ref);
  const name = nameOfRef(ref);
  const short = hash.slice(0, 7);
  return { repository, commit: hash, label: name === short ? name : `${name} ${short}` };
}

async function hashOf(repository: Repository, ref: string): Promise<string> {
  if (ref.endsWith(mergeBase)) {
    const branch = ref.slice(0, -mergeBase.length);
    const base = await repository.getMergeBase(branch, 'HEAD').catch(() => undefined);
    if (base) return base;
    throw new Error(`${branch} and what is checked out have no commit in common.`);
  }
  if (isHash(ref)) return ref;
  try {
    return (await repository.getCommit(ref)).hash;
  } catch {
    throw new Error(ref === 'HEAD' ? 'There is no commit yet.' : `There is no revision ${ref}.`);
  }
}

function isHash(ref: string): boolean {
  return /^[0-9a-f]{40,64}$/.test(ref);
}
