/** Draws a map as `journeymap render` does, without a build of it. Bundled by `generate-pictures.mjs`. */
import { URI } from 'langium';
import { NodeFileSystem } from 'langium/node';
import { diff } from '../../src/diff/index.js';
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
  type FontFace,
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
  const { shared, journey } = createJourneyServices(NodeFileSystem);
  await shared.workspace.WorkspaceManager.initializeWorkspace([]);
  const document = await shared.workspace.LangiumDocuments.getOrCreateDocument(URI.file(file));
  await shared.workspace.DocumentBuilder.build([document]);
  const [map] = mapsOf(document, journey);
  if (!map) throw new Error(`${file} has no journey.`);
  const { images } = await new ImageReader(nodeImageFolder(file)).read(imagesNamed(map));
  return { map, images };
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
