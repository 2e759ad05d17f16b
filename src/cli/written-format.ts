import { extname } from 'node:path';
import { offer } from '../language/option-values.js';
import { Failure } from './exit-codes.js';

/** The format that is asked for, by its name or by the ending of the file to write. */
export interface FormatRequest {
  format?: string | undefined;
  output?: string | undefined;
}

/**
 * The format to write: the one that is named, else the one of the file's ending, else text.
 * @param endings of the files of each format, the format that an ending alone asks for first
 * @throws Failure for a name that is none, and for a file that ends as one of another format
 */
export function writtenFormat<F extends string>(
  { format, output }: FormatRequest,
  endings: Readonly<Record<F | 'text', readonly string[]>>,
): F | 'text' {
  const names = Object.keys(endings) as (F | 'text')[];
  const ending = extname(output ?? '')
    .slice(1)
    .toLowerCase();
  const owners = names.filter((name) => endings[name].includes(ending));
  if (format === undefined) return owners[0] ?? 'text';
  const named = names.find((name) => name === format);
  if (!named) throw new Failure(`There is no format ${format}. ${offer(format, names)}`);
  if (owners.length > 0 && !owners.includes(named))
    throw new Failure(`--format ${format} is not what ${output} ends in. Leave --format out, or give another name.`);
  return named;
}
