/** Entry point of the language server as a process: `--node-ipc`, `--stdio` or `--socket=PORT`. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { LinkedFileSystemProvider } from './node-file-system.js';
import { startServer } from './server.js';

startServer(createConnection(ProposedFeatures.all), { fileSystemProvider: () => new LinkedFileSystemProvider() });
