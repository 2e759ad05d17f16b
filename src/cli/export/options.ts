import { extname } from 'node:path';
import { type ExportFormat, exportFormats, mermaidCharts } from '../../formats/export-formats.js';
import type { ExportOptions } from '../../formats/export-map.js';
import { paperNames } from '../../formats/papers.js';
import { isScale, noScale, noSuch, noSuchPicture } from '../../language/option-values.js';
import { drawers, type PictureView } from '../../render/index.js';
import { Failure } from '../exit-codes.js';

/** Options of the command that only some formats have, as they were written. */
export interface FormatOptions {
  output?: string;
  /** Of a PNG: a number from 0.1 to 10. */
  scale?: string;
  /** Of a PDF: a name of a paper. */
  paper?: string;
  /** Which view of the map is drawn. */
  as?: string;
  /** Of a PDF: pages in place of one picture. */
  report?: boolean;
  /** Name of a theme. */
  theme?: string;
}

/** Which formats have an option. */
const formatsOf: Readonly<Record<Exclude<keyof FormatOptions, 'output'>, readonly ExportFormat[]>> = {
  scale: ['png'],
  paper: ['pdf'],
  report: ['pdf'],
  as: ['svg', 'png', 'pdf', 'mmd'],
  theme: ['svg', 'png', 'pdf', 'html'],
};

/**
 * The format that the name of a file asks for; SVG where it goes to stdout.
 * @throws Failure for a name that ends otherwise, and for options of another format
 */
export function formatOf(options: FormatOptions): ExportFormat {
  const { output } = options;
  const ending = output === undefined ? 'svg' : extname(output).slice(1).toLowerCase();
  const format = exportFormats.find((name) => name === ending);
  if (!format) throw new Failure(`Maps are exported as ${listed(exportFormats, 'or')}; ${output} ends otherwise.`);
  if (format === 'html' && options.as !== undefined) {
    throw new Failure('--as is for pictures; a page in .html has every view.');
  }
  for (const [option, owners] of Object.entries(formatsOf)) {
    if (options[option as keyof typeof formatsOf] === undefined || owners.includes(format)) continue;
    throw new Failure(`--${option} is for ${listed(owners, 'and')}; write one with -o, such as -o map.${owners[0]}.`);
  }
  return format;
}

/** Whether what is written in a format is drawn as one of the views. */
export function hasViews(format: ExportFormat): boolean {
  return formatsOf.as.includes(format);
}

/** `.svg, .png or .pdf`. */
export function listed(formats: readonly ExportFormat[], joint: 'and' | 'or'): string {
  const endings = formats.map((format) => `.${format}`);
  const last = endings.pop();
  return endings.length > 0 ? `${endings.join(', ')} ${joint} ${last}` : `${last}`;
}

/** What is read of them. @throws Failure for values that make no sense */
export function valuesOf(
  options: FormatOptions,
  format: ExportFormat,
): Pick<ExportOptions, 'as' | 'chart' | 'scale' | 'paper' | 'report'> {
  const { as, scale, paper, report } = options;
  if (report && as !== undefined) throw new Failure('--as is for one picture; a report shows the map.');
  return {
    ...(report ? { report } : {}),
    ...(as === undefined
      ? {}
      : format === 'mmd'
        ? { chart: chosen(as, mermaidCharts, noSuchPicture) }
        : { as: chosen(as, viewNames, noSuchPicture) }),
    ...(scale === undefined ? {} : { scale: scaleOf(scale) }),
    ...(paper === undefined ? {} : { paper: chosen(paper.toLowerCase(), paperNames, noSuchPaper) }),
  };
}

/** The views that can be drawn. */
const viewNames = Object.keys(drawers) as readonly PictureView[];

/** What `--as` can name, whatever is written. */
export const shownNames: readonly string[] = [...new Set([...viewNames, ...mermaidCharts])];

function noSuchPaper(name: string): string {
  return noSuch('paper', name, paperNames);
}

function chosen<T extends string>(
  written: string,
  names: readonly T[],
  otherwise: (written: string, names: readonly T[]) => string,
): T {
  const name = names.find((name) => name === written);
  if (name) return name;
  throw new Failure(otherwise(written, names));
}

function scaleOf(written: string): number {
  const scale = Number(written);
  if (/^\d+(\.\d+)?$/.test(written) && isScale(scale)) return scale;
  throw new Failure(noScale('--scale', written));
}
