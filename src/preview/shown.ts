import type { MapImages } from '../map/images.js';
import type { PlainMap } from '../map/model.js';
import type { MapsMessage } from '../protocol/preview.js';
import { ImageCache } from './image-cache.js';
import { StageCache } from './stage-cache.js';

/**
 * What became of an answer: `old` is not taken, `incomplete` neither, because stages or pictures are missing that the host took for
 * known; the next pull gets them. `stale` changed what is said of the map, but the maps are those of the one before.
 */
export type Taken = 'old' | 'incomplete' | 'stale' | 'new';

/** The last answer of the host and its maps, or those of the one before where the text is broken. */
export class Shown {
  private readonly cache = new StageCache();
  private readonly imageCache = new ImageCache();
  private last: MapsMessage | undefined;
  private good: PlainMap[] = [];
  private goodImages: MapImages = new Map();

  /** Hashes to send along with a pull. */
  get known(): string[] {
    return this.cache.known;
  }

  /** Hashes of pictures to send along with a pull. */
  get knownImages(): string[] {
    return this.imageCache.known;
  }

  get answer(): MapsMessage | undefined {
    return this.last;
  }

  get maps(): readonly PlainMap[] {
    return this.good;
  }

  /** The pictures that the maps name, by their paths. */
  get images(): MapImages {
    return this.goodImages;
  }

  /** Whether what is shown is about this document. */
  isOf(document: string | undefined): boolean {
    return this.last !== undefined && this.last.document === document;
  }

  /** A document that was closed and opened again counts its versions from the start. */
  restartAt(version: number): void {
    if (this.last && version < this.last.version) this.last.version = version;
  }

  take(answer: MapsMessage): Taken {
    const sameDocument = this.isOf(answer.document);
    if (sameDocument && this.last && answer.version < this.last.version) return 'old';
    const maps = this.cache.assemble(answer.maps);
    const images = this.imageCache.assemble(answer.images);
    if (!maps || !images) return 'incomplete';
    const stale = maps.length === 0 && answer.problems.length > 0 && sameDocument && this.good.length > 0;
    this.last = answer;
    if (!stale) {
      this.good = maps;
      this.goodImages = images;
    }
    return stale ? 'stale' : 'new';
  }

  /** Nothing is known of the document that is wanted now. */
  clear(): void {
    this.last = undefined;
    this.good = [];
  }
}
