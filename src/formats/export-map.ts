import type { MapImages } from '../map/images.js';
import type { PlainMap } from '../map/model.js';
import type { StandalonePage } from '../protocol/standalone.js';
import { drawMap, type ThemeName, toSvg } from '../render/index.js';
import type { Exported } from './exported.js';
import { toHtml } from './html.js';
import { toPdf } from './pdf.js';
import type { PngSource } from './png.js';
import { toPng } from './png.js';
import { latinFaces, latinFiles } from './svg-fonts.js';

/** What a map can be exported as from an editor. */
export type ExportFormat = 'svg' | 'png' | 'pdf' | 'html';

export interface ExportOptions {
  theme: ThemeName;
  /** The pictures that the map names. */
  images: MapImages;
  /** What a page begins with. */
  page: StandalonePage;
}

/** The files beside the bundles. */
export interface ExportSource extends PngSource {
  /** The text of a file in `dist`. */
  text(file: string): Promise<string>;
}

/** Pixels for one of the picture, as the command line has it by default. */
const scale = 2;

/** The file that a map becomes: for the same map the same bytes as the command line writes. */
export async function exportMap(
  map: PlainMap,
  format: ExportFormat,
  { theme, images, page }: ExportOptions,
  source: ExportSource,
): Promise<Exported> {
  const picture = drawMap(map, { theme, images });
  switch (format) {
    case 'png':
      return toPng(picture, scale, source);
    case 'pdf':
      return toPdf(picture, undefined, source);
    case 'svg':
      return written(toSvg(picture, latinFaces(await latinFonts(source))));
    case 'html': {
      const [script, style] = await Promise.all([source.text('page.js'), source.text('page.css')]);
      return written(await toHtml(page, [map], { script, style, font: await latinFonts(source) }));
    }
  }
}

function written(text: string): Exported {
  return { data: new TextEncoder().encode(text), missing: [] };
}

async function latinFonts(source: ExportSource): Promise<(file: string) => Uint8Array> {
  const fonts = new Map(await Promise.all(latinFiles.map(async (file) => [file, await source.bundled(file)] as const)));
  return (file) => fonts.get(file) ?? new Uint8Array();
}
