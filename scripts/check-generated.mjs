/**
 * Checks that the generated files are those that their sources yield: generates them again, in place, and compares.
 * Compared with what lay there rather than with the last commit, so that a new grammar can be tested before it is
 * committed; on a fresh clone the two are the same.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { nodeBinary } from './lib/node-runtime.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';
import { main, Plain } from './lib/progress.mjs';

/** Generated files that stand among written ones. */
const others = [
  join(root, 'docs', 'checks.md'),
  join(root, 'docs', 'gallery.md'),
  join(root, 'schemas', 'journeymap.config.schema.json'),
  join(root, 'schemas', 'journey-diff.schema.json'),
  join(root, 'schemas', 'journey-log.schema.json'),
  join(root, 'schemas', 'journey-map.schema.json'),
];

/** @returns {Map<string, string>} text of every generated file */
function generatedFiles() {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => /[\\/]generated[\\/]/.test(file));
  const pictures = readdirSync(join(root, 'docs', 'images'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.svg'))
    .map((name) => join(root, 'docs', 'images', name));
  const images = readdirSync(join(root, 'examples', 'images')).map((name) => join(root, 'examples', 'images', name));
  const pages = readdirSync(join(root, 'docs', 'gallery')).map((name) => join(root, 'docs', 'gallery', name));
  const all = [...files, ...pictures, ...images, ...pages].sort().concat(others.filter((file) => existsSync(file)));
  return new Map(all.map((file) => [relative(root, file), readFileSync(file, 'latin1')]));
}

await main(async () => {
  const before = generatedFiles();
  const { code } = await run(nodeBinary(), [join(root, 'scripts', 'generate.mjs')], { live: true });
  if (code !== 0) throw new Plain('The files could not be generated.');
  const after = generatedFiles();
  const different = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  if (after.size === 0) throw new Plain('Nothing was generated.');
  if (different.length > 0) {
    throw new Plain(`These files were out of date, and are written anew (commit them):\n${different.join('\n')}`);
  }
  console.log(`${after.size} generated files are up to date.`);
});
