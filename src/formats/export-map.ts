import type { PlainMap } from '../map/model.js';
import { personaFilter } from '../map/view.js';
import { imageSnapshots } from '../protocol/images.js';
import type { SavedView } from '../protocol/server.js';
import { snapshotOf } from '../protocol/snapshot.js';
import type { StandaloneAnswer, StandalonePage } from '../protocol/standalone.js';
import { type DrawOptions, drawers, type PictureView, toSvg } from '../render/index.js';
import { toCsv } from './csv.js';
import type { ExportFormat } from './export-formats.js';
import type { Exported } from './exported.js';
import { toHtml } from './html.js';
import { toJson } from './json/json.js';
import { markdownDocument } from './markdown.js';
import { toMermaid } from './mermaid.js';
import type { Paper } from './papers.js';
import type { PngSource } from './png.js';
import { latinFaces, latinFiles } from './svg-fonts.js';

export interface ExportOptions {
  /** How pictures look, and what of the map is in the file. */
  look: DrawOptions;
  /** Which view of the map a picture shows; the map itself where absent. */
  as?: PictureView;
  /** Pixels of a PNG for one of the picture at 100 %; 2 where absent. */
  scale?: number;
  /** The sheet that a PDF fits on; a page of its own size where absent. */
  paper?: Paper;
  /** Of a page only. */
  page: PageOptions;
}

/** What a page has beside its maps. */
export interface PageOptions extends Pick<StandalonePage, 'fileName' | 'theme' | 'filter'> {
  /** What the team saved, by name. */
  views: Record<string, SavedView>;
}

/** The files beside the bundles. */
export interface ExportSource extends PngSource {
  /** The text of a file in `dist`. */
  text(file: string): Promise<string>;
}

const defaultScale = 2;

/**
 * The file that maps become: the same bytes for the same maps and options, on the command line as in an editor.
 * @param maps one, or those of a file where the format holds several
 * @throws TooLarge for a PNG of too many pixels
 */
export async function exportMaps(
  maps: readonly [PlainMap, ...PlainMap[]],
  format: ExportFormat,
  options: ExportOptions,
  source: ExportSource,
): Promise<Exported> {
  const [map] = maps;
  const { look, as = 'map' } = options;
  const { view = {} } = look;
  const picture = () => drawers[as](map, look);
  switch (format) {
    case 'svg':
      return written(toSvg(picture(), latinFaces(await latinFonts(source))));
    case 'png':
      return (await large()).toPng(picture(), options.scale ?? defaultScale, source);
    case 'pdf':
      return (await large()).toPdf(picture(), options.paper, source);
    case 'html':
      return written(await pageOf(maps, options, source));
    case 'md':
      return written(markdownDocument(map, view));
    case 'mmd':
      return written(toMermaid(personaFilter(view.personas)(map)));
    case 'csv':
      return written(toCsv(personaFilter(view.personas)(map)));
    case 'xlsx':
      return { data: await (await large()).toXlsx(personaFilter(view.personas)(map)), missing: [] };
    case 'json':
      return written(toJson(maps.map(personaFilter(view.personas))));
  }
}

/** What draws with large libraries is a bundle of its own. */
const large = () => import('./large.js');

/** Maps as a page. What a view leaves out the reader can show again; what is said of other personas is not in it. */
async function pageOf(
  maps: readonly PlainMap[],
  { look: { view = {}, today, images = new Map() }, page: { views, ...start } }: ExportOptions,
  source: ExportSource,
): Promise<string> {
  const shown = maps.map(personaFilter(view.personas));
  const answer: StandaloneAnswer = {
    version: 1,
    empty: false,
    ...(today === undefined ? {} : { today }),
    maps: shown.map((map) => snapshotOf(map)),
    images: imageSnapshots(images),
    // They are told where the page is made; its readers cannot mend them.
    problems: [],
    views,
  };
  const [script, style] = await Promise.all([source.text('page.js'), source.text('page.css')]);
  return toHtml({ ...start, answer }, shown, { script, style, font: await latinFonts(source) });
}

function written(text: string): Exported {
  return { data: new TextEncoder().encode(text), missing: [] };
}

async function latinFonts(source: ExportSource): Promise<(file: string) => Uint8Array> {
  const fonts = new Map(await Promise.all(latinFiles.map(async (file) => [file, await source.bundled(file)] as const)));
  return (file) => fonts.get(file) ?? new Uint8Array();
}
