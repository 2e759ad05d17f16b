import { FilePermission, Range, type TextDocument, Uri, WorkspaceEdit, workspace } from 'vscode';
import type { EditedMap, MapEdit } from '../../protocol/edits.js';
import type { MapServer } from '../map-server.js';

/** What became of a change: the document's version that has it, or why it is not made. */
export type Outcome = { version: number; uri: Uri; added?: string } | { refused: string };

const changed: Outcome = { refused: 'The text has changed in the meantime.' };

/**
 * Writes a change that was made on the picture into the text, as one step that can be undone. Nothing is saved and the
 * focus stays where it is.
 * @param version of the document that the change was made on
 */
export async function writeEdit(
  server: MapServer,
  document: TextDocument,
  version: number,
  edit: MapEdit,
): Promise<Outcome> {
  if (!isEditable(document.uri)) return { refused: 'This file can only be read.' };
  const uri = document.uri.toString();
  const answer = await server.edit({ uri, version, edit });
  if ('refused' in answer) return answer;
  if (document.version !== version) return changed;
  const target = Uri.parse(answer.uri);
  if (answer.edits.length === 0) return { version, uri: target };
  if (await isReadOnly(target)) return { refused: 'This file can only be read.' };
  // The editor refuses by itself what is meant for an older text.
  if (!(await workspace.applyEdit(toWorkspaceEdit(target, answer)))) return changed;
  return { version: document.version, uri: target, added: answer.added };
}

/** Whether the text of a document can be changed at all: what stands in the history of a repository, say, cannot. */
export function isEditable({ scheme }: Uri): boolean {
  return workspace.fs.isWritableFileSystem(scheme) !== false;
}

async function isReadOnly(uri: Uri): Promise<boolean> {
  if (!isEditable(uri)) return true;
  try {
    const { permissions = 0 } = await workspace.fs.stat(uri);
    return (permissions & FilePermission.Readonly) !== 0;
  } catch {
    // Not on any disk yet.
    return false;
  }
}

function toWorkspaceEdit(uri: Uri, { edits }: EditedMap): WorkspaceEdit {
  const result = new WorkspaceEdit();
  for (const { range, newText } of edits) {
    const { start, end } = range;
    result.replace(uri, new Range(start.line, start.character, end.line, end.character), newText);
  }
  return result;
}
