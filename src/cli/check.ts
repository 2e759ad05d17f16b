import { exitCodes, Failure } from './exit-codes.js';
import { findMaps } from './files.js';
import { loadMaps } from './loaded-maps.js';
import { count, findingLines, summary } from './report.js';

export interface CheckOptions {
  /** As written on the command line. */
  maxWarnings?: string;
}

/** `journeymap check`: findings on stdout, the sum of them on stderr. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  const allowed = allowedWarnings(options.maxWarnings);
  const loaded = await loadMaps(findMaps(paths.length > 0 ? paths : ['.']));
  for (const file of loaded) {
    for (const line of findingLines(file, process.stdout.isTTY === true)) console.log(line);
  }
  const warnings = count(loaded, 'warning');
  console.error(summary(loaded));
  if (warnings > allowed) console.error(`${warnings} warnings are more than the ${allowed} allowed.`);
  return count(loaded, 'error') > 0 || warnings > allowed ? exitCodes.findings : exitCodes.ok;
}

function allowedWarnings(written: string | undefined): number {
  if (written === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(written)) throw new Failure(`--max-warnings takes a whole number, not ${written}.`);
  return Number(written);
}
