import { type Command, Option } from 'commander';
import { importEndings, importFormats } from '../../formats/import/import-formats.js';
import { importMap } from '../import.js';
import { offering, run } from './declaring.js';

const importable = importEndings.map((ending) => `.${ending}`).join(' ');

/** Declares `journeymap import`. */
export function importCommand(program: Command): void {
  program
    .command('import')
    .description('Make a map of a file that another program wrote. What the map does not say of it is told on stderr.')
    .argument('<file>', `a file that ends in ${importable}, or - for stdin`)
    .option('-o, --output <file>', 'the .journey file to write (default: stdout)')
    .addOption(
      offering(new Option('--from <format>', 'what the file is, where its ending does not say it'), importFormats),
    )
    .option('--force', 'write over a file that is there')
    .action(run((file: string, options) => importMap(file, options)))
    .addHelpText(
      'after',
      `
Exit codes:
  0  imported; what was lost is told, and the rest is whole
  2  no map could be made of the file, or the map not be written

Examples:
  journeymap import day.mmd -o day.journey
  journeymap import wiki-page.md
  pbpaste | journeymap import - --from mermaid -o day.journey`,
    );
}
