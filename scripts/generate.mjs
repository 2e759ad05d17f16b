/**
 * Writes every generated file of the repository: the parser from the grammar, the font tables from the font, the page and
 * the schema from the table of checks, the schema of the list of changes, the pictures of the README from an example.
 */
import { join } from 'node:path';
import { nodeBinary } from './lib/node-runtime.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';
import { main, Plain } from './lib/progress.mjs';

const generators = [
  [join(root, 'node_modules', 'langium-cli', 'bin', 'langium.js'), 'generate'],
  [join(root, 'scripts', 'generate-fonts.mjs')],
  [join(root, 'scripts', 'generate-checks.mjs')],
  [join(root, 'scripts', 'generate-schemas.mjs')],
  // Drawn with what the others generate.
  [join(root, 'scripts', 'generate-pictures.mjs')],
];

await main(async () => {
  for (const generator of generators) {
    const { code } = await run(nodeBinary(), generator, { live: true });
    if (code !== 0) throw new Plain(`${generator.join(' ')} failed.`);
  }
});
