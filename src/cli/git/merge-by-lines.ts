import { dirname, resolve } from 'node:path';
import type { MergeOptions } from '../../edit/merge/index.js';
import { git } from '../../language/node-git.js';

/** Git ends with the number of conflicts, up to this one. */
const mostConflicts = 127;

/**
 * The lines of three files as git merges any text.
 * @throws Error with what git says where it cannot, or that it is missing
 */
export async function mergeByLines(
  files: { base: string; ours: string; theirs: string },
  { labels = {}, markerSize = 7, showBase = false }: MergeOptions,
): Promise<string> {
  const named = [labels.ours ?? 'ours', labels.base ?? 'base', labels.theirs ?? 'theirs'];
  const command = [
    ...['merge-file', '-p', `--marker-size=${markerSize}`, ...(showBase ? ['--diff3'] : [])],
    ...named.flatMap((label) => ['-L', label]),
    ...[files.ours, files.base, files.theirs].map((file) => resolve(file)),
  ];
  return (await git(command, dirname(resolve(files.ours)), { accept: mostConflicts })).toString('utf8');
}
