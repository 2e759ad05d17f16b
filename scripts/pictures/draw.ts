/** Draws a map as `journeymap render` does, without a build of it. Bundled by `generate-pictures.mjs`. */
import { readFileSync } from 'node:fs';
import { URI } from 'langium';
import { NodeFileSystem } from 'langium/node';
import { diff } from '../../src/diff/index.js';
import { countPains } from '../../src/diff/roll-ups.js';
import { ImageReader } from '../../src/formats/images/image-reader.js';
import { nodeImageFolder } from '../../src/formats/images/node-image-folder.js';
import { createJourneyServices } from '../../src/language/journey-module.js';
import { mapsOf } from '../../src/language/map/maps-of.js';
import { imagesNamed } from '../../src/map/images.js';
import type { JourneyMap } from '../../src/map/model.js';
import {
  type ChangesOptions,
  type DrawOptions,
  drawChanges,
  drawers,
  drawHistory,
  type FontFace,
  type HistoryPoint,
  type PictureView,
  toSvg,
} from '../../src/render/index.js';

export { toMarkdown } from '../../src/formats/markdown.js';
export { toMermaid } from '../../src/formats/mermaid.js';

/** How a picture is drawn, and which view of the map it is. */
export interface Drawn extends DrawOptions {
  as?: PictureView;
}

/** The first journey of a file, and the images that it names. */
export async function readMap(file: string): Promise<{ map: JourneyMap } & Pick<DrawOptions, 'images'>> {
  const map = await readText(file, readFileSync(file, 'utf8'));
  const { images } = await new ImageReader(nodeImageFolder(file)).read(imagesNamed(map));
  return { map, images };
}

/** The first journey of a text that stands for a file. */
async function readText(file: string, text: string): Promise<JourneyMap> {
  const { shared, journey } = createJourneyServices(NodeFileSystem);
  await shared.workspace.WorkspaceManager.initializeWorkspace([]);
  const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.file(file));
  shared.workspace.LangiumDocuments.addDocument(document);
  await shared.workspace.DocumentBuilder.build([document]);
  const [map] = mapsOf(document, journey);
  if (!map) throw new Error(`${file} has no journey.`);
  return map;
}

/** A version of a file, and the commit that made it. */
export interface WrittenVersion extends Pick<HistoryPoint, 'day' | 'id' | 'author' | 'subject'> {
  text: string;
}

/** How a map went as an SVG document. @param versions the oldest first */
export async function drawVersions(
  file: string,
  versions: readonly WrittenVersion[],
  options: Pick<DrawOptions, 'theme'>,
  fonts: readonly FontFace[],
): Promise<string> {
  const points: HistoryPoint[] = [];
  for (const { text, ...commit } of versions) {
    const map = await readText(file, text);
    const former = points.at(-1);
    const since = former && diff(former.map, map);
    points.push({ ...commit, map, ...countPains(since?.changes ?? []), ...(since ? { since } : {}) });
  }
  return toSvg(drawHistory(points, options), fonts);
}

/** What changed between two maps as an SVG document. */
export function drawDifference(
  before: JourneyMap,
  after: JourneyMap,
  options: ChangesOptions,
  fonts: readonly FontFace[],
): string {
  return toSvg(drawChanges(before, after, diff(before, after), options), fonts);
}

/** A map as an SVG document. */
export function draw(map: JourneyMap, { as = 'map', ...options }: Drawn, fonts: readonly FontFace[]): string {
  return toSvg(drawers[as](map, options), fonts);
}
