import { unzipSync, zipSync } from 'fflate';

/** The first day that an archive can hold, in the time of every zone. */
export const epoch = new Date(1980, 0, 1);

/**
 * An archive that says nothing of when it was made, so that the same content gives the same bytes.
 * @param change files of the archive, made anew
 */
export function timelessZip(
  archive: Uint8Array,
  change: (path: string, data: Uint8Array) => Uint8Array = (_, data) => data,
): Uint8Array {
  const files = Object.entries(unzipSync(archive)).filter(([path]) => !path.endsWith('/'));
  return zipSync(Object.fromEntries(files.map(([path, data]) => [path, [change(path, data), { mtime: epoch }]])));
}
