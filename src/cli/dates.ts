import { isDay, noDay } from '../language/option-values.js';
import { Failure } from './exit-codes.js';

/**
 * A day as written behind `--today`.
 * @throws Failure when it is none of the calendar
 */
export function dayOf(written: string | undefined): string | undefined {
  if (written !== undefined && !isDay(written)) {
    throw new Failure(noDay('--today', written));
  }
  return written;
}
