import { Argument, type Command } from 'commander';
import { checkIds } from '../../language/checks/registry.js';
import { explain } from '../explain.js';
import { named, run } from './declaring.js';

/** Declares `journeymap explain`. */
export function explainCommand(program: Command): void {
  program
    .command('explain')
    .description('Say what a check finds, why, and how to mend it; or list the checks.')
    .addArgument(named(new Argument('[check]', 'the id of a check, as findings name it'), checkIds))
    .action(run((check: string | undefined) => explain(check)))
    .addHelpText('after', '\nExamples:\n  journeymap explain stage-count\n  journeymap explain');
}
