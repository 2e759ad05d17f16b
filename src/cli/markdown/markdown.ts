import { existsSync, realpathSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { exportFormats } from '../../formats/export-formats.js';
import type { JourneyFence } from '../../formats/journey-fences.js';
import { plain } from '../../formats/terminal.js';
import { offer } from '../../language/option-values.js';
import { plural } from '../../map/plural.js';
import { configurationOf } from '../configuration.js';
import { dayOf } from '../dates.js';
import { exitCodes, Failure } from '../exit-codes.js';
import { tellUnfelt } from '../export/bytes.js';
import { readMap, readStdin, writeWithFolder } from '../files.js';
import { type Finding, type LoadedMaps, loadMaps, type Place } from '../loaded-maps.js';
import { working } from '../progress.js';
import { shortPath } from '../report/report.js';
import { findingLines } from '../report/text.js';
import { FenceWriter, type MarkdownForm, markdownForms, type WrittenFence } from './fence-writer.js';

export interface MarkdownCommandOptions {
  output?: string;
  /** What stands in the place of journeys. */
  as?: string;
  /** Pictures within the Markdown rather than beside it. */
  inline?: boolean;
  theme?: string;
  /** Of a PNG. */
  scale?: string;
  today?: string;
  /** The configuration file, instead of the nearest. */
  config?: string;
}

/**
 * `journeymap markdown`: a Markdown file whose journeys are pictures or Mermaid, for places that cannot draw them. What of a
 * fence can be read is drawn, what cannot stays as it is; errors go to stderr, with their lines in the Markdown file.
 */
export async function markdown(file: string, options: MarkdownCommandOptions): Promise<number> {
  const form = formOf(options);
  if (file !== '-' && !existsSync(file)) throw new Failure(plain(`There is no file ${file}.`));
  checkOptions(file, form, options);
  // What comes from stdin may import what is in the current folder.
  const path = resolve(file === '-' ? 'stdin.md' : file);
  const source = file === '-' ? readStdin() : readMap(path);
  const { journeyFences, withReplacements } = await import('../../formats/journey-fences.js');
  const fences = journeyFences(source);
  const today = dayOf(options.today);
  const { maps: read, configurations } = await fencesRead(path, fences, {
    today,
    configuration: configurationOf(options.config),
  });
  const told = { verbose: false, colored: process.stderr.isTTY === true };
  const tell = (findings: readonly Finding[]) => {
    for (const line of findingLines({ file: path, findings: [...findings] }, told)) console.error(line);
  };
  for (const checked of configurations) for (const line of findingLines(checked, told)) console.error(line);
  const writer = new FenceWriter(path, form, { ...options, today });
  const written: { fence: JourneyFence; as: WrittenFence }[] = [];
  for (const [place, loaded] of read.entries()) {
    const fence = fences[place] as JourneyFence;
    const { refused, ...as } = await working(`Drawing line ${fence.firstLine} …`, () => writer.write(loaded));
    // How complete a map is, is no matter of a page that shows a part of one.
    const errors = loaded.findings.filter(({ level }) => level === 'error');
    tell([...errors, ...refused].map((finding) => inDocument(finding, fence)));
    if (loaded.maps.length > 0) written.push({ fence, as: { ...as, refused } });
    else if (!hasErrors(loaded)) console.error(nothingIn(path, fence));
  }
  if (form === 'mermaid') tellUnfelt(read.flatMap(({ maps }) => maps));
  const result = withReplacements(
    source,
    written.map(({ fence, as }) => ({ fence, blocks: as.blocks, areParagraphs: form !== 'mermaid' })),
  );
  if (options.output === undefined) process.stdout.write(result);
  else {
    const pictures = written.flatMap(({ as }) => as.pictures);
    for (const { name, data } of pictures) writeWithFolder(join(dirname(options.output), name), data);
    writeWithFolder(options.output, result);
    const beside = pictures.length > 0 ? `, and ${plural(pictures.length, 'picture')} beside it` : '';
    console.error(`Wrote ${shortPath(resolve(options.output))}${beside}.`);
  }
  return read.some(hasErrors) ? exitCodes.findings : exitCodes.ok;
}

function formOf({ as = 'svg' }: MarkdownCommandOptions): MarkdownForm {
  const form = markdownForms.find((name) => name === as);
  if (form) return form;
  throw new Failure(`Journeys cannot be written as ${as}. ${offer(as, markdownForms)}`);
}

function checkOptions(
  file: string,
  form: MarkdownForm,
  { output, inline, theme, scale }: MarkdownCommandOptions,
): void {
  if (/\.journey$/i.test(file))
    throw new Failure(plain(`${file} is a map; journeymap export writes it as .md, .svg and others.`));
  const ending = extname(output ?? '.md').toLowerCase();
  if ((exportFormats as readonly string[]).includes(ending.slice(1)) && ending !== '.md')
    throw new Failure(plain(`What is written is Markdown; ${output} ends as something else. Name it .md.`));
  if (form === 'mermaid') {
    const other = inline ? 'inline' : theme !== undefined ? 'theme' : undefined;
    if (other) throw new Failure(`--${other} is for pictures; --as mermaid writes text.`);
  } else if (output === undefined && !inline) {
    throw new Failure('Pictures stand beside what is written: name it with -o; or say --inline, or --as mermaid.');
  }
  if (scale !== undefined && form !== 'png') throw new Failure('--scale is for --as png.');
  if (output !== undefined && existsSync(output) && isSame(output, file))
    throw new Failure(`${output} is the file itself, and its journeys would be lost. Give another name.`);
}

function isSame(output: string, file: string): boolean {
  return file !== '-' && realpathSync(output) === realpathSync(file);
}

/** Each fence as a file of its own beside the Markdown file, from which its imports start. */
async function fencesRead(
  path: string,
  fences: readonly JourneyFence[],
  options: { today: string | undefined; configuration: string | undefined },
): ReturnType<typeof loadMaps> {
  const texts = new Map(fences.map((fence) => [`${path}:${fence.firstLine}.journey`, fence.text]));
  return loadMaps([...texts.keys()], { ...options, textOf: (file) => texts.get(file) ?? '' });
}

/** A finding of a fence, where it is in the Markdown file. */
function inDocument(finding: Finding, { firstLine, indents }: JourneyFence): Finding {
  const placed = ({ line, column }: Place) => ({ line: line + firstLine, column: column + (indents[line - 1] ?? 0) });
  return { ...finding, start: placed(finding.start), end: placed(finding.end) };
}

function hasErrors({ findings }: LoadedMaps): boolean {
  return findings.some(({ level }) => level === 'error');
}

function nothingIn(path: string, { firstLine }: JourneyFence): string {
  return plain(`${shortPath(path)}:${firstLine}: There is no journey in this to draw, so it stays as it is.`);
}
