import type { Face } from '../../render/type.js';
import { coverage } from '../generated/coverage.js';
import { drawnCodes } from './clusters.js';

const faceFiles: Readonly<Record<Face, string>> = {
  regular: '400-normal',
  medium: '500-normal',
  semibold: '600-normal',
  italic: '400-italic',
};

const emoji = 'emoji';
const subsets = Object.keys(coverage);

/** Asks for the coloured, or at least emoji-like, form of the character before it. */
const presentation = /[\ufe0f\u20e3]/u;

/** The bundled file that draws a cluster, undefined where none does. */
export function bundledFile(cluster: string, face: Face): string | undefined {
  const codes = drawnCodes(cluster);
  const asked = presentation.test(cluster) ? [emoji, ...subsets] : subsets;
  const subset = asked.find((name) => codes.every((code) => covers(name, code)));
  if (subset === undefined) return undefined;
  return subset === emoji ? 'noto-emoji-400-normal.woff' : `inter-${subset}-${faceFiles[face]}.woff`;
}

function covers(subset: string, code: number): boolean {
  return (coverage[subset] ?? []).some(([first, last]) => code >= first && code <= last);
}
