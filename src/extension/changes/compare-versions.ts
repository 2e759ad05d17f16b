import { commands, type Uri, type ViewColumn, workspace } from 'vscode';
import { showSource } from '../preview/source.js';

/** Of VS Code's own extension for conflicts: the two versions of the conflict with the caret as a text diff. */
const compareAtCaret = 'merge-conflict.compare';

/**
 * Opens the two versions of a text whose conflicts are marked as a text diff; without a conflict the text, which is all
 * that there is.
 * @param column of the panel that asks
 */
export async function compareVersions(uri: Uri, column: ViewColumn | undefined): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const marker = document.getText().search(/^<{7}(?: |$)/m);
  const caret = document.positionAt(Math.max(0, marker));
  await showSource(uri, column, { caret, range: { start: caret, end: caret } });
  if (marker >= 0) await commands.executeCommand(compareAtCaret);
}
