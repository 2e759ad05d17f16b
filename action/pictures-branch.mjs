import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { git, run } from './command.mjs';

/** By whom GitHub says that a workflow commits. */
const author = [
  '-c',
  'user.name=github-actions[bot]',
  '-c',
  'user.email=41898282+github-actions[bot]@users.noreply.github.com',
];

const attempts = 3;

/**
 * Adds pictures to a branch that has a history of its own, without touching what is checked out. Earlier pictures stay:
 * earlier comments show them.
 * @param {{ pictures: string, target: string, branch: string, cwd: string, temporary: string }} where `pictures` is a
 *   folder, `target` the one on the branch
 * @returns {string} the commit that the pictures are in
 */
export function pushPictures({ pictures, target, branch, cwd, temporary }) {
  const ref = `refs/heads/${branch}`;
  const env = { GIT_INDEX_FILE: join(temporary, 'journey-maps-index') };
  const files = readdirSync(pictures).map((name) => {
    const id = git(['hash-object', '-w', '--', join(pictures, name)], { cwd });
    return `100644 ${id}\t${target}/${name}`;
  });
  for (let attempt = 1; ; attempt++) {
    const parent = tipOf(ref, cwd);
    git(parent ? ['read-tree', parent] : ['read-tree', '--empty'], { cwd, env });
    git(['update-index', '--index-info'], { cwd, env, input: `${files.join('\n')}\n` });
    const tree = git(['write-tree'], { cwd, env });
    const parents = parent ? ['-p', parent] : [];
    const commit = git([...author, 'commit-tree', tree, ...parents, '-m', `Pictures of ${target}`], { cwd });
    const pushed = run('git', ['push', '--quiet', 'origin', `${commit}:${ref}`], { cwd });
    if (pushed.code === 0) return commit;
    // Another pull request may have been faster.
    if (attempt === attempts) throw new Error(`The pictures could not be pushed. ${pushed.stderr.trim()}`);
  }
}

/** The newest commit of a branch of the remote; undefined where there is no such branch. */
function tipOf(ref, cwd) {
  const listed = git(['ls-remote', 'origin', ref], { cwd });
  if (listed === '') return undefined;
  // All of its history: one commit alone would make the whole checkout a shallow one.
  git(['fetch', '--quiet', '--no-tags', 'origin', ref], { cwd });
  return git(['rev-parse', 'FETCH_HEAD'], { cwd });
}
