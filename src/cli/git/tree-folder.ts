import { dirname, relative, sep } from 'node:path';
import type { ImageFolder } from '../../formats/images/image-folder.js';
import type { Repository, StoredTree } from './repository.js';

/**
 * The files around a map in a stored tree, out of its repository; a link is a file there that says where it leads.
 * @param file of the map, absolute
 */
export function treeFolder(repository: Repository, tree: StoredTree, file: string): ImageFolder {
  const bytesOf = async (path: string) => {
    const stored = await repository.file(tree, path);
    if (!stored) throw new Error(`${path} is no file.`);
    return stored.bytes;
  };
  return {
    base: relative(repository.root, dirname(file)).split(sep).filter(Boolean),
    async find(way) {
      const path = way.join('/');
      const size = await repository.size(tree, path);
      return size === undefined ? undefined : { size, modified: 0, read: () => bytesOf(path) };
    },
  };
}
