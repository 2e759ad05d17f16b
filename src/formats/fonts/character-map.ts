/** Reads which characters a font file draws, without opening the font: a machine has hundreds of them. */

/** Part of a file. */
export type ReadBytes = (offset: number, length: number) => DataView;

/** A font within a file. */
export interface FaceInFile {
  /** Place within a collection, from zero. */
  index: number;
  /** Offset of its table directory. */
  offset: number;
}

/** The fonts in a file of TrueType or OpenType, or in a collection of them; none where it is something else. */
export function facesIn(read: ReadBytes): FaceInFile[] {
  const head = read(0, 12);
  if (head.byteLength < 12) return [];
  const kind = head.getUint32(0);
  if (kind === 0x74746366) {
    const count = Math.min(head.getUint32(8), 64);
    const offsets = read(12, 4 * count);
    return Array.from({ length: count }, (_, index) => ({ index, offset: offsets.getUint32(4 * index) }));
  }
  const single = kind === 0x00010000 || kind === 0x4f54544f || kind === 0x74727565;
  return single ? [{ index: 0, offset: 0 }] : [];
}

/** Whether a font draws a code point. */
export type Draws = (code: number) => boolean;

/** What a font draws. @throws RangeError where the file is damaged */
export function drawnBy({ offset }: FaceInFile, read: ReadBytes): Draws {
  const table = tableOf('cmap', offset, read);
  if (!table) return () => false;
  const head = read(table.offset, 4);
  const count = head.getUint16(2);
  const records = read(table.offset + 4, 8 * count);
  const maps: { format: number; at: number }[] = [];
  for (let i = 0; i < count; i++) {
    const at = table.offset + records.getUint32(8 * i + 4);
    maps.push({ format: read(at, 2).getUint16(0), at });
  }
  const wide = maps.find(({ format }) => format === 12);
  if (wide) return inRanges(wideRanges(wide.at, read));
  const narrow = maps.find(({ format }) => format === 4);
  return narrow ? inRanges(narrowRanges(narrow.at, read)) : () => false;
}

function tableOf(tag: string, offset: number, read: ReadBytes): { offset: number; length: number } | undefined {
  const count = read(offset + 4, 2).getUint16(0);
  const records = read(offset + 12, 16 * count);
  for (let i = 0; i < count; i++) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => records.getUint8(16 * i + byte)));
    if (name === tag) return { offset: records.getUint32(16 * i + 8), length: records.getUint32(16 * i + 12) };
  }
  return undefined;
}

/** First and last code point of each range, ascending. */
type Ranges = [number, number][];

function inRanges(ranges: Ranges): Draws {
  return (code) => {
    let low = 0;
    let high = ranges.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [first, last] = ranges[middle] as [number, number];
      if (code < first) high = middle - 1;
      else if (code > last) low = middle + 1;
      else return true;
    }
    return false;
  };
}

function wideRanges(at: number, read: ReadBytes): Ranges {
  const count = read(at + 12, 4).getUint32(0);
  const groups = read(at + 16, 12 * count);
  return Array.from({ length: count }, (_, i) => [groups.getUint32(12 * i), groups.getUint32(12 * i + 4)]);
}

/** A range may hold characters that lead to no glyph; those are few, and the font itself says so when it is opened. */
function narrowRanges(at: number, read: ReadBytes): Ranges {
  const twice = read(at + 6, 2).getUint16(0);
  const ends = read(at + 14, twice);
  const starts = read(at + 16 + twice, twice);
  const ranges: Ranges = [];
  for (let i = 0; i < twice; i += 2) {
    const last = ends.getUint16(i);
    if (last !== 0xffff) ranges.push([starts.getUint16(i), last]);
  }
  return ranges;
}
