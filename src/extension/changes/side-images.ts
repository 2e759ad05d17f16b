import { ImageReader } from '../../formats/images/image-reader.js';
import type { MapImages, NamedImage } from '../../map/images.js';
import type { LocatedSide } from './sides.js';

/** Reads the pictures that the maps of two sides name, each from the files of a side, and again only those that changed. */
export class SideImages {
  private readers = new Map<string, ImageReader>();

  /** A path that both sides have a picture at is that of the newer one; of the older one is what only that has. */
  async read(before: LocatedSide, after: LocatedSide, named: readonly NamedImage[]): Promise<MapImages> {
    const known = this.readers;
    this.readers = new Map();
    const readerOf = ({ side, images }: LocatedSide): ImageReader | undefined => {
      const key = JSON.stringify(side);
      const reader = this.readers.get(key) ?? known.get(key) ?? (images && new ImageReader(images));
      if (reader) this.readers.set(key, reader);
      return reader;
    };
    const [older, newer] = [readerOf(before), readerOf(after)];
    const now = (await newer?.read(named))?.images ?? new Map();
    const left = named.filter(({ path }) => !now.has(path));
    const then = left.length > 0 ? await older?.read(left) : undefined;
    return new Map([...(then?.images ?? []), ...now]);
  }
}
