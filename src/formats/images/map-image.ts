import { hashOf } from '../../map/hash.js';
import type { MapImage } from '../../map/images.js';
import { base64 } from '../base64.js';
import { isGif, readGif } from './read-gif.js';
import { jpegStart, readJpeg } from './read-jpeg.js';
import { pngStart, readPng } from './read-png.js';
import { letters, type StoredImage } from './stored-image.js';

/** Most pixels of each side. */
const longestSide = 4096;

/** A picture from the bytes of its file, or why it is none: the end of a sentence that begins with its path. */
export function mapImage(bytes: Uint8Array): MapImage | string {
  const read = readerOf(bytes);
  if (!read) return whyUnknown(bytes);
  const stored = read(bytes);
  if (!stored || stored.width === 0 || stored.height === 0) return 'is damaged';
  if (stored.width > longestSide || stored.height > longestSide) {
    return `has ${stored.width} × ${stored.height} pixels; ${longestSide} each way are the most`;
  }
  const dataUri = `data:image/${stored.type};base64,${base64(stored.data)}`;
  const [width, height] =
    (stored.turn?.degrees ?? 0) % 180 === 0 ? [stored.width, stored.height] : [stored.height, stored.width];
  return { dataUri, width, height, ...(stored.turn ? { turn: stored.turn } : {}), hash: hashOf(dataUri, stored.turn) };
}

/** What a file is shows in its first bytes, whatever its name says. */
function readerOf(bytes: Uint8Array): ((bytes: Uint8Array) => StoredImage | undefined) | undefined {
  if (letters(bytes, 0, pngStart.length) === pngStart) return readPng;
  if (letters(bytes, 0, jpegStart.length) === jpegStart) return readJpeg;
  return isGif(bytes) ? readGif : undefined;
}

function whyUnknown(bytes: Uint8Array): string {
  const start = new TextDecoder().decode(bytes.subarray(0, 1024));
  if (/<svg[\s>]/.test(start)) return 'is an SVG, which can hold more than a picture; save it as PNG';
  if (letters(bytes, 0, 4) === 'RIFF' && letters(bytes, 8, 4) === 'WEBP') {
    return 'is a WebP, which not every export can draw; save it as PNG or JPEG';
  }
  return 'is no PNG, JPEG or GIF';
}
