import type { ImageFolder } from '../../formats/images/image-folder.js';
import { ImageReader } from '../../formats/images/image-reader.js';
import { nodeImageFolder } from '../../formats/images/node-image-folder.js';
import type { SideImages } from '../../formats/review/reviewed.js';
import { imagesNamed } from '../../map/images.js';
import type { JourneyMap } from '../../map/model.js';
import { treeFolder } from '../git/tree-folder.js';
import type { ComparedFile } from './compared.js';
import type { Sides } from './sides.js';

/** The pictures that the maps of a file name, each as it is on its side. What cannot be drawn is told when the map is. */
export async function imagesOf({ before, after, journeys }: ComparedFile, sides: Sides): Promise<SideImages> {
  const old = journeys.flatMap((journey) => ('before' in journey ? journey.before : []));
  const now = journeys.flatMap((journey) => ('after' in journey ? journey.after : []));
  const read = async (maps: readonly JourneyMap[], path: string | undefined, side: 'before' | 'after') =>
    path === undefined
      ? new Map()
      : (await new ImageReader(folderOf(path, side, sides)).read(maps.flatMap(imagesNamed))).images;
  return { before: await read(old, before, 'before'), after: await read(now, after, 'after') };
}

function folderOf(path: string, side: 'before' | 'after', sides: Sides): ImageFolder {
  if (sides.kind === 'files') return nodeImageFolder(path);
  const tree = sides[side];
  return tree.kind === 'worktree' ? nodeImageFolder(path) : treeFolder(sides.repository, tree, path);
}
