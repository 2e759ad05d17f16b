import { joined, letters, type StoredImage, viewOf } from './stored-image.js';

export const gifStarts = ['GIF87a', 'GIF89a'] as const;

const trailer = 0x3b;
const imageBlock = 0x2c;
const extensionBlock = 0x21;

/** A GIF file up to the end of its first picture, so that nothing moves; undefined where it is damaged. */
export function readGif(bytes: Uint8Array): StoredImage | undefined {
  if (bytes.length < 13) return undefined;
  const view = viewOf(bytes);
  const [width, height] = [view.getUint16(6, true), view.getUint16(8, true)];
  const first = 13 + colorTable(bytes[10] ?? 0);
  const parts = [bytes.subarray(0, first)];
  for (let at = first; at < bytes.length; ) {
    const block = bytes[at];
    const isImage = block === imageBlock;
    if (!isImage && block !== extensionBlock) return undefined;
    if (isImage && !isWithin(view, at, width, height)) return undefined;
    // Behind a picture's place and size stand its colours, then how long its codes are.
    const data = isImage ? at + 10 + colorTable(bytes[at + 9] ?? 0) + 1 : at + 2;
    const end = afterData(bytes, data);
    if (end === undefined) return undefined;
    // Transparency counts for the picture that follows; comments and what programs add do not.
    if (isImage || bytes[at + 1] === 0xf9) parts.push(bytes.subarray(at, end));
    if (isImage) return { type: 'gif', width, height, data: joined([...parts, Uint8Array.of(trailer)]) };
    at = end;
  }
  return undefined;
}

/** Whether bytes begin as a GIF file does. */
export function isGif(bytes: Uint8Array): boolean {
  return gifStarts.some((start) => letters(bytes, 0, start.length) === start);
}

/** Whether a picture lies on the screen of the file: programs enlarge the screen for one that does not. */
function isWithin(view: DataView, at: number, width: number, height: number): boolean {
  if (at + 9 > view.byteLength) return false;
  const [left, top] = [view.getUint16(at + 1, true), view.getUint16(at + 3, true)];
  return left + view.getUint16(at + 5, true) <= width && top + view.getUint16(at + 7, true) <= height;
}

/** Bytes of the table of colours that the flags before it announce. */
function colorTable(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Where a run of blocks that each tell their length has ended; undefined where the file ends before. */
function afterData(bytes: Uint8Array, from: number): number | undefined {
  for (let at = from; at < bytes.length; ) {
    const length = bytes[at] as number;
    at += 1 + length;
    if (length === 0) return at;
  }
  return undefined;
}
