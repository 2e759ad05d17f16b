/**
 * Adds to package-lock.json the packages of other platforms that npm left out. npm forgets an optional package that the
 * registry in use does not hold, such as a mirror of this platform's packages alone, and `npm ci` then refuses the lock,
 * here and on the platforms that need the package. Run it after `npm install` when test/architecture/lock.test.ts says so.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingFromLock } from './lib/lock.mjs';
import { root } from './lib/paths.mjs';

const systems = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  openharmony: 'openharmony',
  win32: 'win32',
};
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64'];

/** The lock's entry of a package for one platform, which its name tells. No checksum: npm adds it when it sees it. */
function entryOf(name, version) {
  const words = name.split(/[/-]/);
  const system = words.find((word) => Object.hasOwn(systems, word));
  const processor = words.find((word) => processors.includes(word));
  if (!system || !processor) throw new Error(`Which platform is ${name} for?`);
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : undefined;
  return { version, cpu: [processor], dev: true, ...(libc && { libc: [libc] }), optional: true, os: [system] };
}

const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingFromLock(lock);
for (const { name, version } of missing) {
  if (!/^\d+\.\d+\.\d+/.test(version)) throw new Error(`Which version of ${name}? ${version}`);
  lock.packages[`node_modules/${name}`] = entryOf(name, version);
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
console.log(`${missing.length} packages added.`);
