import type { JourneyMap } from '../map/model.js';
import type { Finding, ReadOptions } from './read-options.js';
import { readText } from './reader.js';

/** What a text says, as far as it can be read. */
export interface Parsed {
  /** The journeys of the text, in its order. Nobody else has them: they may be changed. */
  maps: JourneyMap[];
  /** What `check` finds that is an error. Lines that cannot be read are kept in the maps, as unknown ones. */
  errors: Finding[];
}

/**
 * Reads a text of the language into maps. Never fails because of what is written: whatever cannot be read is told, the rest
 * is there.
 * @throws TypeError for what is no text and for a file that is neither a text nor bytes, RangeError for a `today` that is no day
 */
export async function parse(text: string, options: ReadOptions = {}): Promise<Parsed> {
  const { maps, findings } = await readText(text, options);
  return { maps, errors: findings.filter(({ level }) => level === 'error') };
}

/**
 * Checks a text of the language as `journeymap check` does, errors among what is found.
 * @returns what its configuration has wrong, then the findings in the order of the text; none where all is well
 * @throws TypeError or RangeError as `parse` does
 */
export async function check(text: string, options: ReadOptions = {}): Promise<Finding[]> {
  return (await readText(text, options)).findings;
}
