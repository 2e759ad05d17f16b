import { isAbsolute, relative, sep } from 'node:path';
import type { FindingLevel } from '../../language/finding.js';
import type { CheckedFile } from '../loaded-maps.js';

/** What a format needs to know beside the findings. */
export interface ReportOptions {
  /** Whether infos and hints are told too. */
  verbose: boolean;
  colored: boolean;
}

/** Writes all findings as one text, which ends with a line end unless it is empty. */
export type Reporter = (files: readonly CheckedFile[], options: ReportOptions) => string;

/** How many findings of a level there are. */
export function count(files: readonly CheckedFile[], level: FindingLevel): number {
  return files.reduce((sum, { findings }) => sum + findings.filter((finding) => finding.level === level).length, 0);
}

/** A path as short as it can be read from the current folder. */
export function shortPath(file: string): string {
  const fromHere = relative(process.cwd(), file);
  return fromHere && !fromHere.startsWith('..') && !isAbsolute(fromHere) ? fromHere : file;
}

/** A path from the current folder with `/`, for machines. */
export function slashPath(file: string): string {
  return shortPath(file).split(sep).join('/');
}

/** A text of a map as a terminal may show it: on one line, and without controls that would paint, rename or overwrite. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
