/** Entry point of the language server as a process: `--node-ipc`, `--stdio` or `--socket=PORT`. */
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server.js';

startServer(createConnection(ProposedFeatures.all), NodeFileSystem);
