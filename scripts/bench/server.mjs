import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { root } from '../lib/paths.mjs';

/**
 * Starts the built server on a folder and waits until every map of it was checked.
 * @param {string} folder
 * @param {number} maps how many files of the folder hold a map
 * @returns {Promise<{ seconds: number, megabytes: number | undefined }>} memory only where the system tells
 */
export async function startOnFolder(folder, maps) {
  const start = performance.now();
  const server = spawn(process.execPath, [join(root, 'dist', 'server.node.js'), '--stdio'], { stdio: 'pipe' });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  try {
    const checked = new Set();
    const all = new Promise((resolve, reject) => {
      server.on('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
      connection.onNotification('textDocument/publishDiagnostics', ({ uri }) => {
        if (uri.startsWith('file:')) checked.add(uri);
        if (checked.size === maps) resolve(undefined);
      });
    });
    connection.listen();
    const uri = pathToFileURL(folder).toString();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uri,
      capabilities: {},
      workspaceFolders: [{ uri, name: 'bench' }],
    });
    await connection.sendNotification('initialized', {});
    await all;
    const seconds = (performance.now() - start) / 1000;
    return { seconds, megabytes: residentMegabytes(server.pid) };
  } finally {
    connection.dispose();
    server.removeAllListeners('exit');
    server.kill();
  }
}

function residentMegabytes(pid) {
  if (process.platform !== 'linux') return undefined;
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}
