const vscode = require('vscode');

const example = 'mobile-plan.journey';

/** Opens the first example with its preview beside it, unless the window came back with something open already. */
exports.activate = async () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const isEmpty = vscode.window.tabGroups.all.every((group) => group.tabs.length === 0);
  if (!folder || !isEmpty) return;
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, example), { preview: false });
  await vscode.commands.executeCommand('journey.openPreviewToSide');
};
