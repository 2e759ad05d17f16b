import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { toolEnvironment } from './node-runtime.mjs';
import { root } from './paths.mjs';

/** Each is the leader of its own process group, so that ending it ends what it started too. */
const running = new Set();

function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    else process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}

/**
 * Ends a child and everything that it started, and waits until it is gone. It is asked first, because a script of ours
 * has groups of its own to end, and killed when it has not obeyed after `patience` milliseconds.
 */
export async function end(child, patience = 3000) {
  if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    signalGroup(child, 'SIGTERM');
    const impatience = setTimeout(() => signalGroup(child, 'SIGKILL'), patience);
    await gone;
    clearTimeout(impatience);
  }
  // Whatever of the group outlived its leader.
  signalGroup(child, 'SIGKILL');
  running.delete(child);
}

process.on('exit', () => {
  for (const child of running) signalGroup(child, 'SIGKILL');
});
let ending = false;

/** Whether this process is on its way out, so that the end of what it started is no surprise. */
export function isEnding() {
  return ending;
}

for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
  process.on(signal, async () => {
    if (ending) return;
    ending = true;
    // Less patient than `end`, by which another script of ours may be waiting for this one.
    await Promise.all([...running].map((child) => end(child, 1500)));
    process.exit(code);
  });
}

/** Starts a program that goes on in the background until `end`, or until this process ends. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: toolEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    // Windows runs .cmd files only through its shell.
    shell: process.platform === 'win32' && /\.cmd$/.test(command),
    ...options,
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, log?: string, live?: boolean, timeout?: number }} options
 *   `log`: a file that gets all output; `live`: show the output on the terminal too; `timeout` in milliseconds.
 * @returns {Promise<{ code: number, output: string }>} `code` is 127 where the program cannot be started and 124 where
 *   it took too long.
 */
export function run(command, args, { log, live = false, timeout, ...options } = {}) {
  return new Promise((resolve) => {
    const file = log ? createWriteStream(log, { flags: 'a' }) : undefined;
    const chunks = [];
    const child = start(command, args, options);
    const keep = (chunk) => {
      chunks.push(chunk);
      file?.write(chunk);
      if (live) process.stdout.write(chunk);
    };
    let late = false;
    const finish = (code) => {
      clearTimeout(alarm);
      file?.end();
      resolve({ code, output: Buffer.concat(chunks).toString('utf8') });
    };
    const alarm =
      timeout &&
      setTimeout(() => {
        keep(Buffer.from(`\n${command} was ended after ${timeout / 1000} s.\n`));
        late = true;
        end(child).then(() => finish(124));
      }, timeout);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => {
      keep(Buffer.from(`${error.message}\n`));
      finish(127);
    });
    child.once('close', (code) => ending || late || finish(code ?? 1));
  });
}
