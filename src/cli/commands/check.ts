import { type Command, Option } from 'commander';
import { check, formats } from '../check.js';
import { offering, run } from './declaring.js';

/** Declares `journeymap check`. */
export function checkCommand(program: Command): void {
  program
    .command('check')
    .description('Check maps: what is wrong, where, and how to mend it.')
    .argument('[paths...]', 'files, or folders with everything below (default: this folder)')
    .addOption(
      offering(new Option('--format <name>', 'how findings are written').default('text'), Object.keys(formats)),
    )
    .option('--max-warnings <n>', 'exit with 1 when there are more warnings; infos and hints do not count')
    .option('--config <file>', 'the configuration for all files, instead of the nearest journeymap.config.json')
    .option('--today <date>', 'judge dates by this day, such as 2026-05-14')
    .option('--verbose', 'show infos and hints too')
    .option('--watch', 'check again when a file changes')
    .action(run((paths: string[], options) => check(paths, options)))
    .addHelpText(
      'after',
      `
Examples:
  journeymap check examples
  journeymap check plan.journey --max-warnings 0
  journeymap check . --format sarif > journeys.sarif
  journeymap check . --format github --today 2026-05-14`,
    );
}
