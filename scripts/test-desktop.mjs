/**
 * `npm run test:desktop`: the in-host suite in desktop VS Code, on machines that reach its downloads.
 * `npm run test:desktop -- 1.91.0 stable` names the versions; without any it is the newest. Needs a display.
 */
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { stageDrawings, stageExtension, stageWorkspace } from './host/staging.mjs';
import { nodeBinary } from './lib/node-runtime.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';
import { main, Plain } from './lib/progress.mjs';
import { temporaryFolder } from './lib/temporary.mjs';

async function download(version) {
  try {
    return await downloadAndUnzipVSCode({ version, cachePath: join(root, '.vscode-test') });
  } catch (error) {
    throw new Plain(`Desktop VS Code ${version} cannot be downloaded here (${error.message}).`);
  }
}

async function testOn(version) {
  const vscodeExecutablePath = await download(version);
  const extension = await stageExtension('browser');
  const workspace = stageWorkspace(join(root, 'test', 'host', 'workspace'));
  stageDrawings(workspace, 'phone');
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: extension,
    extensionTestsPath: join(extension, 'test', 'index.js'),
    launchArgs: [
      workspace,
      '--disable-extensions',
      '--disable-workspace-trust',
      `--user-data-dir=${temporaryFolder('user')}`,
    ],
  });
}

await main(async () => {
  for (const script of ['build.mjs', 'package.mjs']) {
    const { code, output } = await run(nodeBinary(), [join(root, 'scripts', script)]);
    if (code !== 0) throw new Plain(output);
  }
  const versions = process.argv.slice(2);
  for (const version of versions.length > 0 ? versions : ['stable']) {
    await testOn(version);
    console.log(`The suite has passed in desktop VS Code ${version}.`);
  }
});
