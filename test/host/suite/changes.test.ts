import * as vscode from 'vscode';
import { equal, eventually, test } from './harness.js';
import { changing, file, open, replace } from './workspace.js';

/** Titles of the panels of changes that are open. */
const panels = () =>
  vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs
      .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('journey.changes'))
      .map(({ label }) => label),
  );

test('a panel of changes opens for the text that has the focus and for a file, and is not opened twice', async () => {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await open('phone.journey');
  equal(panels(), [], 'panels before');
  await vscode.commands.executeCommand('journey.showChanges');
  await eventually('the panel of the text', () => panels().includes('Changes phone.journey') || undefined);
  await vscode.commands.executeCommand('journey.showChanges', file('shop.journey'));
  await eventually('the panel of the file', () => panels().includes('Changes shop.journey') || undefined);
  await open('phone.journey');
  await vscode.commands.executeCommand('journey.showChanges');
  const isInFront = () => vscode.window.tabGroups.activeTabGroup.activeTab?.label === 'Changes phone.journey';
  await eventually('the panel of the text in front again', () => isInFront() || undefined);
  equal(panels().sort(), ['Changes phone.journey', 'Changes shop.journey'], 'panels');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
});

test('a conflict whose base is marked is resolved by meaning without asking git', () =>
  changing(async () => {
    const document = await open('phone.journey');
    const line = /^ *feels +hopeful.*$/m;
    const [base = ''] = line.exec(document.getText()) ?? [];
    const ours = `${base} because "She knows"`;
    const marked = ['<<<<<<< ours', ours, '||||||| base', base, '=======', base, '>>>>>>> theirs'];
    await replace(document, base, marked.join('\n'));
    await vscode.commands.executeCommand('journey.resolveConflicts', document.uri);
    equal(line.exec(document.getText())?.[0], ours, 'the line');
    equal(document.getText().includes('<<<'), false, 'markers');
  }));
