import { join } from 'node:path';
import { run } from '../lib/processes.mjs';
import { Plain, step } from '../lib/progress.mjs';
import { isKept, keptFolder, npm } from './cache.mjs';

const version = '4.139.1';
const name = `code-server-${version}`;

/** The addons without which the server does not start; the rest of its install scripts is not needed here. */
const addons = ['@vscode/spdlog', '@vscode/native-watchdog', 'node-pty'];

/**
 * @typedef {object} CodeServer
 * @property {string} entry script that installs extensions and serves people
 * @property {string} server script of VS Code's own server, which runs tests inside the extension host
 */

/** The VS Code server from npm: installed when missing, with progress on the terminal. @returns {Promise<CodeServer>} */
export async function installCodeServer() {
  const folder = await keptFolder(name, async (target) => {
    await requireCompiler();
    console.log('Installing VS Code in the browser (code-server, about 700 MB), once:');
    const code = join(target, 'node_modules', 'code-server', 'lib', 'vscode');
    await step('downloading it from npm', () =>
      npm(target, 'install', '--prefix', target, '--ignore-scripts', `code-server@${version}`),
    );
    await step('installing what it depends on', async () => {
      await npm(code, 'install', '--omit=dev', '--ignore-scripts');
      await npm(join(code, 'extensions'), 'install', '--omit=dev', '--ignore-scripts');
    });
    await step('compiling its addons', () => npm(code, 'rebuild', ...addons));
  });
  const installed = join(folder, 'node_modules', 'code-server');
  return {
    entry: join(installed, 'out', 'node', 'entry.js'),
    server: join(installed, 'lib', 'vscode', 'out', 'server-main.js'),
  };
}

/** @throws {Plain} where the server can neither be found nor be installed, with what to do about it */
export async function requireHost() {
  if (!isKept(name)) await requireCompiler();
}

async function requireCompiler() {
  if (process.platform === 'win32') {
    throw new Plain('VS Code in the browser does not run on Windows. Use your own VS Code: npm start -- --desktop');
  }
  const missing = [];
  for (const program of ['g++', 'make', 'python3']) {
    if ((await run(program, ['--version'])).code !== 0) missing.push(program);
  }
  if (missing.length === 0) return;
  const remedy = process.platform === 'darwin' ? 'xcode-select --install' : 'sudo apt-get install g++ make python3';
  throw new Plain(
    `VS Code in the browser needs ${missing.join(', ')} to compile a few addons. Install what is missing (${remedy}), ` +
      'or use your own VS Code: npm start -- --desktop',
  );
}
