/** Packs what `npm run build` made into journey-maps.vsix, by the same rules as `npm pack`: the `files` of package.json. */
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { root, vsixFile } from './lib/paths.mjs';
import { main, Plain } from './lib/progress.mjs';

await main(async () => {
  if (!existsSync(join(root, 'dist'))) throw new Plain('There is nothing to pack yet: run `npm run build` first.');
  rmSync(vsixFile, { force: true });
  await createVSIX({
    cwd: root,
    packagePath: vsixFile,
    // Everything is bundled.
    dependencies: false,
    // The links of the README stay as they are written.
    rewriteRelativeLinks: false,
    allowMissingRepository: true,
    // Looking for secrets in minified bundles takes longer than everything else and finds none: what is packed is built
    // from this repository alone.
    allowPackageAllSecrets: true,
  });
  console.log(`${vsixFile}  ${Math.ceil(statSync(vsixFile).size / 1024)} kB`);
});
