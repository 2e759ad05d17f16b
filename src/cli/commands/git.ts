import { Argument, type Command } from 'commander';
import { gitSetup, gitSteps } from '../git-setup/command.js';
import { named, run } from './declaring.js';

/** Declares `journeymap git`. */
export function gitCommand(program: Command): void {
  program
    .command('git')
    .description('Set git up for maps: hunk headers name the stage, merges go by meaning. Alone: say whether it is.')
    .addArgument(named(new Argument('[step]', 'enable or disable'), gitSteps))
    .option('--global', 'for all your repositories rather than for this one')
    .action(run((step: string | undefined, options) => gitSetup(step, options)))
    .addHelpText(
      'after',
      '\nExamples:\n  journeymap git enable\n  journeymap git enable --global\n  journeymap git disable\n  journeymap git',
    );
}
