import { resolve } from 'node:path';
import { github } from '../../formats/review/github.js';
import { json } from '../../formats/review/json.js';
import { markdown } from '../../formats/review/markdown.js';
import { reviewPage } from '../../formats/review/page.js';
import type { ReviewedFile, ReviewFormat } from '../../formats/review/reviewed.js';
import { text } from '../../formats/review/text.js';
import { offer } from '../../language/option-values.js';
import { type ThemeName, themeNames } from '../../render/index.js';
import { exitCodes, Failure } from '../exit-codes.js';
import { writeWhole } from '../files.js';
import { slashPath } from '../report/report.js';
import { writtenFormat } from '../written-format.js';
import { annotations } from './annotations.js';
import { type ComparedFile, compareSides } from './compared.js';
import { bundledFaces, writePictures } from './pictures.js';
import { imagesOf } from './side-images.js';
import { sideNames } from './side-names.js';
import { type Sides, sidesOf } from './sides.js';

const texts = { text, md: markdown, json, github } satisfies Record<string, ReviewFormat>;

/** Those with pictures of maps in them. */
const drawn = ['html', 'svg', 'png'] as const;

type DiffFormat = keyof typeof texts | (typeof drawn)[number];

const endings: Readonly<Record<DiffFormat, readonly string[]>> = {
  text: ['txt'],
  md: ['md', 'markdown'],
  json: ['json'],
  github: ['md', 'markdown'],
  html: ['html', 'htm'],
  svg: ['svg'],
  png: ['png'],
};

/** How changes can be written. */
export const diffFormats = Object.keys(endings);

/** What counts as a reason to fail. */
export const failures = ['any', 'worse'] as const;

export interface DiffOptions {
  /** What the output ends in, else text, where absent. */
  format?: string;
  staged?: boolean;
  failOn: string;
  output?: string;
  /** Of pictures and pages. */
  theme: string;
  /** Address of the folder that pictures lie in, for a comment. */
  pictures?: string;
  /** Whether to print what got worse as findings for GitHub. */
  annotations?: boolean;
}

/**
 * `journeymap diff`: what changed for the customer.
 * @param words revisions and files, as git has them
 * @param files how many of the words stand behind `--`
 */
export async function diff(words: readonly string[], files: number, options: DiffOptions): Promise<number> {
  const format = writtenFormat(options, endings);
  const theme = checked(options);
  const before = words.length - files;
  const sides = await sidesOf({
    words: words.slice(0, before),
    files: words.slice(before),
    staged: options.staged ?? false,
  });
  const compared = await compareSides(sides);
  const isDrawn = drawn.some((each) => each === format);
  const reviewed = await Promise.all(
    compared.map(async (file) => ({ ...shown(file), ...(isDrawn ? { images: await imagesOf(file, sides) } : {}) })),
  );
  await write(reviewed, theme, sides, { ...options, format });
  if (options.annotations) process.stdout.write(annotations(reviewed));
  return exitCodeOf(compared, options.failOn);
}

/** @throws Failure for options that make no sense */
function checked({ failOn, theme: written, pictures, annotations, output }: DiffOptions): ThemeName {
  if (!failures.some((each) => each === failOn)) throw new Failure(`--fail-on takes any or worse, not ${failOn}.`);
  const theme = themeNames.find((name) => name === written);
  if (!theme) throw new Failure(`There is no theme ${written}. ${offer(written, themeNames)}`);
  if (pictures !== undefined && !isAddress(pictures))
    throw new Failure('--pictures takes the address of a folder, such as https://example.org/pictures.');
  if (annotations && output === undefined)
    throw new Failure('--annotations go to stdout, so the changes need a file: -o.');
  return theme;
}

/** Whether a text can stand in a link of Markdown. */
function isAddress(written: string): boolean {
  return /^https?:\/\/[^\s()<>"\\]+$/.test(written);
}

async function write(
  files: readonly ReviewedFile[],
  theme: ThemeName,
  compared: Sides,
  { format, output, pictures }: DiffOptions & { format: DiffFormat },
): Promise<void> {
  const sides = sideNames(compared);
  if (format === 'svg' || format === 'png') return writePictures(files, format, { theme, sides, output });
  const colored = output === undefined && process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
  const written = format === 'html' ? await page(files, theme, sides) : texts[format](files, { colored, pictures });
  if (output === undefined) process.stdout.write(written);
  else writeWhole(resolve(output), written);
}

function page(
  files: readonly ReviewedFile[],
  theme: ThemeName,
  sides: { before: string; after: string },
): Promise<string> {
  return reviewPage(files, { theme, sides, fonts: bundledFaces() });
}

function shown({ before, after, journeys, refused, text }: ComparedFile): ReviewedFile {
  return {
    ...(before === undefined ? {} : { before: slashPath(before) }),
    ...(after === undefined ? {} : { after: slashPath(after) }),
    ...(refused === undefined ? {} : { refused }),
    ...(text === undefined ? {} : { text }),
    journeys,
  };
}

function exitCodeOf(files: readonly ComparedFile[], failOn: string): number {
  const refused = files.filter((file) => file.refused !== undefined);
  if (refused.length > 0 && refused.length === files.length) return exitCodes.failure;
  const journeys = files.flatMap((file) => file.journeys);
  const fails =
    failOn === 'worse'
      ? journeys.some((journey) => 'list' in journey && journey.list.rollUps.effects.worse > 0)
      : journeys.some(({ status }) => status !== 'same');
  return fails || refused.length > 0 ? exitCodes.findings : exitCodes.ok;
}
