/** The `journeymap` command: arguments, files and exit codes, nothing else. */
import { Command, CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { declareCommands } from './commands/index.js';
import { exitCodes, Failure } from './exit-codes.js';
import { reasonOf } from './files.js';

const program = new Command('journeymap')
  .description('Customer journey maps as code: check them, lay them out and draw them.')
  .version(manifest.version)
  .showHelpAfterError('(run with --help for examples)')
  .exitOverride()
  .addHelpText(
    'after',
    `
Exit codes:
  0  no error (warnings are allowed)
  1  an error in a map, more warnings than --max-warnings, or files that format --check would change
  2  wrong usage, or a file that cannot be read or written

Examples:
  journeymap init first.journey
  journeymap check .
  journeymap explain stage-count
  journeymap format .
  journeymap export first.journey -o first.svg --theme dark
  journeymap import day.mmd -o day.journey
  journeymap preview first.journey`,
  );

declareCommands(program);

// Whoever reads may have read enough, as `head` does; what is said then has no reader any more.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    if (stream === process.stdout) console.error(`Cannot write to stdout: ${reasonOf(error)}.`);
    process.exit(exitCodes.failure);
  });

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.failure;
  else {
    console.error(error instanceof Failure ? error.message : error);
    process.exitCode = exitCodes.failure;
  }
});
