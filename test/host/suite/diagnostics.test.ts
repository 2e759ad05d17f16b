import * as vscode from 'vscode';
import { equal, eventually, ok, test } from './harness.js';
import { at, changing, file, open, replace } from './workspace.js';

const errorsOf = (uri: vscode.Uri) =>
  vscode.languages.getDiagnostics(uri).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);

/** Waits until a document has errors, and gives them. */
const errors = (uri: vscode.Uri) =>
  eventually(`errors of ${uri}`, () => {
    const found = errorsOf(uri);
    return found.length > 0 ? found : undefined;
  });

const noErrors = (uri: vscode.Uri) =>
  eventually(`${uri} to be without errors`, () => (errorsOf(uri).length === 0 ? true : undefined));

test('a mistake is reported where it stands', async () => {
  const document = await open('broken.journey');
  const [error, ...others] = await errors(document.uri);
  equal(others.length, 0, 'further errors');
  equal(error?.range.start.line, at(document, 'annoyed ‸-7').line, 'line of the error');
  equal(document.getText(error?.range).includes('-7'), true, 'the error covers the wrong value');
});

test('an error comes while typing and goes when it is mended', async () => {
  const document = await open('phone.journey');
  await noErrors(document.uri);
  await changing(async () => {
    await replace(document, 'persona     jamie', 'persona     jami');
    const [error] = await errors(document.uri);
    ok(error?.message.includes('`jamie`'), `the message names the nearest name: ${error?.message}`);
    await replace(document, 'persona     jami', 'persona     jamie');
    await noErrors(document.uri);
  });
});

test('a file that nobody has opened is checked too', async () => {
  const [error] = await errors(file('closed.journey'));
  ok(error?.message.includes('`jammie`'), `the message names the unknown persona: ${error?.message}`);
  equal(error?.range.start.line, 3, 'line of the error');
});

test('an old revision, opened from git, is not checked', async () => {
  const broken = file('broken.journey');
  const revision = broken.with({ scheme: 'git', query: JSON.stringify({ path: broken.path, ref: 'HEAD' }) });
  // The git extension serves this scheme where git is; elsewhere the same text comes from here.
  const git = vscode.extensions.getExtension('vscode.git');
  await git?.activate();
  const provider = git
    ? undefined
    : vscode.workspace.registerTextDocumentContentProvider('git', {
        provideTextDocumentContent: async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(broken)),
      });
  try {
    const old = await vscode.workspace.openTextDocument(revision);
    await vscode.window.showTextDocument(old);
    equal(old.languageId, 'journey', 'language of the old revision');
    equal(old.getText().includes('-7'), true, 'the old revision holds the mistake');
    // A change that is checked after the old revision was opened shows that the server has seen both.
    const document = await open('phone.journey');
    await changing(async () => {
      await replace(document, 'persona     jamie', 'persona     jami');
      await errors(document.uri);
    });
    equal(vscode.languages.getDiagnostics(old.uri).length, 0, 'diagnostics of the old revision');
  } finally {
    provider?.dispose();
  }
});
