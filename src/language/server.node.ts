/** Entry point of the language server as a process: `--node-ipc`, `--stdio` or `--socket=PORT`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { InitializationOptions } from '../protocol/server.js';
import { LinkedFileSystemProvider } from './node-file-system.js';
import { GitHistory } from './node-git-history.js';
import { startServer } from './server.js';

/** The documentation is packed beside the bundles. */
function documentation(): string | undefined {
  const folder = join(__dirname, '..', 'docs');
  return existsSync(join(folder, 'checks.md')) ? `${pathToFileURL(folder).href}/` : undefined;
}

let isTrusted = false;
const connection = createConnection(ProposedFeatures.all);
startServer(
  connection,
  {
    fileSystemProvider: () => new LinkedFileSystemProvider(),
    watchedFiles: new GitHistory(() => isTrusted),
    documentation: documentation(),
  },
  ({ initializationOptions }) => {
    isTrusted = (initializationOptions as InitializationOptions | undefined)?.trusted === true;
  },
);
