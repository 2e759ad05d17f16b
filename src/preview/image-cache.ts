import type { MapImage, MapImages } from '../map/images.js';
import type { ImageSnapshot } from '../protocol/images.js';

/** The pictures that the preview holds. The host sends only the others. */
export class ImageCache {
  private held = new Map<string, MapImage>();

  /** Hashes to send along with a pull. */
  get known(): string[] {
    return [...this.held.keys()];
  }

  /**
   * The pictures by their paths; every other is forgotten.
   * @returns null where one is neither sent nor held; the cache is then empty, so that the next pull gets them all
   */
  assemble(snapshots: readonly ImageSnapshot[]): MapImages | null {
    const held = new Map<string, MapImage>();
    const images = new Map<string, MapImage>();
    for (const { path, hash, image: sent } of snapshots) {
      const image = this.held.get(hash) ?? sent;
      if (!image) {
        this.held = new Map();
        return null;
      }
      held.set(hash, image);
      images.set(path, image);
    }
    this.held = held;
    return images;
  }
}
