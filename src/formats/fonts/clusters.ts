import { extendsCluster } from '../../render/measure.js';

const joiner = 0x200d;
const isRegional = (code: number): boolean => code >= 0x1f1e6 && code <= 0x1f1ff;

/**
 * A text in the pieces that one font has to draw: a letter with its marks, an emoji with all that is joined to it.
 * By rules of our own and not by the machine's tables, so that the same text falls apart in the same way everywhere.
 */
export function clustersOf(text: string): string[] {
  const clusters: string[] = [];
  let joined = false;
  let flag = false;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    const last = clusters.length - 1;
    const pairs: boolean = flag && isRegional(code);
    if (last >= 0 && (joined || pairs || extendsCluster(code))) clusters[last] += character;
    else clusters.push(character);
    joined = code === joiner;
    flag = isRegional(code) && !pairs;
  }
  return clusters;
}

/** Steers how its neighbours are drawn and is not drawn itself: joiners, directions, presentation of emoji. */
export function isIgnorable(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    (code >= 0xe0020 && code <= 0xe007f)
  );
}

/** The code points of a cluster that a font has to draw. */
export function drawnCodes(cluster: string): number[] {
  return Array.from(cluster, (character) => character.codePointAt(0) as number).filter((code) => !isIgnorable(code));
}
