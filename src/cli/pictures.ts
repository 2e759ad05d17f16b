import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { nodeSource } from '../formats/node-source.js';
import { type Paper, paperNames } from '../formats/papers.js';
import { latinFaces } from '../formats/svg-fonts.js';
import type { JourneyMap } from '../map/model.js';
import { type DrawOptions, drawers, type Picture, type PictureView, toSvg } from '../render/index.js';
import { Failure } from './exit-codes.js';
import { offer } from './look.js';
import { printable } from './report/report.js';

export interface PictureOptions {
  output?: string;
  /** Of a PNG: a number from 0.1 to 10. */
  scale?: string;
  /** Of a PDF: a name of a paper. */
  paper?: string;
  /** Which view of the map is drawn. */
  as?: string;
}

const formats = ['svg', 'png', 'pdf', 'html'] as const;
export type Format = (typeof formats)[number];

/** Options that one format alone has. */
const ownOptions = { scale: 'png', paper: 'pdf' } as const;

/**
 * The format that the name of a file asks for; SVG where it goes to stdout.
 * @throws Failure for a name that ends otherwise, and for options of another format
 */
export function formatOf(options: PictureOptions): Format {
  const { output } = options;
  const ending = output === undefined ? 'svg' : extname(output).slice(1).toLowerCase();
  const format = formats.find((name) => name === ending);
  if (!format) throw new Failure(`Maps are drawn as .svg, .png, .pdf or .html; ${output} ends otherwise.`);
  if (format === 'html' && options.as !== undefined) {
    throw new Failure('--as is for pictures; a page in .html has every view.');
  }
  for (const [option, owner] of Object.entries(ownOptions)) {
    if (options[option as keyof typeof ownOptions] === undefined || format === owner) continue;
    throw new Failure(`--${option} is for pictures in .${owner}; write one with -o, such as -o map.${owner}.`);
  }
  return format;
}

/** The file that a picture is. @throws Failure for options that make no sense */
export async function pictureOf(
  map: JourneyMap,
  look: DrawOptions,
  format: Exclude<Format, 'html'>,
  options: PictureOptions,
): Promise<string | Uint8Array> {
  const scale = scaleOf(options.scale);
  const paper = paperOf(options.paper);
  const picture = drawerOf(options.as)(map, look);
  if (format === 'svg')
    return toSvg(
      picture,
      latinFaces((file) => readFileSync(join(__dirname, 'fonts', file))),
    );
  const { toPdf } = await import('../formats/index.js');
  const source = nodeSource(__dirname);
  const { data, missing } = format === 'png' ? await pngOf(picture, scale) : await toPdf(picture, paper, source);
  if (missing.length > 0) console.error(withoutFont(missing));
  return data;
}

async function pngOf(picture: Picture, scale: number) {
  const { TooLarge, toPng } = await import('../formats/index.js');
  try {
    return await toPng(picture, scale, nodeSource(__dirname));
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    throw new Failure(
      `${error.message} That is more than a PNG can well hold. ${error.largestScale > 0 ? `Use --scale ${error.largestScale} or less, or write` : 'Write'} .svg or .pdf.`,
    );
  }
}

/** The views that can be drawn. */
export const viewNames = Object.keys(drawers) as readonly PictureView[];

function drawerOf(written = 'map') {
  const view = viewNames.find((name) => name === written);
  if (view) return drawers[view];
  throw new Failure(`A map cannot be drawn as ${written}. ${offer(written, viewNames)}`);
}

function scaleOf(written = '2'): number {
  const scale = Number(written);
  if (/^\d+(\.\d+)?$/.test(written) && scale >= 0.1 && scale <= 10) return scale;
  throw new Failure(`--scale ${written} is no number from 0.1 to 10.`);
}

function paperOf(written: string | undefined): Paper | undefined {
  if (written === undefined) return undefined;
  const paper = paperNames.find((name) => name === written.toLowerCase());
  if (paper) return paper;
  throw new Failure(`There is no paper ${written}. ${offer(written, paperNames)}`);
}

/** As many as are named; the others are of the same scripts. */
const named = 20;

function withoutFont(missing: readonly string[]): string {
  const shown = missing.slice(0, named).map(printable).join(' ');
  const more = missing.length > named ? ` and ${missing.length - named} more` : '';
  return `No font here has these characters, so boxes stand in their place: ${shown}${more}. Install a font that has them, such as one of the Noto fonts.`;
}
