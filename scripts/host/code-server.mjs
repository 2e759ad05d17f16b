import { join } from 'node:path';
import { nodeBinary } from '../lib/node-runtime.mjs';
import { anyFreePort } from '../lib/ports.mjs';
import { run } from '../lib/processes.mjs';
import { Plain } from '../lib/progress.mjs';
import { temporaryFolder } from '../lib/temporary.mjs';
import { installCodeServer } from './install-code-server.mjs';
import { serve } from './server.mjs';
import { quietSettings, seedSettings } from './settings.mjs';

/**
 * The workbench as a person uses it, with packed extensions installed.
 * @param {object} options
 * @param {string[]} options.extensions .vsix files, or folders of extensions
 * @param {number} [options.port] any free one when left out
 * @param {string} [options.data] a new folder when left out; a kept one keeps the person's settings
 * @param {object} [options.settings] added to the quiet ones
 * @returns {Promise<import('./server.mjs').Server>}
 */
export async function startWorkbench({ extensions, port, data = temporaryFolder('workbench'), settings = {} }) {
  const { entry } = await installCodeServer();
  const folders = ['--user-data-dir', join(data, 'user'), '--extensions-dir', join(data, 'extensions')];
  seedSettings(join(data, 'user', 'User', 'settings.json'), { ...quietSettings, ...settings });
  const installs = extensions.flatMap((extension) => ['--install-extension', extension]);
  const { code, output } = await run(nodeBinary(), [entry, ...folders, '--force', ...installs], {
    env: serverEnvironment(),
  });
  if (code !== 0) throw new Plain(`The extension could not be installed:\n${output}`);
  const chosen = port ?? (await anyFreePort());
  const commandLine = [
    entry,
    ...folders,
    '--auth=none',
    `--bind-addr=127.0.0.1:${chosen}`,
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-workspace-trust',
    '--disable-getting-started-override',
  ];
  return serve(chosen, commandLine, serverEnvironment());
}

/** VS Code's own server with the driver that lets a page run tests inside the extension host. @returns {Promise<import('./server.mjs').Server>} */
export async function startTestServer() {
  const { server } = await installCodeServer();
  const data = temporaryFolder('server');
  seedSettings(join(data, 'data', 'User', 'settings.json'), quietSettings);
  const port = await anyFreePort();
  const commandLine = [
    server,
    '--host=127.0.0.1',
    `--port=${port}`,
    '--without-connection-token',
    '--enable-smoke-test-driver',
    '--accept-server-license-terms',
    `--server-data-dir=${data}`,
    '--disable-telemetry',
    '--disable-workspace-trust',
  ];
  return serve(port, commandLine, serverEnvironment());
}

/** The machine's own code-server settings must not reach the one started here. */
function serverEnvironment() {
  const environment = { ...process.env };
  for (const name of ['PASSWORD', 'HASHED_PASSWORD', 'PORT', 'VSCODE_IPC_HOOK_CLI', 'CODE_SERVER_CONFIG']) {
    delete environment[name];
  }
  return { ...environment, CODE_SERVER_CONFIG: join(temporaryFolder('config'), 'config.yaml') };
}
