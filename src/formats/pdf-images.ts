import type { MapImage } from '../map/images.js';
import type { Picture } from '../render/index.js';
import { escapeText } from '../render/markup.js';
import { idlePen } from './idle-pen.js';
import { type RasterizerSource, rasterized } from './rasterizer.js';

/** The pictures of a drawing as PDF can hold them, by the hashes of the images: JPEG as it is, all others as plain PNG. */
export type PdfImages = ReadonlyMap<string, string | Uint8Array>;

export async function pdfImages(picture: Picture, source: RasterizerSource): Promise<PdfImages> {
  const images = new Map<string, MapImage>();
  const pen = { ...idlePen, image: (image: MapImage) => void images.set(image.hash, image) };
  for (const part of picture.parts) part.paint(pen);
  const held = new Map<string, string | Uint8Array>();
  for (const [hash, image] of images) {
    const { dataUri } = image;
    held.set(hash, dataUri.startsWith('data:image/jpeg') ? dataUri : await rasterized(alone(image), 1, source));
  }
  return held;
}

/** An image and nothing else, in its own pixels. */
function alone({ dataUri, width, height }: MapImage): string {
  const size = `width="${width}" height="${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image ${size} href="${escapeText(dataUri)}"/></svg>`;
}
