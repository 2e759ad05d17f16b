import type { Command } from 'commander';
import { outline } from '../outline.js';
import { run } from './declaring.js';

/** Declares `journeymap outline`. */
export function outlineCommand(program: Command): void {
  program
    .command('outline')
    .description('Print maps as plain text: stages, touchpoints, what is felt there and what hurts.')
    .argument('<paths...>', 'files, or folders with everything below')
    .action(run((paths: string[]) => outline(paths)))
    .addHelpText('after', '\nExamples:\n  journeymap outline plan.journey\n  journeymap outline examples | less');
}
