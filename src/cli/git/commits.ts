import { git } from '../../language/node-git.js';
import { everyMap, type Repository } from './repository.js';

/** A commit as a reader knows it. */
export interface Commit {
  id: string;
  /** As few letters of the id as the repository needs. */
  short: string;
  /** Ids; none of the first commit. */
  parents: string[];
  /** When it was written, in ISO 8601 with the author's offset. */
  date: string;
  author: string;
  subject: string;
}

const fields = ['%H', '%h', '%P', '%aI', '%aN', '%s'];

const quietly = ['log', '--no-show-signature', '--no-color', '--no-notes', '-z'];

const literally = (path: string) => `:(top,literal)${path}`;

/**
 * The commits that touch one of some files, the newest first. Where a merge only takes over one side, the other side's
 * commits are left out, as in git.
 * @param range ids of commits as `git log` takes them, such as `^a b`
 * @param paths from the root
 * @param most so many at the most
 */
export async function commitsTouching(
  repository: Repository,
  range: readonly string[],
  paths: readonly string[],
  most: number,
): Promise<Commit[]> {
  const command = [...quietly, `--format=${fields.join('%x00')}`, `--max-count=${most}`, ...range, '--'];
  const told = (await git([...command, ...paths.map(literally)], repository.root)).toString('utf8').split('\0');
  const commits: Commit[] = [];
  for (let at = 0; at + fields.length <= told.length; at += fields.length) {
    const [id = '', short = '', parents = '', date = '', author = '', subject = ''] = told.slice(
      at,
      at + fields.length,
    );
    commits.push({ id, short, parents: parents.split(' ').filter(Boolean), date, author, subject });
  }
  return commits;
}

/** From which maps the commits of a range made some files, where they did not write them anew. Paths from the root. */
export async function renamesInto(
  repository: Repository,
  range: readonly string[],
  paths: readonly string[],
): Promise<{ from: string; to: string }[]> {
  const command = [
    ...quietly,
    '--format=%H',
    '--diff-filter=A',
    '--no-renames',
    ...range,
    '--',
    ...paths.map(literally),
  ];
  const commits = (await git(command, repository.root)).toString('utf8').split('\0').filter(Boolean);
  const found = commits.map(async (commit) => {
    const renames = ['diff-tree', '-r', '-z', '-M', '--diff-filter=R', '--name-status', '--no-commit-id', commit];
    const told = (await git([...renames, '--', everyMap], repository.root)).toString('utf8').split('\0');
    const pairs: { from: string; to: string }[] = [];
    for (let at = 0; at + 3 <= told.length; at += 3) {
      const [, from = '', to = ''] = told.slice(at, at + 3);
      if (paths.includes(to)) pairs.push({ from, to });
    }
    return pairs;
  });
  return (await Promise.all(found)).flat();
}
