import { FileType, Uri, workspace } from 'vscode';
import type { ImageFolder } from '../formats/images/image-folder.js';
import { ImageReader } from '../formats/images/image-reader.js';

/** Opens the files around one on a disk, see `nodeImageFolder`; only a host on Node can. */
export type OpenFolder = (file: string, outermost?: string) => ImageFolder;

/** The files that may be pictures, for those who watch them. */
export const imageFiles = '**/*.{png,jpg,jpeg,gif,PNG,JPG,JPEG,GIF}';

/** Reads the pictures of a document's maps, see `imageFolder`. Undefined where there are no files beside it. */
export function imageReader(document: Uri, openFolder: OpenFolder | undefined): ImageReader | undefined {
  const folder = imageFolder(document, openFolder);
  return folder && new ImageReader(folder);
}

/**
 * The files around a document that may be pictures of its maps: none that lies outside of its workspace folder, or outside
 * of its project where it is in no workspace. Undefined where there are no files beside it.
 */
export function imageFolder(document: Uri, openFolder: OpenFolder | undefined): ImageFolder | undefined {
  const [first] = workspace.workspaceFolders ?? [];
  if (document.scheme === 'untitled') return first && imageFolder(Uri.joinPath(first.uri, 'untitled'), openFolder);
  const outermost = workspace.getWorkspaceFolder(document)?.uri;
  const isOnDisk = document.scheme === 'file' && openFolder !== undefined;
  return isOnDisk
    ? openFolder(document.fsPath, outermost?.fsPath)
    : virtualFolder(document, outermost ?? Uri.joinPath(document, '..'));
}

/** The files around a document in a file system that only the editor knows. */
function virtualFolder(document: Uri, outermost: Uri): ImageFolder {
  const from = outermost.path.endsWith('/') ? outermost.path : `${outermost.path}/`;
  const folder = Uri.joinPath(document, '..').path;
  return {
    base: folder.startsWith(from) ? folder.slice(from.length).split('/') : [],
    async find(way) {
      let file = outermost;
      for (const [i, step] of way.entries()) {
        file = Uri.joinPath(file, step);
        const { type, size, mtime } = await workspace.fs.stat(file);
        // Where it leads to cannot be asked.
        if (type & FileType.SymbolicLink) return 'outside';
        if (i < way.length - 1) continue;
        const found = file;
        if (type & FileType.File) return { size, modified: mtime, read: async () => workspace.fs.readFile(found) };
      }
      return undefined;
    },
  };
}
