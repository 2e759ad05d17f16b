import { unzlibSync } from 'fflate';

const woff = 0x774f4646;

/**
 * The plain font in a WOFF file, which is packed table by table; other files as they are. The library that draws would
 * unpack by itself, but takes ten times as long.
 */
export function unpacked(data: Uint8Array): Uint8Array {
  const from = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (data.byteLength < 44 || from.getUint32(0) !== woff) return data;
  const count = from.getUint16(12);
  const font = new Uint8Array(from.getUint32(16));
  const to = new DataView(font.buffer);
  to.setUint32(0, from.getUint32(4));
  to.setUint16(4, count);
  let end = 12 + 16 * count;
  for (let i = 0; i < count; i++) {
    const entry = 44 + 20 * i;
    const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((at) => from.getUint32(entry + at)) as [
      number,
      number,
      number,
      number,
      number,
    ];
    const bytes = data.subarray(offset, offset + packed);
    font.set(packed < length ? unzlibSync(bytes, { out: new Uint8Array(length) }) : bytes, end);
    [tag, checksum, end, length].forEach((value, place) => {
      to.setUint32(12 + 16 * i + 4 * place, value);
    });
    end += (length + 3) & ~3;
  }
  return font;
}
