import { resolve } from 'node:path';
import { json } from '../../formats/review/json.js';
import { markdown } from '../../formats/review/markdown.js';
import type { ReviewedFile, ReviewFormat } from '../../formats/review/reviewed.js';
import { text } from '../../formats/review/text.js';
import { exitCodes, Failure } from '../exit-codes.js';
import { writeWhole } from '../files.js';
import { offer } from '../look.js';
import { slashPath } from '../report/report.js';
import { type ComparedFile, compareSides } from './compared.js';
import { sidesOf } from './sides.js';

export const reviewFormats: Readonly<Record<string, ReviewFormat>> = { text, md: markdown, json };

/** What counts as a reason to fail. */
export const failures = ['any', 'worse'] as const;

export interface DiffOptions {
  format: string;
  staged?: boolean;
  failOn: string;
  output?: string;
}

/**
 * `journeymap diff`: what changed for the customer.
 * @param words revisions and files, as git has them
 * @param files how many of the words stand behind `--`
 */
export async function diff(words: readonly string[], files: number, options: DiffOptions): Promise<number> {
  const format = Object.hasOwn(reviewFormats, options.format) ? reviewFormats[options.format] : undefined;
  if (!format)
    throw new Failure(`There is no format ${options.format}. ${offer(options.format, Object.keys(reviewFormats))}`);
  if (!failures.some((each) => each === options.failOn))
    throw new Failure(`--fail-on takes any or worse, not ${options.failOn}.`);
  const before = words.length - files;
  const sides = await sidesOf({
    words: words.slice(0, before),
    files: words.slice(before),
    staged: options.staged ?? false,
  });
  const compared = await compareSides(sides);
  const colored = options.output === undefined && process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
  const written = format(compared.map(shown), { colored });
  if (options.output === undefined) process.stdout.write(written);
  else writeWhole(resolve(options.output), written);
  return exitCodeOf(compared, options.failOn);
}

function shown({ before, after, journeys, refused, text }: ComparedFile): ReviewedFile {
  return {
    ...(before === undefined ? {} : { before: slashPath(before) }),
    ...(after === undefined ? {} : { after: slashPath(after) }),
    ...(refused === undefined ? {} : { refused }),
    ...(text === undefined ? {} : { text }),
    journeys,
  };
}

function exitCodeOf(files: readonly ComparedFile[], failOn: string): number {
  const refused = files.filter((file) => file.refused !== undefined);
  if (refused.length > 0 && refused.length === files.length) return exitCodes.failure;
  const journeys = files.flatMap((file) => file.journeys);
  const fails =
    failOn === 'worse'
      ? journeys.some((journey) => 'list' in journey && journey.list.rollUps.effects.worse > 0)
      : journeys.some(({ status }) => status !== 'same');
  return fails || refused.length > 0 ? exitCodes.findings : exitCodes.ok;
}
