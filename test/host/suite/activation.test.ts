import * as vscode from 'vscode';
import { extension } from './extension.js';
import { equal, eventually, test } from './harness.js';
import { open } from './workspace.js';

test('the extension sleeps until a journey is opened', async () => {
  equal(extension().isActive, false, 'active at the start');
  await open('notes.txt');
  // Whatever a text file activates is active once its language is known and its document can be asked for symbols.
  await vscode.commands.executeCommand(
    'vscode.executeDocumentSymbolProvider',
    vscode.window.activeTextEditor?.document.uri,
  );
  equal(extension().isActive, false, 'active with a text file');
});

test('opening a journey activates the extension, and its server answers', async () => {
  const document = await open('phone.journey');
  equal(document.languageId, 'journey', 'language');
  await eventually('the extension to activate', () => extension().isActive || undefined);
  await extension().exports.ready();
});
