import { type Command, Option } from 'commander';
import { themeNames } from '../../render/index.js';
import { historyFormats, log } from '../log/log.js';
import { offering, run } from './declaring.js';

/** Declares `journeymap log`. */
export function logCommand(program: Command): void {
  program
    .command('log')
    .description('Say what changed for the customer in one map, commit by commit, and how they feel since then.')
    .argument('<what...>', 'a revision or a range as git has them, where one is wanted, and then the file')
    .addOption(
      offering(
        new Option('--format <name>', 'how it is written (default: what -o ends in, else text)'),
        Object.keys(historyFormats),
      ),
    )
    .option('-n, --number <n>', 'how many commits are read', '20')
    .option('--journey <name>', 'which journey, in a file with several')
    .addOption(offering(new Option('--theme <name>', 'the colours of a picture').default('light'), themeNames))
    .option('-o, --output <file>', 'where to write (default: stdout)')
    .action(run((what: string[], options) => log(what, options)))
    .addHelpText(
      'after',
      `
Renames of the file are followed, and commits that changed what it imports are told of too.

Examples:
  journeymap log plan.journey
  journeymap log -n 100 plan.journey --format md
  journeymap log plan.journey -o history.svg
  journeymap log v1.0..main plan.journey
  journeymap log -- gone.journey`,
    );
}
