import { existsSync } from 'node:fs';
import { run } from '../lib/processes.mjs';
import { step } from '../lib/progress.mjs';

/** Installs a package of Debian, where the system is one and lets us. */
export async function installDebianPackage(name) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  await step(`installing ${name} (apt-get install ${name})`, async () => {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env: environment });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env: environment });
  });
}
