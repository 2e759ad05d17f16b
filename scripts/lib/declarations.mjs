/** Writes the types of the library, for those who import it: what its entry point needs, and nothing of other packages. */
import { cpSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { nodeBinary } from './node-runtime.mjs';
import { root } from './paths.mjs';
import { run } from './processes.mjs';
import { Plain } from './progress.mjs';
import { temporaryFolder } from './temporary.mjs';

/**
 * @param {string} folder relative to the checkout
 * @returns {Promise<string[]>} the files written, relative to the checkout
 */
export async function writeDeclarations(folder) {
  const emitted = temporaryFolder('declarations');
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const project = join(root, 'src', 'api', 'tsconfig.json');
  const { code, output } = await run(nodeBinary(), [compiler, '-p', project, '--outDir', emitted]);
  if (code !== 0) throw new Plain(`The types of the library could not be written:\n${output}`);
  return [...neededBy(join(emitted, 'api', 'index.d.ts'))].map((file) => {
    const path = `${folder}/${relative(emitted, file).replaceAll('\\', '/')}`;
    cpSync(file, join(root, path));
    return path;
  });
}

/** A file of declarations and those that it imports, directly or not. */
function neededBy(entry) {
  const files = new Set([entry]);
  for (const file of files) {
    for (const [, specifier] of readFileSync(file, 'utf8').matchAll(/(?:\bfrom |\bimport\()['"]([^'"]+)['"]/g)) {
      if (!specifier.startsWith('.'))
        throw new Plain(`${file} needs the types of ${specifier}, which nobody else has.`);
      files.add(join(dirname(file), specifier.replace(/\.js$/, '.d.ts')));
    }
  }
  return files;
}
