import { FileType, Uri, workspace } from 'vscode';
import type { FindFilesResult, ReadFileResult } from '../protocol/server.js';

/** A virtual workspace without a search provider is walked, up to this many folders. */
const walkedFolders = 500;

/** The stored text of a file, or null where it cannot be read. */
export async function readWorkspaceFile(uri: string): Promise<ReadFileResult | null> {
  try {
    return { text: new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri, true))) };
  } catch {
    return null;
  }
}

/** The files of all workspace folders that match, see `FindFiles`. */
export async function findWorkspaceFiles(glob: string): Promise<FindFilesResult> {
  const found = await workspace.findFiles(glob, '**/node_modules/**');
  const files = found.length > 0 ? found : await walkVirtualFolders(glob);
  return { uris: files.map(String).sort() };
}

/**
 * Searching is a provider of its own that file systems in the browser often lack: `findFiles` is then silently empty.
 * Listing folders always works, so those are walked instead.
 */
async function walkVirtualFolders(glob: string): Promise<Uri[]> {
  const extension = /\*(\.[\w.-]+)$/.exec(glob)?.[1];
  if (!extension) return [];
  const open = (workspace.workspaceFolders ?? []).map(({ uri }) => uri).filter(({ scheme }) => scheme !== 'file');
  const found: Uri[] = [];
  for (let visited = 0; open.length > 0 && visited < walkedFolders; visited++) {
    const folder = open.shift() as Uri;
    for (const [name, type] of await list(folder)) {
      const child = Uri.joinPath(folder, name);
      if (type & FileType.Directory) {
        if (name !== 'node_modules' && !name.startsWith('.')) open.push(child);
      } else if (name.endsWith(extension)) {
        found.push(child);
      }
    }
  }
  return found;
}

async function list(folder: Uri): Promise<[string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
