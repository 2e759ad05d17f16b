import { nodeBinary } from '../lib/node-runtime.mjs';
import { end, start } from '../lib/processes.mjs';

/**
 * @typedef {object} Server
 * @property {string} address `http://127.0.0.1:PORT`
 * @property {import('node:child_process').ChildProcess} process
 * @property {() => string} output what it has printed
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a script that serves, and waits until it answers.
 * @param {number} port on 127.0.0.1
 * @param {string[]} commandLine script and arguments for Node
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Server>}
 */
export async function serve(port, commandLine, env) {
  const child = start(nodeBinary(), commandLine, env ? { env } : {});
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const address = `http://127.0.0.1:${port}`;
  const deadline = performance.now() + 60_000;
  while (!(await answers(address))) {
    if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}:\n${output}`);
    if (performance.now() > deadline) throw new Error(`The server did not answer within a minute:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { address, process: child, output: () => output, stop: () => end(child) };
}

async function answers(address) {
  try {
    return (await fetch(`${address}/version`, { redirect: 'manual' })).status < 500;
  } catch {
    return false;
  }
}
