import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';

export interface GitOptions {
  /** How long git may take, in milliseconds. */
  patience?: number;
  /** The most that is read of its answer, in bytes. */
  most?: number;
  /** An end with a code up to this one is an answer too. */
  accept?: number;
  /** Settings that count instead of those of the repository and of the user. */
  settings?: Readonly<Record<string, string>>;
}

/**
 * Runs git without a shell, without asking anybody, and without fetching. Commands that look into the working folders
 * run what a repository's settings name as filters: see `Repository`, which switches these off.
 * @param folder where it looks for the repository
 * @returns what it prints
 * @throws Error with what it says, where it is missing or ends with another code
 */
export function git(
  command: readonly string[],
  folder: string,
  { patience = 30_000, most = 64 * 1024 * 1024, accept, settings = {} }: GitOptions = {},
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { ...surroundings(settings), timeout: patience, maxBuffer: most };
    execFile('git', [...always(folder), ...command], { ...options, encoding: 'buffer' }, (error, stdout, stderr) => {
      if (!error || (accept !== undefined && typeof error.code === 'number' && error.code <= accept)) resolve(stdout);
      else reject(new Error(stderr.toString('utf8').trim() || error.message, { cause: error }));
    });
  });
}

/**
 * Starts git as `git` runs it, to be talked with through pipes.
 * @param folder where it looks for the repository
 */
export function startGit(command: readonly string[], folder: string): ChildProcess {
  return spawn('git', [...always(folder), ...command], { ...surroundings(), stdio: ['pipe', 'pipe', 'ignore'] });
}

function always(folder: string): string[] {
  return ['-C', folder, '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '--no-pager'];
}

function surroundings(settings: Readonly<Record<string, string>> = {}) {
  const env = {
    ...inherited(process.env),
    ...{ GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' },
    ...inEnvironment(settings),
  };
  // Windows looks for programs in the working folder first, and a stranger's folder may hold another `git`.
  return { cwd: dirname(process.execPath), env, windowsHide: true };
}

/**
 * The environment without what would lead git elsewhere than to the repository of the folder it is run in: to hooks and
 * commands of its own, git names its files as they are seen from the folder that these run in.
 */
function inherited({ GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX: _, ...others }: NodeJS.ProcessEnv) {
  return {
    ...others,
    ...(GIT_DIR && GIT_WORK_TREE ? { GIT_DIR: resolve(GIT_DIR), GIT_WORK_TREE: resolve(GIT_WORK_TREE) } : {}),
    ...(GIT_INDEX_FILE ? { GIT_INDEX_FILE: resolve(GIT_INDEX_FILE) } : {}),
  };
}

/** Settings as git takes them from variables, where a name may hold any letter. */
function inEnvironment(settings: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(settings);
  if (entries.length === 0) return {};
  return Object.fromEntries([
    ['GIT_CONFIG_COUNT', String(entries.length)],
    ...entries.flatMap(([name, value], at) => [
      [`GIT_CONFIG_KEY_${at}`, name],
      [`GIT_CONFIG_VALUE_${at}`, value],
    ]),
  ]);
}
