import { type Command, Option } from 'commander';
import { themeNames } from '../../render/index.js';
import { diff, diffFormats, failures } from '../diff/diff.js';
import { offering, run } from './declaring.js';

/** Declares `journeymap diff`. */
export function diffCommand(program: Command): void {
  program
    .command('diff')
    .description('Say what changed for the customer, between two files or between revisions of git.')
    .argument('[what...]', 'two files; or one or two revisions or a range as git has them, and then files or folders')
    .addOption(
      offering(
        new Option('--format <name>', 'how changes are written (default: what -o ends in, else text)'),
        diffFormats,
      ),
    )
    .option('--staged', 'compare with what is staged rather than with the files as they are')
    .addOption(offering(new Option('--fail-on <what>', 'which changes end with 1').default('any'), failures))
    .option('-o, --output <file>', 'where to write: a file, or a folder for several pictures (default: stdout)')
    .addOption(offering(new Option('--theme <name>', 'the colours of pictures and pages').default('light'), themeNames))
    .option('--pictures <url>', 'the folder of the pictures that a comment for github shows')
    .option('--annotations', 'print what got worse as findings that GitHub shows beside the lines')
    .action(run((what: string[], options) => diff(what, behindDashes(), options)))
    .addHelpText(
      'after',
      `
Exit codes:
  0  the same for the customer (or nothing that --fail-on names)
  1  different
  2  nothing could be compared

Examples:
  journeymap diff
  journeymap diff HEAD~1 plan.journey
  journeymap diff main...HEAD --format md
  journeymap diff main...HEAD -o changes.svg
  journeymap diff HEAD~1 -o changes.html
  journeymap diff old.journey new.journey --fail-on worse`,
    );
}

/** How many words of the command line stand behind `--`. */
function behindDashes(): number {
  const dashes = process.argv.indexOf('--');
  return dashes < 0 ? 0 : process.argv.length - dashes - 1;
}
