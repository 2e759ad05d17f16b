import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { root } from './paths.mjs';

/**
 * The Node that the tools of this project run on: the one that `npm ci` brings, whatever the machine has.
 * Before the first `npm ci` it is the machine's own.
 */
export function nodeBinary() {
  const own = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(own) ? own : process.execPath;
}

/** Environment in which `node`, and every program of node_modules/.bin, is this project's. */
export function toolEnvironment() {
  const path = [dirname(nodeBinary()), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  return { ...process.env, PATH: path };
}

/** Program and arguments that run npm on this project's Node. */
export function npmCommand(...args) {
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.c?js$/.test(cli)) return [nodeBinary(), cli, ...args];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', ...args];
}
