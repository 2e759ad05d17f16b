import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { temporaryFolder } from '../lib/temporary.mjs';

/** A copy of a folder that is a git repository with one commit, for tests to change at will. */
export function stageWorkspace(from) {
  const folder = join(temporaryFolder('workspace'), basename(from));
  cpSync(from, folder, { recursive: true });
  const git = (...args) => execFileSync('git', ['-C', folder, ...args], { stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Journey Maps tests');
  git('config', 'user.email', 'tests@example.org');
  git('config', 'commit.gpgsign', 'false');
  git('add', '.');
  git('commit', '--quiet', '--message=The workspace of the tests');
  return folder;
}
