/**
 * Packs what `npm run build` made into journey-maps.vsix, by the same rules as `npm pack`: the `files` of package.json,
 * without the library.
 */
import { cpSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { root, vsixFile } from './lib/paths.mjs';
import { main, Plain } from './lib/progress.mjs';
import { temporaryFolder } from './lib/temporary.mjs';

/** For other programs; VS Code has no use for it. */
const library = join(root, 'dist', 'api');

await main(async () => {
  if (!existsSync(join(root, 'dist'))) throw new Plain('There is nothing to pack yet: run `npm run build` first.');
  rmSync(vsixFile, { force: true });
  // In a folder of its own, because vsce looks at every file around, and the hosts of the tests have many.
  const folder = temporaryFolder('package');
  const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const file of ['package.json', ...files])
    cpSync(join(root, file), join(folder, file), { recursive: true, filter: (source) => source !== library });
  await createVSIX({
    cwd: folder,
    packagePath: vsixFile,
    // Everything is bundled.
    dependencies: false,
    // The links of the README stay as they are written.
    rewriteRelativeLinks: false,
    allowMissingRepository: true,
  });
  console.log(`${vsixFile}  ${Math.ceil(statSync(vsixFile).size / 1024)} kB`);
});
