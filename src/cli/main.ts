/** The `journeymap` command: arguments, files and exit codes, nothing else. */
import { Command, CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { templates } from '../templates/index.js';
import { check } from './check.js';
import { exitCodes, Failure } from './exit-codes.js';
import { init } from './init.js';
import { render } from './render.js';

const program = new Command('journeymap')
  .description('Customer journey maps as code: check them and draw them.')
  .version(manifest.version)
  .showHelpAfterError('(run with --help for examples)')
  .exitOverride()
  .addHelpText(
    'after',
    `
Exit codes:
  0  no error (warnings are allowed)
  1  an error in a map, or more warnings than --max-warnings
  2  wrong usage, or a file that cannot be read or written

Examples:
  journeymap init first.journey
  journeymap check .
  journeymap render first.journey -o first.svg --theme dark`,
  );

program
  .command('check')
  .description('Check maps: what is wrong, where, and how to mend it.')
  .argument('[paths...]', 'files, or folders with everything below (default: this folder)')
  .option('--max-warnings <n>', 'exit with 1 when there are more warnings')
  .action(run((paths: string[], options) => check(paths, options)))
  .addHelpText('after', '\nExamples:\n  journeymap check examples\n  journeymap check plan.journey --max-warnings 0');

program
  .command('render')
  .description('Draw a map as SVG. A file with errors is drawn as far as it goes.')
  .argument('<file>', 'a .journey file')
  .option('-o, --output <file>', 'where to write the picture (default: stdout)')
  .option('--journey <name>', 'which journey, in a file with several')
  .option('--theme <name>', 'light, dark, high-contrast or high-contrast-light', 'light')
  .option('--today <date>', 'judge review dates by this day, such as 2026-05-14')
  .action(run((file: string, options) => render(file, options)))
  .addHelpText(
    'after',
    '\nExamples:\n  journeymap render plan.journey -o plan.svg\n  journeymap render plan.journey --theme dark > dark.svg',
  );

program
  .command('init')
  .description('Write a first map from a template.')
  .argument('[file]', 'the file to write; never overwritten', 'map.journey')
  .option('--template <id>', templates.map(({ id }) => id).join(', '), 'blank')
  .action(run((file: string, options) => init(file, options)))
  .addHelpText('after', '\nExamples:\n  journeymap init shop.journey --template online-shop');

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.failure;
  else {
    console.error(error instanceof Failure ? error.message : error);
    process.exitCode = exitCodes.failure;
  }
});

/** Turns what a command returns into the exit code; stdout is written out before the process ends by itself. */
function run<A, O>(
  command: (argument: A, options: O) => number | Promise<number>,
): (argument: A, options: O) => Promise<void> {
  return async (argument, options) => {
    process.exitCode = await command(argument, options);
  };
}
