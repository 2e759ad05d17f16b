import { type LangiumDocument, type URI, UriUtils } from 'langium';
import type { JourneyServices } from './journey-module.js';

/** The folder that the paths of a document start from; for one that is not saved yet the first of the workspace. */
export function folderOf(document: LangiumDocument, services: JourneyServices): URI | undefined {
  if (document.uri.scheme === 'untitled') return services.shared.workspace.WorkspaceManager.firstFolder;
  return UriUtils.dirname(document.uri);
}

/** The path of a file as the language writes it, from a folder. Undefined where only a URI could name it. */
export function pathFrom(folder: URI, file: URI): string | undefined {
  if (folder.scheme !== file.scheme || folder.authority !== file.authority) return undefined;
  return UriUtils.relative(folder, file);
}

/** Whether a path starts at the file that it stands in, as addresses and absolute paths do not. */
export function isRelativePath(path: string): boolean {
  return path.trim() !== '' && !/^(?:[a-z][a-z0-9+.-]*:|[\\/])/i.test(path);
}
