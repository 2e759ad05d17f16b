import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from './exit-codes.js';

/**
 * Absolute path of the file that `--config` names.
 * @throws Failure where there is no such file
 */
export function configurationOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  if (!statSync(written, { throwIfNoEntry: false })?.isFile()) {
    throw new Failure(`There is no configuration file ${written}.`);
  }
  return resolve(written);
}
