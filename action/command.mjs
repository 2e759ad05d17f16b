import { spawnSync } from 'node:child_process';

/**
 * A program without a shell, in the folder of the repository.
 * @returns {{ code: number, stdout: string, stderr: string }}
 */
export function run(program, words, { cwd, env, input } = {}) {
  const options = { cwd, env: { ...process.env, ...env }, input, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 };
  const { status, stdout, stderr, error } = spawnSync(program, words, options);
  if (error) throw error;
  return { code: status ?? 1, stdout, stderr };
}

/** What git prints. @throws Error with what it says where it fails */
export function git(words, options) {
  const { code, stdout, stderr } = run('git', words, options);
  if (code !== 0) throw new Error(`git ${words[0]}: ${stderr.trim()}`);
  return stdout.trim();
}
