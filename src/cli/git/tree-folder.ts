import { dirname, relative, sep } from 'node:path';
import type { ImageFolder } from '../../formats/images/image-folder.js';
import type { Repository, StoredTree } from './repository.js';

/**
 * The files around a map in a stored tree, out of its repository; a link is a file there that says where it leads.
 * @param file of the map, absolute
 */
export function treeFolder(repository: Repository, tree: StoredTree, file: string): ImageFolder {
  return {
    base: relative(repository.root, dirname(file)).split(sep).filter(Boolean),
    async find(way) {
      const stored = await repository.file(tree, way.join('/'));
      return stored && { size: stored.bytes.length, modified: 0, read: async () => stored.bytes };
    },
  };
}
