import * as vscode from 'vscode';
import { equal, ok, test } from './harness.js';
import { file } from './workspace.js';

const wanted = `// Imported from day.mmd. What was lost or changed, to look at and then delete:
// Line 2: The score of “Sleeps” is 9, not from 1 to 5: it counts as 5, with a note.

persona "Me" as me

journey "Day" {
  persona     me

  touchpoint "Sleeps" {
    feels       +2
    note        "Score in Mermaid: 9"
  }
}
`;

test('a Mermaid file is imported as a new document, with what was lost above the map', async () => {
  const source = file('day.mmd');
  await vscode.workspace.fs.writeFile(source, new TextEncoder().encode('journey\n  Sleeps: 9: Me\n'));
  try {
    await vscode.commands.executeCommand('journey.import', source);
  } finally {
    await vscode.workspace.fs.delete(source);
  }
  const document = vscode.window.activeTextEditor?.document;
  equal(document?.getText(), wanted, 'the text');
  equal(document?.languageId, 'journey', 'the language');
  ok(document?.isUntitled, 'The document is a file already.');
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
});
