import { createColors } from 'picocolors';
import { plural } from '../../map/plural.js';
import type { CheckedFile } from '../loaded-maps.js';
import { count, printable, type Reporter, type ReportOptions, shortPath } from './report.js';

/** `file:line:column level message (check)`, a line each. */
export const text: Reporter = (files, options) =>
  files
    .flatMap((file) => findingLines(file, options))
    .map((line) => `${line}\n`)
    .join('');

/** The findings of one file; infos and hints only where they are asked for. */
export function findingLines({ file, findings }: CheckedFile, { verbose, colored }: ReportOptions): string[] {
  const colors = createColors(colored);
  const paint = { error: colors.red, warning: colors.yellow, info: colors.blue, hint: colors.dim };
  return findings
    .filter(({ level }) => verbose || level === 'error' || level === 'warning')
    .map(({ level, check, message, start }) => {
      const place = colors.bold(`${printable(shortPath(file))}:${start.line}:${start.column}`);
      return `${place} ${paint[level](level)} ${printable(message)}${check ? colors.dim(` (${check})`) : ''}`;
    });
}

/** How many findings there are, in words. */
export function summary(files: readonly CheckedFile[], maps: number, verbose: boolean): string {
  const errors = count(files, 'error');
  const warnings = count(files, 'warning');
  const notes = count(files, 'info') + count(files, 'hint');
  const aside = notes === 0 ? '' : ` ${plural(notes, 'note')}${verbose ? '' : ' more with --verbose'}.`;
  if (errors + warnings === 0) return `${plural(maps, 'file')} checked, nothing to mend.${aside}`;
  return `${plural(errors, 'error')}, ${plural(warnings, 'warning')} in ${plural(maps, 'file')}.${aside}`;
}
