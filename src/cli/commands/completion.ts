import { Argument, type Command } from 'commander';
import { completionScript, type Shell, shells } from '../completion/index.js';

/** Declares `journeymap completion`. */
export function completionCommand(program: Command): void {
  program
    .command('completion')
    .description('Print a script that completes commands and options in a shell.')
    .addArgument(new Argument('<shell>').choices(shells))
    .action((shell: Shell) => {
      process.stdout.write(completionScript(program, shell));
    })
    .addHelpText('after', '\nExamples:\n  source <(journeymap completion bash)\n  journeymap completion fish | source');
}
