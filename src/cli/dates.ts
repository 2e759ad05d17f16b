import { parseDate } from '../map/dates.js';
import { Failure } from './exit-codes.js';

/**
 * A day as written behind `--today`.
 * @throws Failure when it is none of the calendar
 */
export function dayOf(written: string | undefined): string | undefined {
  if (written !== undefined && parseDate(written)?.day === undefined) {
    throw new Failure(`--today takes a day such as 2026-05-14, not ${written}.`);
  }
  return written;
}
