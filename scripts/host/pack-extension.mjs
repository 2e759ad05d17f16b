import { basename, join } from 'node:path';
import { temporaryFolder } from '../lib/temporary.mjs';

/** Packs an extension of a few lines that is not the product, and says nothing. @returns {Promise<string>} path of the .vsix */
export async function packExtension(folder) {
  // Not at the top: where nothing is installed yet, whoever imports this installs it first.
  const { createVSIX } = await import('@vscode/vsce');
  const packagePath = join(temporaryFolder('extension'), `${basename(folder)}.vsix`);
  const said = console.log;
  console.log = () => {};
  try {
    await createVSIX({
      cwd: folder,
      packagePath,
      dependencies: false,
      allowMissingRepository: true,
      skipLicense: true,
    });
  } finally {
    console.log = said;
  }
  return packagePath;
}
