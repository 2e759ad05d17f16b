import type { FontFace } from '../render/index.js';
import { base64 } from './base64.js';

const faces = [
  { weight: 400, italic: false },
  { weight: 500, italic: false },
  { weight: 600, italic: false },
  { weight: 400, italic: true },
];

/** Name of a file in `dist/fonts`. */
function fileOf({ weight, italic }: (typeof faces)[number]): string {
  return `inter-latin-${weight}-${italic ? 'italic' : 'normal'}.woff2`;
}

/** The files that `latinFaces` reads. */
export const latinFiles: readonly string[] = faces.map(fileOf);

/** The faces that pictures are measured with, to be embedded in SVG. */
export function latinFaces(read: (file: string) => Uint8Array): FontFace[] {
  return faces.map((face) => ({ family: 'Inter', ...face, woff2Base64: base64(read(fileOf(face))) }));
}
