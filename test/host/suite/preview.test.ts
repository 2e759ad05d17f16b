import * as vscode from 'vscode';
import { equal, eventually, test } from './harness.js';
import { open } from './workspace.js';

/** Titles and columns of the previews that are open. */
const previews = () =>
  vscode.window.tabGroups.all.flatMap((group) =>
    group.tabs
      .filter(({ input }) => input instanceof vscode.TabInputWebview && /journey/i.test(input.viewType))
      .map(({ label }) => ({ label, column: group.viewColumn })),
  );

test('the preview opens beside the text and is named after the file', async () => {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await open('phone.journey');
  equal(previews(), [], 'previews before');
  await vscode.commands.executeCommand('journey.openPreviewToSide');
  const preview = await eventually('the preview of the file', () =>
    previews().find(({ label }) => label.includes('phone.journey')),
  );
  equal(preview.column, vscode.ViewColumn.Two, 'column');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
});
