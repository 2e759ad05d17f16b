import { NodeFileSystem } from 'langium/node';
import { toOutline } from '../formats/outline.js';
import { readSide } from './diff/side-maps.js';
import { exitCodes } from './exit-codes.js';
import { findMaps } from './files.js';
import { printable, shortPath } from './report/report.js';

/** `journeymap outline`: maps in plain text; a file that cannot be read is named, and the others are shown. */
export async function outline(paths: readonly string[]): Promise<number> {
  const files = await readSide(findMaps(paths), NodeFileSystem.fileSystemProvider());
  const refused = files.flatMap((file) => ('refused' in file ? [file] : []));
  for (const { path, refused: reason } of refused) console.error(`${printable(shortPath(path))}: ${reason}`);
  const maps = files.flatMap((file) => ('maps' in file ? file.maps : []));
  process.stdout.write(maps.map(toOutline).join('\n'));
  if (maps.length === 0 && refused.length === 0) console.error(`There is no journey in ${paths.join(', ')}.`);
  return refused.length > 0 ? exitCodes.failure : exitCodes.ok;
}
