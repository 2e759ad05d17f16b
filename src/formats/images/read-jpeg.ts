import type { ImageTurn } from '../../map/images.js';
import { joined, letters, type StoredImage, viewOf } from './stored-image.js';

export const jpegStart = '\xff\xd8\xff';

/** The kinds of compression that everything draws: baseline, extended, progressive. */
const frames: readonly number[] = [0xc0, 0xc1, 0xc2];
const scan = 0xda;
const end = 0xd9;
/** How the picture is stored, its colours, and how they were transformed; the other notes of programs are left out. */
const keptNotes: readonly number[] = [0xe0, 0xe2, 0xee];

/** A JPEG file; undefined where it is damaged or compressed in a way that few programs know. */
export function readJpeg(bytes: Uint8Array): StoredImage | undefined {
  const view = viewOf(bytes);
  const parts = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | undefined;
  let turn: ImageTurn | undefined;
  for (let at = 2; at + 4 <= bytes.length || bytes[at + 1] === end; ) {
    const marker = bytes[at + 1] as number;
    if (bytes[at] !== 0xff) return undefined;
    // Any number of these may stand before a marker.
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === end) {
      return (
        size && {
          type: 'jpeg',
          ...size,
          ...(turn ? { turn } : {}),
          data: joined([...parts, bytes.subarray(at, at + 2)]),
        }
      );
    }
    const after = at + 2 + view.getUint16(at + 2);
    if (after > bytes.length) return undefined;
    if (isFrame(marker)) {
      if (!frames.includes(marker) || after - at < 10) return undefined;
      size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    if (marker === 0xe1) turn ??= turnOf(bytes.subarray(at + 4, after));
    const next = marker === scan ? afterScan(bytes, after) : after;
    if (!isNote(marker)) parts.push(bytes.subarray(at, next));
    at = next;
  }
  return undefined;
}

/** The codes from c0 to cf but for those of tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function isNote(marker: number): boolean {
  return (marker >= 0xe0 && marker <= 0xef && !keptNotes.includes(marker)) || marker === 0xfe;
}

/** Where the pixels of a scan end: at the next marker that is none of those between them. */
function afterScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const code = bytes[at + 1] as number;
    if (bytes[at] === 0xff && code !== 0 && !(code >= 0xd0 && code <= 0xd7)) return at;
  }
  return bytes.length;
}

/** How cameras say that they were held, from 1 on. */
const turns: readonly (ImageTurn | undefined)[] = [
  undefined,
  { degrees: 0, mirrored: true },
  { degrees: 180, mirrored: false },
  { degrees: 180, mirrored: true },
  { degrees: 270, mirrored: true },
  { degrees: 90, mirrored: false },
  { degrees: 90, mirrored: true },
  { degrees: 270, mirrored: false },
];
const orientation = 0x0112;

function turnOf(note: Uint8Array): ImageTurn | undefined {
  if (letters(note, 0, 6) !== 'Exif\0\0' || note.length < 14) return undefined;
  const view = viewOf(note.subarray(6));
  const little = letters(note, 6, 2) === 'II';
  const first = view.getUint32(4, little);
  if (first + 2 > view.byteLength) return undefined;
  const count = view.getUint16(first, little);
  for (let at = first + 2, left = count; left > 0 && at + 12 <= view.byteLength; at += 12, left--) {
    if (view.getUint16(at, little) === orientation) return turns[view.getUint16(at + 8, little) - 1];
  }
  return undefined;
}
