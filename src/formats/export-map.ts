import type { PlainMap } from '../map/model.js';
import { personaFilter } from '../map/view.js';
import { imageSnapshots } from '../protocol/images.js';
import type { SavedView } from '../protocol/server.js';
import { snapshotOf } from '../protocol/snapshot.js';
import type { StandaloneAnswer, StandalonePage } from '../protocol/standalone.js';
import { type DrawOptions, drawers, type PictureView, toSvg } from '../render/index.js';
import { toCsv } from './csv.js';
import type { ExportFormat, MermaidChart } from './export-formats.js';
import type { Exported } from './exported.js';
import { toHtml } from './html.js';
import { toJson } from './json/json.js';
import { markdownDocument } from './markdown.js';
import { toMermaid } from './mermaid.js';
import { toConversionChart, toQuadrantChart } from './mermaid-charts.js';
import { type Paper, papers } from './papers.js';
import type { PngSource } from './png.js';
import { latinFaces, latinFiles } from './svg-fonts.js';

export interface ExportOptions {
  /** How pictures look, and what of the map is in the file. */
  look: DrawOptions;
  /** Which view of the map a picture shows; the map itself where absent. */
  as?: PictureView;
  /** What a diagram of Mermaid shows. */
  chart?: MermaidChart;
  /** Pixels of a PNG for one of the picture at 100 %; 2 where absent. */
  scale?: number;
  /** The sheet that a PDF fits on; a page of its own size where absent. */
  paper?: Paper;
  /** A PDF of pages: a cover, the people, the map, each stage, what hurts and what could be done. */
  report?: boolean;
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

const pointsOfPixel = 0.75;

/**
 * The file that maps become: the same bytes for the same maps and options, on the command line as in an editor.
 * @param maps one, or those of a file where the format holds several
 * @throws TooLarge for a PNG of too many pixels
 * @throws NothingToShow where the map has nothing of what is asked for
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
      if (options.report) return pagedReport(map, options, source);
      return (await large()).toPdf(picture(), options.paper, source);
    case 'html':
      return written(await pageOf(maps, options, source));
    case 'md':
      return written(markdownDocument(map, view));
    case 'mmd':
      return written(charts[options.chart ?? 'map'](personaFilter(view.personas)(map)));
    case 'csv':
      return written(toCsv(personaFilter(view.personas)(map)));
    case 'xlsx':
      return { data: await (await large()).toXlsx(personaFilter(view.personas)(map)), missing: [] };
    case 'pptx':
      return slides(map, options, source);
    case 'json':
      return written(toJson(maps.map(personaFilter(view.personas))));
  }
}

const charts: Readonly<Record<MermaidChart, (map: PlainMap) => string>> = {
  map: toMermaid,
  priorities: toQuadrantChart,
  conversion: toConversionChart,
};

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

/** As wide as a projector shows it, and as most programs begin. */
const slideSize = { width: 1280, height: 720 };

/** Pixels of the longer side of the map on a slide: sharp when it is zoomed, and still small to send. */
const pictureLength = 2800;

async function slides(map: PlainMap, { look }: ExportOptions, source: ExportSource): Promise<Exported> {
  const { picturesOf, reportOf, toPng, toPptx } = await large();
  const report = reportOf(map, look, slideSize, 'slides');
  const pictures: Uint8Array[] = [];
  const missing = new Set<string>();
  for (const drawn of picturesOf(report)) {
    const scale = Math.min(defaultScale, pictureLength / Math.max(drawn.width, drawn.height));
    const { data: png, missing: characters } = await toPng(drawn, scale, source);
    for (const character of characters) missing.add(character);
    pictures.push(png);
  }
  return { data: toPptx(report, pictures), missing: [...missing] };
}

async function pagedReport(
  map: PlainMap,
  { look, paper = 'a4' }: ExportOptions,
  source: ExportSource,
): Promise<Exported> {
  const { reportOf, toPdfReport } = await large();
  const [height, width] = papers[paper].map((points) => points / pointsOfPixel) as [number, number];
  return toPdfReport(reportOf(map, look, { width, height }, 'paper'), look.theme, source);
}

function written(text: string): Exported {
  return { data: new TextEncoder().encode(text), missing: [] };
}

/** The font files that an SVG embeds. */
export async function latinFonts(source: ExportSource): Promise<(file: string) => Uint8Array> {
  const fonts = new Map(await Promise.all(latinFiles.map(async (file) => [file, await source.bundled(file)] as const)));
  return (file) => fonts.get(file) ?? new Uint8Array();
}
