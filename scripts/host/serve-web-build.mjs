/** Serves a VS Code for browsers until it is ended: the options of test-web's `open` as JSON in the only argument. */
import { installVscodeWeb, webBuilds } from './install-vscode-web.mjs';

const { build, ...options } = JSON.parse(process.argv[2]);
const { open } = await installVscodeWeb(webBuilds[build]);
await open(options);
