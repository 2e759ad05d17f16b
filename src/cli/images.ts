import { dirname, resolve } from 'node:path';
import { ImageReader, isToBeRead } from '../formats/images/image-reader.js';
import { nodeImageFolder } from '../formats/images/node-image-folder.js';
import { imagesNamed, type MapImages } from '../map/images.js';
import type { JourneyMap, Range } from '../map/model.js';
import type { Finding } from './loaded-maps.js';

/** The pictures of a file of maps, and what is to be said of those that it names and that are not drawn. */
export interface FoundImages {
  images: MapImages;
  refused: Finding[];
  /** Absolute paths of those that are drawn, and of those that would be if they were there. */
  files: string[];
}

/** Reads the pictures that the maps of one file name, and those that changed again. */
export class Images {
  private readonly reader: ImageReader;

  /** @param file absolute path of the maps */
  constructor(private readonly file: string) {
    this.reader = new ImageReader(nodeImageFolder(file));
  }

  async of(maps: readonly JourneyMap[]): Promise<FoundImages> {
    const named = maps.flatMap(imagesNamed);
    const { images, refused } = await this.reader.read(named);
    const refusedPaths = new Set(refused.map(({ image }) => image.path));
    const read = named.map(({ path }) => path).filter((path) => isToBeRead(path) && !refusedPaths.has(path));
    return {
      images,
      files: read.map((path) => resolve(dirname(this.file), path)),
      refused: refused.map(({ image, reason }) => finding(reason, image.uri ? undefined : image.range)),
    };
  }
}

/** @param range absent for what is written in another file, which is told where this one begins */
function finding(message: string, range?: Range): Finding {
  const start = { line: (range?.start.line ?? 0) + 1, column: (range?.start.character ?? 0) + 1 };
  const end = { line: (range?.end.line ?? 0) + 1, column: (range?.end.character ?? 0) + 1 };
  // Not one of the checks: whether a picture is drawn is no question of the language.
  return { level: 'warning', check: '', message, start, end };
}
