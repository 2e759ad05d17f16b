import * as vscode from 'vscode';
import { equal, ok, test } from './harness.js';
import { file, open } from './workspace.js';

/** Exports the phone plan without asking anybody, and reads what was written. */
async function exported(format: string): Promise<Uint8Array> {
  const to = file(`exported.${format}`);
  await vscode.commands.executeCommand('journey.export', file('phone.journey'), { format, to });
  try {
    return await vscode.workspace.fs.readFile(to);
  } finally {
    await vscode.workspace.fs.delete(to);
  }
}

const drawn = async (format: string) => vscode.workspace.fs.readFile(file(`drawn/phone.${format}`));
const differenceOf = (bytes: Uint8Array, others: Uint8Array) => ({
  length: bytes.length,
  different: bytes.findIndex((byte, index) => byte !== others[index]),
});

for (const format of ['svg', 'png', 'pdf', 'md', 'mmd', 'json', 'csv', 'xlsx', 'pptx']) {
  test(`${format.toUpperCase()} is exported with the bytes that the command line writes`, async () => {
    const wanted = await drawn(format);
    ok(wanted.length > 100, 'The command line wrote nothing.');
    equal(differenceOf(await exported(format), wanted), differenceOf(wanted, wanted), 'the bytes');
  });
}

test('an export has the pictures that the map names, also those of people in another folder', async () => {
  const image = /<image [^>]*href="(data:image\/png;base64,[^"]+)"/.exec(
    new TextDecoder().decode(await exported('svg')),
  );
  const stored = await vscode.workspace.fs.readFile(file('images/jamie.png'));
  ok(image?.[1] !== undefined, 'no portrait');
  const bytes = Uint8Array.from(atob(image[1].split(',')[1] ?? ''), (letter) => letter.charCodeAt(0));
  equal(differenceOf(bytes, stored), differenceOf(stored, stored), 'the pixels');
});

test('HTML is exported as a page of its own', async () => {
  const page = new TextDecoder().decode(await exported('html'));
  ok(page.startsWith('<!DOCTYPE html>'), 'no page');
  ok(page.includes('Reads the last bill'), 'without the map');
  ok(!/(src|href)="(?!#|data:)/.test(page.replace(/<script[\s\S]*<\/script>/g, '')), 'asks for something beside it');
});

test('an export has what is not saved yet, and leaves nothing half behind', async () => {
  const document = await open('phone.journey');
  const edit = new vscode.WorkspaceEdit();
  const start = document.positionAt(document.getText().indexOf('Asks a friend'));
  edit.replace(document.uri, new vscode.Range(start, start.translate(0, 13)), 'Asks an uncle');
  await vscode.workspace.applyEdit(edit);
  try {
    ok(new TextDecoder().decode(await exported('svg')).includes('Asks an uncle'), 'the old text');
    const names = (await vscode.workspace.fs.readDirectory(file('.'))).map(([name]) => name);
    equal(
      names.filter((name) => name.endsWith('.tmp')),
      [],
      'temporary files',
    );
  } finally {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
});
