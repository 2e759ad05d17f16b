import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { nodeSource } from '../../formats/node-source.js';
import { type ChangedJourney, pictureNames } from '../../formats/review/picture-names.js';
import { imagesOfBoth, nameOf, type ReviewedFile } from '../../formats/review/reviewed.js';
import { latinFaces } from '../../formats/svg-fonts.js';
import { drawChanges, type FontFace, type ThemeName, toSvg } from '../../render/index.js';
import { Failure } from '../exit-codes.js';
import { writeWhole } from '../files.js';
import { printable } from '../report/report.js';

export type PictureFormat = 'svg' | 'png';

export interface PicturesOptions {
  theme: ThemeName;
  sides: { before: string; after: string };
  /** A file for one picture, or a folder for all; stdout where absent. */
  output?: string;
}

/** Pixels of a PNG for one of the picture. */
const scale = 2;

/** Draws what changed, a picture for each journey that is on both sides. */
export async function writePictures(
  files: readonly ReviewedFile[],
  format: PictureFormat,
  { theme, sides, output }: PicturesOptions,
): Promise<void> {
  for (const file of files)
    if (file.refused !== undefined) console.error(printable(`${nameOf(file)}: ${file.refused}`));
  const named = [...pictureNames(files)];
  const fileOf = new Map(files.flatMap((file) => file.journeys.map((journey) => [journey, file])));
  const draw = async ([journey]: [ChangedJourney, string]) => {
    const { before, after, list } = journey;
    const images = imagesOfBoth(fileOf.get(journey) as ReviewedFile);
    const picture = drawChanges(before, after, list, { theme, sides, images });
    if (format === 'svg') return toSvg(picture, bundledFaces());
    const { toPng } = await import('../../formats/index.js');
    return (await toPng(picture, scale, nodeSource(__dirname))).data;
  };
  if (named.length === 0) console.error(whyNothing(files));
  if (output !== undefined && isFolder(output)) {
    mkdirSync(output, { recursive: true });
    for (const each of named) writeWhole(join(output, `${each[1]}.${format}`), await draw(each));
    return;
  }
  const [only, ...others] = named;
  if (others.length > 0) {
    const names = named.map(([, name]) => name).join(', ');
    throw new Failure(
      `${named.length} journeys changed: ${names}. Name a folder for their pictures, such as -o changes/`,
    );
  }
  if (!only) return;
  if (output === undefined && format === 'png' && process.stdout.isTTY)
    throw new Failure('A PNG is nothing to read in a terminal. Name a file: -o changes.png');
  if (output === undefined) process.stdout.write(await draw(only));
  else writeWhole(output, await draw(only));
}

function whyNothing(files: readonly ReviewedFile[]): string {
  const isAlone = files.some(({ journeys }) =>
    journeys.some(({ status }) => status === 'added' || status === 'removed'),
  );
  if (isAlone) return 'What is there on one side only cannot be drawn as changes; journeymap render draws it as it is.';
  return 'No journey says anything else, so there is nothing to draw.';
}

/** The faces that a picture or a page embeds. */
export function bundledFaces(): FontFace[] {
  return latinFaces((file) => readFileSync(join(__dirname, 'fonts', file)));
}

function isFolder(output: string): boolean {
  if (existsSync(output)) return statSync(output).isDirectory();
  return /[\\/]$/.test(output) || extname(output) === '';
}
