import { execFile } from 'node:child_process';
import { dirname } from 'node:path';

export interface GitOptions {
  /** How long git may take, in milliseconds. */
  patience?: number;
  /** The most that is read of its answer, in bytes. */
  most?: number;
  /** An end with this code is an answer too. */
  accept?: number;
}

/**
 * Runs git without a shell, without what a repository's settings could make it run, and without asking anybody.
 * @param folder where it looks for the repository
 * @returns what it prints
 * @throws Error with what it says, where it is missing or ends with another code
 */
export function git(
  command: readonly string[],
  folder: string,
  { patience = 30_000, most = 64 * 1024 * 1024, accept }: GitOptions = {},
): Promise<Buffer> {
  const settings = ['-C', folder, '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '--no-pager'];
  const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' };
  return new Promise((resolve, reject) => {
    // Windows looks for programs in the working folder first, and a stranger's folder may hold another `git`.
    const options = { cwd: dirname(process.execPath), env, timeout: patience, maxBuffer: most, windowsHide: true };
    execFile('git', [...settings, ...command], { ...options, encoding: 'buffer' }, (error, stdout, stderr) => {
      if (!error || (accept !== undefined && error.code === accept)) resolve(stdout);
      else reject(new Error(stderr.toString('utf8').trim() || error.message, { cause: error }));
    });
  });
}
