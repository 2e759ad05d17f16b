import { Uri } from 'vscode';
import type { ImageFolder } from '../../formats/images/image-folder.js';
import type { Revision } from './revisions.js';

/** The files around a file in a revision, out of its repository; a link is a file there that says where it leads. */
export function revisionFolder({ repository, commit }: Revision, file: Uri): ImageFolder {
  const root = `${repository.rootUri.path}/`;
  const folder = Uri.joinPath(file, '..').path;
  return {
    base: folder.startsWith(root) ? folder.slice(root.length).split('/') : [],
    async find(way) {
      const { fsPath } = Uri.joinPath(repository.rootUri, ...way);
      // There is none where git knows no such object.
      const { size } = await repository.getObjectDetails(commit, fsPath);
      return { size, modified: 0, read: () => repository.buffer(commit, fsPath) };
    },
  };
}
