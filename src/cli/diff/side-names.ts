import type { Tree } from '../git/repository.js';
import { shortPath } from '../report/report.js';
import type { Sides } from './sides.js';

/** What the two sides of a comparison are called in a picture. */
export function sideNames(sides: Sides): { before: string; after: string } {
  if (sides.kind === 'files') return { before: shortPath(sides.before), after: shortPath(sides.after) };
  return { before: nameOf(sides.before), after: nameOf(sides.after) };
}

function nameOf(tree: Tree): string {
  if (tree.kind === 'commit') return tree.id.slice(0, 7);
  return tree.kind === 'index' ? 'staged' : 'working tree';
}
