/** The files around a map, as its host reads them. Nothing outside of the outermost folder is ever read. */
export interface ImageFolder {
  /** The folders from the outermost one down to that of the map; empty where it stands in the outermost one itself. */
  readonly base: readonly string[];
  /**
   * A file by the folders from the outermost one down to it, and its name.
   * @returns undefined where there is none, `outside` where a link leads out of the outermost folder
   */
  find(way: readonly string[]): Promise<ImageFile | 'outside' | undefined>;
}

/** A file as it is now. */
export interface ImageFile {
  /** In bytes. */
  size: number;
  /** Differs after most changes: what the host knows of the time of the last one. */
  modified: number;
  read(): Promise<Uint8Array>;
}

/**
 * The way to a file from the outermost folder that may be read.
 * @param base the way to the folder that the path starts from
 * @returns undefined where the path leads out of it
 */
export function wayTo(path: string, base: readonly string[]): string[] | undefined {
  const way = [...base];
  for (const step of path.normalize('NFC').replaceAll('\\', '/').split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') way.push(step);
    else if (way.pop() === undefined) return undefined;
  }
  return way;
}
