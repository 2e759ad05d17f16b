/**
 * `npm start`: from a bare clone to a map drawn beside its text. Built on Node alone until it has installed the packages.
 * `--port N` the port to listen on; `--desktop` uses the VS Code of this machine instead of one in the browser;
 * `--data FOLDER` where the settings are kept that one changes in the browser.
 */
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startWorkbench } from './host/code-server.mjs';
import { installCodeServer, requireHost } from './host/install-code-server.mjs';
import { packExtension } from './host/pack-extension.mjs';
import { installDependencies } from './lib/dependencies.mjs';
import { nodeBinary } from './lib/node-runtime.mjs';
import { hostsFolder, root, vsixFile } from './lib/paths.mjs';
import { freePortFrom } from './lib/ports.mjs';
import { isEnding, run } from './lib/processes.mjs';
import { main, Plain, step } from './lib/progress.mjs';

const usualPort = 8420;
const examples = join(root, 'examples');
const welcomeExtension = join(root, 'scripts', 'host', 'welcome-extension');

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, desktop: { type: 'boolean' }, data: { type: 'string' } },
    });
    const port = values.port === undefined ? usualPort : Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`${values.port} is no port number.`);
    const data = values.data ? resolve(values.data) : join(hostsFolder, 'start');
    return { port, desktop: values.desktop === true, data };
  } catch (error) {
    throw new Plain(`${error.message}\nUsage: npm start [-- [--port N] [--desktop] [--data FOLDER]]`);
  }
}

/** Path of the `code` command of this machine's VS Code. */
function findDesktop() {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

const script = (title, file) =>
  step(title, async () => {
    const { code, output } = await run(nodeBinary(), [join(root, 'scripts', file)]);
    if (code !== 0) throw new Plain(`${title} failed:\n${output}`);
  });

async function startDesktop(code) {
  await installDependencies();
  await script('building the extension', 'build.mjs');
  const extensions = [root, welcomeExtension].map((folder) => `--extensionDevelopmentPath=${folder}`);
  const { code: exitCode, output } = await run(code, [...extensions, examples]);
  if (exitCode !== 0) throw new Plain(`${code} failed:\n${output}`);
  console.log('\nJourney Maps is ready in the window that VS Code has opened.');
}

async function startInBrowser(wanted, data) {
  await requireHost();
  await installDependencies();
  await script('building the extension', 'build.mjs');
  await script('packing it', 'package.mjs');
  await installCodeServer();
  const port = await freePortFrom(wanted);
  if (port !== wanted) console.log(`Port ${wanted} is in use; taking ${port}.`);
  const server = await step('starting VS Code', async () =>
    startWorkbench({
      extensions: [vsixFile, await packExtension(welcomeExtension)],
      port,
      data,
      settings: { 'editor.minimap.enabled': false },
    }),
  );
  console.log(`\nJourney Maps is ready: ${server.address}/?folder=${encodeURI(examples)}`);
  console.log('Ctrl-C ends it.');
  server.process.once('exit', (code) => {
    if (isEnding()) return;
    console.error(`VS Code has ended (code ${code}).\n${server.output().slice(-2000)}`);
    process.exit(1);
  });
}

await main(async () => {
  const { port, desktop, data } = readArguments();
  const code = findDesktop();
  if (desktop) {
    if (!code) throw new Plain('There is no `code` on the PATH: install VS Code, or start without --desktop.');
    return startDesktop(code);
  }
  if (code) console.log('To use the VS Code of this machine instead: npm start -- --desktop');
  await startInBrowser(port, data);
});
