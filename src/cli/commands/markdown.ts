import { type Command, Option } from 'commander';
import { themeNames } from '../../render/index.js';
import { markdownForms } from '../markdown/fence-writer.js';
import { markdown } from '../markdown/markdown.js';
import { offering, run } from './declaring.js';

/** Declares `journeymap markdown`. */
export function markdownCommand(program: Command): void {
  program
    .command('markdown')
    .description('Write a Markdown file whose journeys are pictures, for places that cannot draw them.')
    .argument('<file>', 'a Markdown file with fences that begin with ```journey, or - for stdin')
    .option('-o, --output <file>', 'where to write, a Markdown file; pictures stand beside it (default: stdout)')
    .addOption(offering(new Option('--as <form>', 'what a journey becomes').default('svg'), markdownForms))
    .option('--inline', 'pictures within the Markdown rather than beside it')
    .addOption(offering(new Option('--theme <name>', 'the colours (default: light)'), themeNames))
    .option('--scale <n>', 'pixels of a .png for one of the picture (default: 2)')
    .option('--config <file>', 'the configuration, instead of the nearest journeymap.config.json')
    .option('--today <date>', 'judge review dates by this day, such as 2026-05-14')
    .action(run((file: string, options) => markdown(file, options)))
    .addHelpText(
      'after',
      `
Exit codes:
  0  written
  1  written, but for what is wrong in a journey: it is told with its line, and drawn as far as it goes
  2  nothing was written

Examples:
  journeymap markdown notes.md -o site/notes.md
  journeymap markdown notes.md -o site/notes.md --as png --scale 3
  journeymap markdown notes.md --as mermaid > for-the-wiki.md`,
    );
}
