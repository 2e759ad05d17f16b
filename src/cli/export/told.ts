import { plural } from '../../map/plural.js';
import type { CheckedFile } from '../loaded-maps.js';
import { count, printable } from '../report/report.js';
import { findingLines } from '../report/text.js';

/**
 * Says on stderr what is wrong in maps that are exported: errors with their places, since what they concern is not in the
 * file; of warnings how many there are, and how to see them.
 * @param path of the maps, as `journeymap check` takes it
 */
export function tellFindings(checked: readonly CheckedFile[], path: string): void {
  for (const { file, findings } of checked) tell({ file, findings: findings.filter(({ level }) => level === 'error') });
  const warnings = count(checked, 'warning');
  if (warnings === 0) return;
  const named = /\s/.test(path) ? `"${printable(path)}"` : path;
  console.error(
    `${plural(warnings, 'warning')}: \`journeymap check ${named}\` lists ${warnings === 1 ? 'it' : 'them'}.`,
  );
}

/** Says on stderr all that was found in a file. */
export function tell(checked: CheckedFile): void {
  const shown = { verbose: false, colored: process.stderr.isTTY === true };
  for (const line of findingLines(checked, shown)) console.error(line);
}
