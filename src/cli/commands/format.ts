import type { Command } from 'commander';
import { format } from '../format.js';
import { run } from './declaring.js';

/** Declares `journeymap format`. */
export function formatCommand(program: Command): void {
  program
    .command('format')
    .description('Lay maps out: white space only, the same for everyone. Files are rewritten in place.')
    .argument('[paths...]', 'files, folders with everything below (default: this folder), or - for stdin')
    .option('--check', 'change nothing, list what would be changed, and exit with 1 if there is something')
    .action(run((paths: string[], options) => format(paths, options)))
    .addHelpText(
      'after',
      '\nExamples:\n  journeymap format examples\n  journeymap format --check .\n  journeymap format - < plan.journey',
    );
}
