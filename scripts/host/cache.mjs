import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand } from '../lib/node-runtime.mjs';
import { hostsFolder } from '../lib/paths.mjs';
import { run } from '../lib/processes.mjs';
import { Plain } from '../lib/progress.mjs';

const markerOf = (folder) => join(folder, 'complete');

/** Whether `keptFolder` has nothing left to do for this name. */
export function isKept(name) {
  return existsSync(markerOf(join(hostsFolder, name)));
}

/**
 * A folder that is filled once per name and kept. It gets its final name only when it is complete, so an interrupted
 * installation is begun anew and two at a time do not disturb each other.
 * @param {string} name with the version
 * @param {(folder: string) => Promise<void>} fill
 * @returns {Promise<string>} the folder
 */
export async function keptFolder(name, fill) {
  const folder = join(hostsFolder, name);
  const complete = markerOf(folder);
  if (existsSync(complete)) return folder;
  removeAbandoned(name);
  const partial = `${folder}.${process.pid}.partial`;
  mkdirSync(partial, { recursive: true });
  try {
    await fill(partial);
    writeFileSync(markerOf(partial), '');
    if (existsSync(folder) && !existsSync(complete)) rmSync(folder, { recursive: true });
    try {
      renameSync(partial, folder);
    } catch (error) {
      if (!existsSync(complete)) throw error;
    }
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return folder;
}

/** Removes what an installation has left that was ended before it was done. */
function removeAbandoned(name) {
  if (!existsSync(hostsFolder)) return;
  for (const entry of readdirSync(hostsFolder)) {
    const [, pid] = entry.startsWith(`${name}.`) ? (/\.(\d+)\.partial$/.exec(entry) ?? []) : [];
    if (pid && !isRunning(Number(pid))) rmSync(join(hostsFolder, entry), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs npm in a folder, quietly. */
export async function npm(folder, ...args) {
  const [command, ...rest] = npmCommand(...args, '--no-audit', '--no-fund', '--loglevel=error');
  const { code, output } = await run(command, rest, { cwd: folder });
  if (code !== 0) throw new Plain(`npm ${args.join(' ')} failed in ${folder}:\n${output}`);
}
