import type { MapImage, MapImages, NamedImage } from '../../map/images.js';
import { type ImageFile, type ImageFolder, wayTo } from './image-folder.js';
import { mapImage } from './map-image.js';

/** Bytes of one picture, and of all those of a file of maps. */
const mostOfOne = 1_000_000;
const mostOfAll = 10_000_000;
/** Pictures of a file of maps. */
const mostImages = 200;

/** What could be read of the pictures that maps name. */
export interface ReadImages {
  images: MapImages;
  /** Those that are there but are not drawn, or that lead where nothing is read; each path once. */
  refused: RefusedImage[];
}

export interface RefusedImage {
  image: NamedImage;
  /** A sentence for whoever wrote it. */
  reason: string;
}

interface Known {
  size: number;
  modified: number;
  outcome: MapImage | string;
}

/** Reads the pictures of the maps in one folder, and again only those that changed. */
export class ImageReader {
  private known = new Map<string, Known>();

  constructor(private readonly folder: ImageFolder) {}

  /**
   * @param named as the maps name them; addresses on the web are left alone, and where there is no such file, a check of
   * the language says so
   */
  async read(named: readonly NamedImage[]): Promise<ReadImages> {
    const outcomes = await this.outcomes([...new Set(named.map(({ path }) => path))].filter(isToBeRead));
    const images = new Map<string, MapImage>();
    const refused: RefusedImage[] = [];
    for (const [path, outcome] of outcomes) {
      const image = named.find((one) => one.path === path);
      if (typeof outcome === 'object') images.set(path, outcome);
      else if (outcome && image) refused.push({ image, reason: `The picture \`${path}\` ${outcome}.` });
    }
    return { images, refused };
  }

  /** For each path, in their order, its picture, the end of a sentence that says why it is not drawn, or nothing. */
  private async outcomes(paths: readonly string[]): Promise<[string, MapImage | string | undefined][]> {
    const found = await Promise.all(paths.slice(0, mostImages).map((path) => this.find(path)));
    const known = new Map<string, Known>();
    let sum = 0;
    const read = found.map(async (file, i): Promise<MapImage | string | undefined> => {
      if (file === undefined || typeof file === 'string') return file;
      sum += file.size;
      if (sum > mostOfAll) return `makes the pictures together larger than ${megabytes(mostOfAll)}`;
      const path = paths[i] as string;
      const outcome = await this.outcome(path, file);
      if (outcome !== undefined) known.set(path, { size: file.size, modified: file.modified, outcome });
      return outcome;
    });
    const outcomes = await Promise.all(read);
    this.known = known;
    return paths.map((path, i) => [path, i < mostImages ? outcomes[i] : `is one too many; ${mostImages} are read`]);
  }

  private async find(path: string): Promise<ImageFile | string | undefined> {
    if (/^([a-z][a-z0-9+.-]*:|[/\\])/i.test(path)) return 'is no path from this file, and nothing else is read';
    const way = wayTo(path, this.folder.base);
    const file = way && (await this.folder.find(way).catch(() => undefined));
    if (!way || file === 'outside') return 'leads out of the folder that the map belongs to';
    if (file && file.size > mostOfOne) return `is larger than ${megabytes(mostOfOne)}`;
    return file;
  }

  private async outcome(path: string, file: ImageFile): Promise<MapImage | string | undefined> {
    const before = this.known.get(path);
    if (before && before.size === file.size && before.modified === file.modified) return before.outcome;
    const data = await file.read().catch(() => undefined);
    if (!data) return undefined;
    // It may have grown in the meantime.
    return data.length > mostOfOne ? `is larger than ${megabytes(mostOfOne)}` : mapImage(data);
  }
}

function megabytes(bytes: number): string {
  return `${bytes / 1_000_000} MB`;
}

/** Whether a path is looked at: not where nothing is written, nor where it is an address on the web. */
export function isToBeRead(path: string): boolean {
  return path.trim() !== '' && !/^https?:/i.test(path);
}
