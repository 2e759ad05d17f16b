import type { MapImage } from '../map/images.js';
import { idlePen } from '../render/idle-pen.js';
import { escapeText } from '../render/markup.js';
import type { Painted } from './fonts/texts-of.js';
import { type Pixels, pixelsOf, type RasterizerSource } from './rasterizer.js';

/** The pictures of a drawing as PDF can hold them, by the hashes of the images: JPEG as it is, all others as pixels. */
export type PdfImages = ReadonlyMap<string, string | Pixels>;

/** What a document holds of an image; the library draws it as it draws what it opened itself. */
export interface EmbeddedImage {
  width: number;
  height: number;
}

export async function pdfImages(pictures: readonly Painted[], source: RasterizerSource): Promise<PdfImages> {
  const images = new Map<string, MapImage>();
  const pen = { ...idlePen, image: (image: MapImage) => void images.set(image.hash, image) };
  for (const { parts } of pictures) for (const part of parts) part.paint(pen);
  const held = new Map<string, string | Pixels>();
  for (const [hash, image] of images) {
    const { dataUri } = image;
    held.set(hash, dataUri.startsWith('data:image/jpeg') ? dataUri : await pixelsOf(alone(image), source));
  }
  return held;
}

/**
 * Writes pixels into a document at once. The library itself would decode a PNG in the background and write it whenever
 * that ends, so that the same map gave other bytes from time to time.
 * @param label its name among the images of the document
 */
export function embedded(document: PDFKit.PDFDocument, pixels: Pixels, label: string): EmbeddedImage {
  const { width, height, colors, opacities } = pixels;
  const image = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 };
  const mask = document.ref({ ...image, ColorSpace: 'DeviceGray', Decode: [0, 1] });
  mask.end(opacities);
  const obj = document.ref({ ...image, ColorSpace: 'DeviceRGB', SMask: mask });
  obj.end(colors);
  return { width, height, label, obj } as EmbeddedImage;
}

/** An image and nothing else, in its own pixels. */
function alone({ dataUri, width, height }: MapImage): string {
  const size = `width="${width}" height="${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image ${size} href="${escapeText(dataUri)}"/></svg>`;
}
