import { type Command, Option } from 'commander';
import { exportFormats } from '../../formats/export-formats.js';
import { paperNames } from '../../formats/papers.js';
import { themeNames } from '../../render/index.js';
import { exportFile } from '../export/export.js';
import { shownNames } from '../export/options.js';
import { offering, run } from './declaring.js';

const endings = exportFormats.map((format) => `.${format}`).join(' ');

/** Declares `journeymap export`, and `journeymap render`, which is the same. */
export function exportCommand(program: Command): void {
  exporting(program, 'export')
    .description(
      'Write a map as another file: pictures, pages, documents. One with errors is exported as far as it goes.',
    )
    .addHelpText(
      'after',
      `
Examples:
  journeymap export plan.journey -o plan.svg
  journeymap export plan.journey -o plan.png --scale 3
  journeymap export plan.journey -o wall.pdf --paper a1 --theme print
  journeymap export plan.journey -o report.pdf --report
  journeymap export plan.journey -o plan.pptx
  journeymap export plan.journey -o plan.html --view board
  journeymap export plan.journey -o priorities.svg --as priorities
  journeymap export plan.journey -o plan.md --persona jamie
  journeymap export --all maps -o site
  journeymap export plan.journey --theme dark > plan.svg`,
    );

  exporting(program, 'render')
    .description('The same as export: journeymap render plan.journey -o plan.svg.')
    .addHelpText('after', '\nExamples:\n  journeymap render plan.journey -o plan.svg');
}

/** A command that exports. */
function exporting(program: Command, name: string): Command {
  return program
    .command(name)
    .argument('[file]', 'a .journey file')
    .option('-o, --output <file>', `where to write, its ending is the format: ${endings} (default: SVG to stdout)`)
    .option('--all <folder>', 'every map of a folder as a page, with an index, into the folder that -o names')
    .option('--journey <name>', 'which journey, in a file with several')
    .addOption(
      offering(
        new Option('--as <view>', 'which view of the map is drawn (default: map); conversion is one of .mmd'),
        shownNames,
      ),
    )
    .option('--view <name>', 'a view that journeymap.config.json saves, or one that every map has, as --as names it')
    .option('--persona <names>', 'only what concerns these personas, with commas between them')
    .addOption(
      offering(new Option('--theme <name>', 'the colours (default: those of the view, else light)'), themeNames),
    )
    .option('--scale <n>', 'pixels of a .png for one of the picture (default: 2)')
    .addOption(offering(new Option('--paper <size>', 'fit the map on one sheet of a .pdf'), paperNames))
    .option('--report', 'a .pdf of pages: cover, people, the map, each stage, what hurts and what could be done')
    .option('--config <file>', 'the configuration, instead of the nearest journeymap.config.json')
    .option('--today <date>', 'judge review dates by this day, such as 2026-05-14')
    .action(run((file: string | undefined, options) => exportFile(file, options)));
}
