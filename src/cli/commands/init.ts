import { type Command, Option } from 'commander';
import { templates } from '../../templates/index.js';
import { init } from '../init.js';
import { offering, run } from './declaring.js';

const templateIds = templates.map(({ id }) => id);

/** Declares `journeymap init`. */
export function initCommand(program: Command): void {
  program
    .command('init')
    .description('Write a first map from a template.')
    .argument('[file]', 'the file to write; never overwritten', 'map.journey')
    .addOption(offering(new Option('--template <id>', 'what to begin with').default('blank'), templateIds))
    .action(run((file: string, options) => init(file, options)))
    .addHelpText('after', '\nExamples:\n  journeymap init shop.journey --template online-shop');
}
