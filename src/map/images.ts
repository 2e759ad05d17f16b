import type { JourneyMap, Persona, Thing } from './model.js';

/** A picture of pixels that a map names, as data. */
export interface MapImage {
  /** `data:image/png;base64,…`, of a type that `isPixelData` knows. */
  dataUri: string;
  /** Pixels, the way up in which it is to be seen. */
  width: number;
  height: number;
  /** How its pixels are stored, where not the way they are seen: mirrored sideways first, then turned clockwise. */
  turn?: ImageTurn;
  /** Differs whenever the picture does. */
  hash: string;
}

export interface ImageTurn {
  degrees: 0 | 90 | 180 | 270;
  mirrored: boolean;
}

/** The pictures of a map by the paths that its facts name. */
export type MapImages = ReadonlyMap<string, MapImage>;

/** A path to a picture, from the file of the journey, and the thing that names it. */
export interface NamedImage extends Thing {
  path: string;
}

/** The pictures that a map names, in its order, a path as often as it is named. */
export function imagesNamed(map: JourneyMap): NamedImage[] {
  const places = map.stages.flatMap((stage) => [stage, ...stage.touchpoints]);
  return [
    ...map.personas.flatMap((persona) => {
      const path = portraitPath(persona);
      return path === undefined ? [] : [named(persona, path)];
    }),
    ...places.flatMap(({ images }) => images.map((fact) => named(fact, fact.target))),
  ];
}

/** Where the portrait of a persona is, from the file of the journey. */
export function portraitPath({ image, imagePath }: Pick<Persona, 'image' | 'imagePath'>): string | undefined {
  return imagePath ?? image;
}

function named({ id, range, uri }: Thing, path: string): NamedImage {
  return { path, id, range, ...(uri === undefined ? {} : { uri }) };
}

/** Whether an address is no place but the pixels themselves, so that nothing is fetched or run when it is drawn. */
export function isPixelData(address: string): boolean {
  return /^data:image\/(?:png|jpeg|gif);base64,/.test(address);
}
