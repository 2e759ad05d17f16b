import type { Command } from 'commander';
import { merge } from '../merge/merge.js';

/** Declares `journeymap merge`. */
export function mergeCommand(program: Command): void {
  program
    .command('merge')
    .description(
      'Merge two versions of a map by what they say: edits, moves and renames of different things never conflict.',
    )
    .argument('<base>', 'the version that both began with')
    .argument('<ours>', 'our version')
    .argument('<theirs>', 'their version')
    .option('-o, --output <file>', 'where to write (default: stdout)')
    .option('--path <path>', 'the name of the map, where the files are temporary ones')
    .option('--ours <label>', 'who we are, in conflict markers')
    .option('--base <label>', 'what both began with, in conflict markers')
    .option('--theirs <label>', 'who they are, in conflict markers')
    .option('--marker-size <n>', 'how long conflict markers are (default: 7)')
    .option('--diff3', 'show the base in conflicts too')
    .action(async (base: string, ours: string, theirs: string, options) => {
      process.exitCode = await merge({ base, ours, theirs }, options);
    })
    .addHelpText(
      'after',
      `
Exit codes:
  0  merged
  1  merged but for conflicts, which are marked
  2  nothing could be merged, and nothing was written

Examples:
  journeymap merge base.journey ours.journey theirs.journey -o merged.journey

Git does it by itself after: journeymap git enable`,
    );
}
