import { Failure } from '../exit-codes.js';
import type { Repository } from './repository.js';

const range = /^(.*?)(\.\.\.?)(.*)$/;

/** The dots of a range, `..` or `...`; undefined where a word names one revision. */
export function dotsOf(word: string): string | undefined {
  return range.exec(word)?.[2];
}

/** The revisions at both ends of a range, or the one; an open end is HEAD. */
export function ends(word: string): string[] {
  const [, from, , to] = range.exec(word) ?? [];
  return from === undefined || to === undefined ? [word] : [from || 'HEAD', to || 'HEAD'];
}

/** Id of the commit that a revision names. @throws Failure where there is none */
export async function idOf(revision: string, repository: Repository): Promise<string> {
  const id = await repository.commit(revision);
  if (id === undefined) throw new Failure(`There is no revision ${revision}.${await shallowness(repository)}`);
  return id;
}

/** Id of the commit from which the second of two revisions went its own way. @throws Failure where there is none */
export async function partedAt(from: string, to: string, repository: Repository): Promise<string> {
  const parted = await repository.mergeBase(await idOf(from, repository), await idOf(to, repository));
  if (parted === undefined)
    throw new Failure(`${from} and ${to} have no history in common.${await shallowness(repository)}`);
  return parted;
}

/** What to say of a commit that is not there: a line on how to get it where older ones were left out, else nothing. */
export async function shallowness(repository: Repository): Promise<string> {
  return (await repository.isShallow())
    ? '\nThis clone is shallow; it gets older commits by: git fetch --unshallow'
    : '';
}
