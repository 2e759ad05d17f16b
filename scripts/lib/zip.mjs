import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

/**
 * The files of a zip archive, such as a VSIX.
 * @param {string} file
 * @returns {{ name: string, size: number, read(): Buffer }[]} `size` in bytes, unpacked
 */
export function readZip(file) {
  const bytes = readFileSync(file);
  // Layout: APPNOTE.TXT of the zip format, sections 4.3.16 (end record), 4.3.12 (directory), 4.3.7 (local header).
  const endRecord = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (endRecord < 0) throw new Error(`${file} is no zip archive.`);
  const count = bytes.readUInt16LE(endRecord + 10);
  let at = bytes.readUInt32LE(endRecord + 16);
  const entries = [];
  for (let index = 0; index < count; index++) {
    const method = bytes.readUInt16LE(at + 10);
    const packed = bytes.readUInt32LE(at + 20);
    const size = bytes.readUInt32LE(at + 24);
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const read = () => {
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const content = bytes.subarray(start, start + packed);
      return method === 0 ? content : inflateRawSync(content);
    };
    if (!name.endsWith('/')) entries.push({ name, size, read });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Writes the files of a zip archive whose names begin with `prefix`, without it, into a folder. */
export function unpackZip(file, prefix, folder) {
  for (const entry of readZip(file)) {
    if (!entry.name.startsWith(prefix)) continue;
    const target = join(folder, entry.name.slice(prefix.length));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, entry.read());
  }
}
