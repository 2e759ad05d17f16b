import { join } from 'node:path';
import { step } from '../lib/progress.mjs';
import { keptFolder, npm } from './cache.mjs';

/** The Node inside the oldest VS Code that is promised, on which the language server runs there. */
const version = '20.9.0';

/** That Node, from npm, installed when missing. @returns {Promise<string>} path of the program */
export async function installOldestNode() {
  const folder = await keptFolder(`node-${version}`, (target) =>
    step(`installing Node ${version}`, () =>
      npm(target, 'install', '--prefix', target, '--foreground-scripts', `node@${version}`),
    ),
  );
  return join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}
