import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { temporaryFolder } from '../lib/temporary.mjs';
import { median } from './statistics.mjs';
import { richText } from './texts.mjs';

const formats = ['svg', 'png', 'pdf', 'pptx', 'xlsx'];
const touchpoints = 30;
const runs = 5;

/**
 * A map to a file, as whole processes from the command to the last byte, beside a Node that does nothing.
 * @returns {Promise<import('../bench.mjs').Row[]>}
 */
export async function exportRows() {
  const folder = temporaryFolder('bench');
  try {
    const map = join(folder, 'map.journey');
    writeFileSync(map, richText(touchpoints, 1));
    const command = join(root, 'bin', 'journeymap.js');
    const start = timeOf(['-e', '0']);
    const rows = formats.map((format) => ({
      name: `${touchpoints} touchpoints to .${format}, the whole process`,
      value: timeOf([command, 'export', map, '-o', join(folder, `map.${format}`)]),
      unit: 'ms',
    }));
    return [{ name: 'a process of Node that does nothing', value: start, unit: 'ms' }, ...rows];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds that a process takes, after one for warming up. @param {string[]} words */
function timeOf(words) {
  const times = Array.from({ length: runs + 1 }, () => {
    const begin = performance.now();
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    // A map of random words may well have findings.
    if (status !== 0 && status !== 1) throw new Error(stderr);
    return performance.now() - begin;
  });
  return median(times.slice(1));
}
