import { relative } from 'node:path';
import { createColors } from 'picocolors';
import type { Finding, LoadedMaps } from './loaded-maps.js';

/** `file:line:column severity message (check)`, a line each. */
export function findingLines({ file, findings }: LoadedMaps, colored: boolean): string[] {
  const colors = createColors(colored);
  const paint = { error: colors.red, warning: colors.yellow };
  return findings.map(({ severity, code, message, line, column }) => {
    const place = colors.bold(`${shortPath(file)}:${line}:${column}`);
    return `${place} ${paint[severity](severity)} ${message}${code ? colors.dim(` (${code})`) : ''}`;
  });
}

/** How many errors and warnings there are, in words. */
export function summary(loaded: readonly LoadedMaps[]): string {
  const errors = count(loaded, 'error');
  const warnings = count(loaded, 'warning');
  const files = plural(loaded.length, 'file');
  if (errors + warnings === 0) return `${files} checked, nothing to mend.`;
  return `${plural(errors, 'error')}, ${plural(warnings, 'warning')} in ${files}.`;
}

/** How many findings of a severity there are. */
export function count(loaded: readonly LoadedMaps[], severity: Finding['severity']): number {
  return loaded.reduce(
    (sum, { findings }) => sum + findings.filter((finding) => finding.severity === severity).length,
    0,
  );
}

/** A path as short as it can be read from the current folder. */
export function shortPath(file: string): string {
  const fromHere = relative(process.cwd(), file);
  return fromHere && !fromHere.startsWith('..') ? fromHere : file;
}

/** An amount with its noun. */
export function plural(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
