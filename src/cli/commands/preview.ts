import { type Command, Option } from 'commander';
import { pageThemes } from '../../map/looks.js';
import { preview } from '../preview.js';
import { offering, run } from './declaring.js';

/** Declares `journeymap preview`. */
export function previewCommand(program: Command): void {
  program
    .command('preview')
    .description('Show a map in a browser, live: what is saved is drawn anew. For people with other editors.')
    .argument('<file>', 'a .journey file')
    .option('--port <n>', 'the port of this machine that the page is served on (default: one that is free)')
    .option(
      '--view <name>',
      'a view to begin with: one that journeymap.config.json saves, or curve, priorities, table, personas',
    )
    .addOption(offering(new Option('--theme <name>', 'the colours (default: those of the system)'), pageThemes))
    .option('--config <file>', 'the configuration, instead of the nearest journeymap.config.json')
    .option('--today <date>', 'judge review dates by this day, such as 2026-05-14')
    .action(run((file: string, options) => preview(file, options)))
    .addHelpText(
      'after',
      '\nExamples:\n  journeymap preview plan.journey\n  journeymap preview plan.journey --port 4000',
    );
}
