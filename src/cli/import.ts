import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { checkSize, importFile } from '../formats/import/import-file.js';
import { type ImportFormat, importFormats } from '../formats/import/import-formats.js';
import { Unreadable } from '../formats/import/imported.js';
import { plain } from '../formats/terminal.js';
import { plural } from '../map/plural.js';
import { exitCodes, Failure } from './exit-codes.js';
import { checkEnding, reasonOf, writeWhole } from './files.js';

export interface ImportOptions {
  output?: string;
  /** What the file is, where its ending does not say it. */
  from?: string;
  /** Write over a file that is there. */
  force?: boolean;
}

/**
 * `journeymap import`: the map on stdout or in a file; on stderr how the file was understood, and what is not in the map.
 * What is lost is no error, since the map is whole in itself.
 */
export function importMap(file: string, { output, from, force }: ImportOptions): number {
  const format = formatNamed(from);
  if (output !== undefined) checkOutput(output, force === true);
  const { text, losses, guesses } = imported(file, format);
  for (const guess of guesses) console.error(plain(guess));
  for (const { line, text } of losses) console.error(plain(`${file}${line === undefined ? '' : `:${line}`}: ${text}`));
  if (output === undefined) process.stdout.write(text);
  else {
    writeWhole(output, text);
    console.error(`Wrote ${output}${losses.length > 0 ? `, with ${plural(losses.length, 'thing')} to look at` : ''}.`);
  }
  return exitCodes.ok;
}

function formatNamed(name: string | undefined): ImportFormat | undefined {
  const format = importFormats.find((known) => known === name);
  if (name !== undefined && !format) {
    throw new Failure(`\`--from\` is one of ${importFormats.join(', ')}, not ${name}.`);
  }
  return format;
}

function checkOutput(output: string, force: boolean): void {
  checkEnding(output);
  if (existsSync(output) && !force) {
    throw new Failure(`${output} is there already; nothing was changed. Give another name, or --force.`);
  }
}

function imported(file: string, format: ImportFormat | undefined): ReturnType<typeof importFile> {
  if (file === '-' && !format)
    throw new Failure(`What comes from stdin has no name: say \`--from\`, such as --from mermaid.`);
  try {
    return importFile(bytesOf(file), file === '-' ? '' : basename(file), format);
  } catch (error) {
    throw error instanceof Unreadable ? new Failure(plain(`Cannot import ${file}: ${error.message}`)) : error;
  }
}

function bytesOf(file: string): Buffer {
  if (file !== '-' && !existsSync(file)) throw new Failure(`There is no file ${file}.`);
  try {
    if (file !== '-') checkSize(statSync(file).size);
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Failure(`Cannot read ${file}: ${reasonOf(error)}.`);
  }
}
