import { joined, letters, type StoredImage, viewOf } from './stored-image.js';

export const pngStart = '\x89PNG\r\n\x1a\n';

/** What pixels are made of, and what gives them their colours; the rest is text, times, and further pictures to move through. */
const kept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT']);

/** A PNG file; undefined where it is damaged. */
export function readPng(bytes: Uint8Array): StoredImage | undefined {
  const view = viewOf(bytes);
  const parts = [bytes.subarray(0, pngStart.length)];
  let size: { width: number; height: number } | undefined;
  let pixels = false;
  for (let at = pngStart.length; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    const type = letters(bytes, at + 4, 4);
    if (end > bytes.length || (type === 'IHDR') !== (size === undefined)) return undefined;
    if (type === 'IHDR') {
      if (end - at < 25) return undefined;
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    if (type === 'IDAT') pixels = true;
    if (kept.has(type)) parts.push(bytes.subarray(at, end));
    if (type === 'IEND') return size && pixels ? { type: 'png', ...size, data: joined(parts) } : undefined;
    at = end;
  }
  return undefined;
}
