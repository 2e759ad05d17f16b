import { messageOf } from './notice.js';

/** Pixels of a copied picture for each of its own, so that it is sharp in a document. */
const sharpness = 2;
/** Browsers draw nothing on a larger canvas. */
const largestSide = 16_384;
const largestArea = 120_000_000;

/** How a picture of this size is drawn: sharp, or as sharp as it can be where it is very large. */
function pixelRatio(width: number, height: number): number {
  return Math.min(sharpness, largestSide / width, largestSide / height, Math.sqrt(largestArea / (width * height)));
}

/** Draws a standalone SVG as PNG and puts it on the clipboard. @returns what came of it, in words */
export async function copyPicture(svg: string, size: { width: number; height: number }): Promise<string> {
  try {
    await focused();
    // The clipboard takes a promise, so that the page still has the user's leave when the picture is done.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': rasterize(svg, size) })]);
    return 'Copied as PNG';
  } catch (reason) {
    return `The picture could not be copied: ${messageOf(reason)}`;
  }
}

/** Takes the focus, which is on its way, or with the frame around the page, when a command was chosen elsewhere. */
async function focused(): Promise<void> {
  if (document.hasFocus()) return;
  const arrives = new Promise((resolve) => window.addEventListener('focus', resolve, { once: true }));
  window.focus();
  await arrives;
}

async function rasterize(svg: string, { width, height }: { width: number; height: number }): Promise<Blob> {
  const ratio = pixelRatio(width, height);
  const image = new Image(width, height);
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is nothing to draw on');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The picture is too large');
  return blob;
}
