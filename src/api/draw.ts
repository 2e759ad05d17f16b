import { diff } from '../diff/index.js';
import type { ExportFormat, MermaidChart } from '../formats/export-formats.js';
import { exportMaps, latinFonts } from '../formats/export-map.js';
import type { Exported } from '../formats/exported.js';
import { mapImage } from '../formats/images/map-image.js';
import type { Paper } from '../formats/papers.js';
import { latinFaces } from '../formats/svg-fonts.js';
import type { MapImage, MapImages } from '../map/images.js';
import type { PictureView, ThemeName } from '../map/looks.js';
import { type PageTheme, pageThemes } from '../map/looks.js';
import type { PlainMap } from '../map/model.js';
import type { MapView } from '../map/view.js';
import { type DrawOptions, drawChanges, drawers, toSvg } from '../render/index.js';
import { checkExport, checkMap, checkRenderOptions } from './checked.js';
import { assetsIn } from './node-assets.js';

/** How a map looks, in a picture as in a file. */
export interface Look {
  /** `light` where absent. A page follows the system of its reader there, and takes high contrast from it alone. */
  theme?: ThemeName;
  /** ISO date by which the review badge is judged; without it only the written date shows. */
  today?: string;
  /** Rows, personas and folded stages; all of the map where absent. */
  view?: MapView;
  /** Which picture of the map is drawn; `map` where absent. */
  as?: PictureView;
  /** PNG, JPEG and GIF files by the paths that the map names. A sign stands for one that is missing or no such picture. */
  images?: Readonly<Record<string, Uint8Array>>;
  /**
   * The folder with the package's `dist`, where a bundler has moved this program away from it: a path in Node, an address in
   * a browser.
   */
  assets?: string;
}

/** How a map becomes an SVG. */
export interface RenderOptions extends Look {
  /** An older state of the map: what changed since then is marked. On the map alone, so not together with another `as`. */
  since?: PlainMap;
  /** Whether the letters come along, so that every program shows the same; a page that has Inter can do without. */
  fonts?: boolean;
}

/** How a map becomes a file. */
export interface ExportOptions extends Look {
  /** What a diagram of Mermaid shows; `map` where absent. */
  chart?: MermaidChart;
  /** Pixels of a PNG for one of the picture, from 0.1 to 10; 2 where absent. */
  scale?: number;
  /** The sheet that a PDF fits on; a page of its own size where absent. */
  paper?: Paper;
  /** Whether a PDF has pages: a cover, the personas, the map, each stage, what hurts and what could be done. */
  report?: boolean;
}

/**
 * Draws a map.
 * @returns an SVG, which stands alone; the same map and options give the same one everywhere
 * @throws TypeError where it is no map, RangeError for an option that has no such value; the message says which there are
 */
export async function render(map: PlainMap, options: RenderOptions = {}): Promise<string> {
  checkMap(map);
  checkRenderOptions(options);
  const { as = 'map', since, fonts = true, assets } = options;
  const look = lookOf(options);
  const picture = since ? drawChanges(since, map, diff(since, map), look) : drawers[as](map, look);
  return toSvg(picture, fonts ? latinFaces(await latinFonts(assetsIn(assets))) : []);
}

/**
 * Writes a map as another file, as `journeymap export` does.
 * @param maps one, or several for a page (`html`) and for `json`; the other formats take the first
 * @returns the bytes, and the characters that no font at hand could draw
 * @throws TypeError where something is no map, RangeError for a format or an option that has no such value
 * @throws Error where a map has nothing of what is asked for, or a picture would be too large; its message says so
 */
export async function exportMap(
  maps: PlainMap | readonly PlainMap[],
  format: ExportFormat,
  options: ExportOptions = {},
): Promise<Exported> {
  const given = [maps].flat();
  for (const map of given) checkMap(map);
  checkExport(format, options);
  const [first, ...others] = given;
  if (!first) throw new Error('There is no map to export.');
  const { as, chart, scale, paper, report, assets } = options;
  const page = { fileName: `${first.name}.journey`, theme: pageTheme(options.theme), views: {} };
  const values = { look: lookOf(options), as, chart, scale, paper, report, page };
  return exportMaps([first, ...others], format, values, assetsIn(assets));
}

function lookOf({ theme = 'light', today, view, images = {} }: Look): DrawOptions {
  return { theme, today, view, images: imagesOf(images) };
}

function imagesOf(files: Readonly<Record<string, Uint8Array>>): MapImages {
  const read = Object.entries(files).map(([path, bytes]) => [path, mapImage(bytes)] as const);
  return new Map(read.filter((entry): entry is [string, MapImage] => typeof entry[1] !== 'string'));
}

/** A page takes high contrast from the system of its reader, and follows it where nothing is asked for. */
function pageTheme(theme: ThemeName | undefined): PageTheme {
  return pageThemes.find((name) => name === theme) ?? 'auto';
}
