import type { MapImage, MapImages } from '../map/images.js';

/** A picture that the maps of an answer name. */
export interface ImageSnapshot {
  /** As the facts of the maps name it. */
  path: string;
  hash: string;
  /** Absent when the receiver said that it knows the hash. */
  image?: MapImage;
}

/** Pictures as they are sent: without those that the receiver knows. */
export function imageSnapshots(images: MapImages, known: ReadonlySet<string> = new Set()): ImageSnapshot[] {
  return [...images].map(([path, image]) =>
    known.has(image.hash) ? { path, hash: image.hash } : { path, hash: image.hash, image },
  );
}
