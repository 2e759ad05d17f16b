import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand } from './node-runtime.mjs';
import { root } from './paths.mjs';
import { run } from './processes.mjs';
import { Plain, step } from './progress.mjs';

/** Whether node_modules holds what package-lock.json asks for. Packages for other platforms may be absent. */
function areInstalled() {
  const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  try {
    const wanted = read('package-lock.json');
    const present = read('node_modules/.package-lock.json');
    return Object.entries(wanted).every(
      ([path, { version, optional, devOptional, peer }]) =>
        path === '' || present[path]?.version === version || optional || devOptional || peer,
    );
  } catch {
    return false;
  }
}

/** Brings node_modules up to date with package-lock.json; does nothing where it is. Needs nothing but Node and npm. */
export async function installDependencies() {
  if (areInstalled()) return;
  await step('installing the packages of the project (npm ci)', async () => {
    const [npm, ...args] = npmCommand('ci', '--no-audit', '--no-fund', '--loglevel=error');
    const { code, output } = await run(npm, args);
    if (code !== 0) throw new Plain(`npm ci failed:\n${output}`);
  });
}
