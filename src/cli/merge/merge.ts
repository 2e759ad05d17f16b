import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { EmptyFileSystem } from 'langium';
import type { Merged, MergeOptions } from '../../edit/merge/index.js';
import { createJourneyServices } from '../../language/journey-module.js';
import { type MergeTexts, mergeTexts } from '../../language/merge/index.js';
import { plural } from '../../map/plural.js';
import { exitCodes, Failure } from '../exit-codes.js';
import { readable, writeWhole } from '../files.js';
import { mergeByLines } from '../git/merge-by-lines.js';
import { printable, shortPath } from '../report/report.js';

export interface MergeCommandOptions {
  output?: string;
  path?: string;
  markerSize?: string;
  ours?: string;
  base?: string;
  theirs?: string;
  diff3?: boolean;
}

/** The files of a merge. */
type MergeFiles = Record<keyof MergeTexts, string>;

/** `journeymap merge`: the text that both sides make together, and on stderr what they contradict each other in. */
export async function merge(files: MergeFiles, command: MergeCommandOptions): Promise<number> {
  const options = mergeOptions(command);
  const name = printable(command.path ?? shortPath(resolve(command.output ?? files.ours)));
  const answer = await mergeFiles(files, options);
  const { text, conflicts } = 'refused' in answer ? await byLines(files, options, name, answer.refused) : answer;
  if (command.output === undefined) process.stdout.write(text);
  else writeWhole(resolve(command.output), text);
  if (isOfBases(command, options)) return conflicts.length > 0 ? exitCodes.findings : exitCodes.ok;
  if ('refused' in answer) console.error(`${name} was merged line by line, not by what it says. ${answer.refused}`);
  for (const { range, title, changes } of conflicts) {
    console.error(`${name}:${range.start.line + 1}: ${printable(title)}`);
    for (const side of ['ours', 'theirs'] as const) {
      const label = options.labels?.[side] ?? side;
      for (const sentence of changes[side]) console.error(`  ${label}: ${printable(sentence)}`);
    }
  }
  if (conflicts.length > 0) console.error(`${plural(conflicts.length, 'conflict')} marked in ${name}.`);
  return conflicts.length > 0 ? exitCodes.findings : exitCodes.ok;
}

async function mergeFiles(files: MergeFiles, options: MergeOptions): Promise<Merged | { refused: string }> {
  const texts = { base: '', ours: '', theirs: '' };
  for (const side of ['base', 'ours', 'theirs'] as const) {
    const text = readable(bytesOf(files[side]));
    if (text.refused !== undefined) return { refused: saidOf(side, text.refused) };
    texts[side] = text.written;
  }
  const services = createJourneyServices(EmptyFileSystem);
  await services.shared.workspace.WorkspaceManager.initializeWorkspace([]);
  const answer = await mergeTexts(texts, services, options);
  return 'refused' in answer ? { refused: saidOf(answer.side, answer.refused) } : answer;
}

/** @throws Failure where it is not there */
function bytesOf(file: string): Buffer {
  if (!existsSync(file)) throw new Failure(`There is no file ${file}.`);
  if (!statSync(file).isFile()) throw new Failure(`${file} is no file.`);
  return readFileSync(file);
}

function saidOf(side: keyof MergeTexts, refused: string): string {
  const owner = { base: 'the base', ours: 'our side', theirs: 'their side' }[side];
  return `Of ${owner}: ${refused}`;
}

/** What nobody can read is merged line by line, so that nothing of it is lost. */
async function byLines(
  files: MergeFiles,
  options: MergeOptions,
  name: string,
  refused: string,
): Promise<Pick<Merged, 'text' | 'conflicts'>> {
  const text = await mergeByLines(files, options).catch((reason: Error) => reason);
  if (text instanceof Error)
    throw new Failure(`${name} was not merged, and nothing was written. ${refused} Git: ${printable(text.message)}`);
  const start = `${'<'.repeat(options.markerSize ?? 7)} `;
  const lines = text.split('\n').flatMap((line, index) => (line.startsWith(start) ? [index] : []));
  const conflicts = lines.map((line) => ({
    range: { start: { line, character: 0 }, end: { line, character: start.length } },
    title: 'The same lines were changed on both sides.',
    changes: { ours: [], theirs: [] },
  }));
  return { text, conflicts };
}

/**
 * Whether git puts together a base out of several, which nobody sees: it lengthens the markers of what conflicts there, and
 * what conflicts for good is told when the sides are merged.
 */
function isOfBases({ ours }: MergeCommandOptions, { markerSize = 7 }: MergeOptions): boolean {
  // Before 2.44 git does not say what the sides are called.
  return ours === '%X' ? markerSize > 7 : /^Temporary merge branch \d/.test(ours ?? '');
}

/** An older git hands on the placeholders that it does not know as they are. */
function mergeOptions({ markerSize, ours, base, theirs, diff3 }: MergeCommandOptions): MergeOptions {
  const label = (written: string | undefined) =>
    written === undefined || /^(?:%[A-Z])?$/.test(written) ? undefined : printable(written);
  const size = markerSize === undefined || /^%[A-Z]$/.test(markerSize) ? 7 : Number(markerSize);
  if (!Number.isInteger(size) || size < 1 || size > 200)
    throw new Failure(`--marker-size takes a number from 1 to 200, not ${markerSize}.`);
  return { labels: { ours: label(ours), base: label(base), theirs: label(theirs) }, markerSize: size, showBase: diff3 };
}
