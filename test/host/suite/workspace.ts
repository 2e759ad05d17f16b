import * as vscode from 'vscode';
import { eventually, ok } from './harness.js';

/** Address of a file of test/host/workspace in whatever file system the host has given it. */
export function file(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'The window has no folder.');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file of the workspace in an editor. */
export async function open(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(file(path));
  await vscode.window.showTextDocument(document);
  return document;
}

/**
 * The position that `‸` marks in a piece of the document's text, which must occur exactly once: `'persona ja‸mie'`.
 */
export function at(document: vscode.TextDocument, marked: string): vscode.Position {
  const text = document.getText();
  const piece = marked.replace('‸', '');
  const found = text.indexOf(piece);
  ok(found >= 0, `${JSON.stringify(piece)} is not in ${document.uri}`);
  ok(text.indexOf(piece, found + 1) < 0, `${JSON.stringify(piece)} is more than once in ${document.uri}`);
  return document.positionAt(found + marked.indexOf('‸'));
}

/** Changes the text of a document as typing does, without saving it. */
export async function replace(document: vscode.TextDocument, old: string, text: string): Promise<void> {
  const start = at(document, `‸${old}`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(start, document.positionAt(document.offsetAt(start) + old.length)), text);
  ok(await vscode.workspace.applyEdit(edit), 'The edit was refused.');
}

/** Lets a test change files, and takes back whatever it has not saved, also where it fails. */
export async function changing(work: () => Promise<void>): Promise<void> {
  const dirty = () => vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty);
  try {
    await work();
  } finally {
    // The command takes back what is in the active editor, which may be another one for a moment yet.
    await eventually('every file to be as it is on disk', async () => {
      for (const document of dirty()) {
        await vscode.window.showTextDocument(document, { preview: false });
        await vscode.commands.executeCommand('workbench.action.files.revert');
      }
      return dirty().length === 0 || undefined;
    });
  }
}

/** The text that a range covers. */
export async function textAt(uri: vscode.Uri, range: vscode.Range): Promise<string> {
  return (await vscode.workspace.openTextDocument(uri)).getText(range);
}
