import * as vscode from 'vscode';
import { equal, eventually, ok, test } from './harness.js';
import { at, changing, file, open, textAt } from './workspace.js';

/** Name of a file in the workspace, for messages. */
const nameOf = (uri: vscode.Uri) => vscode.workspace.asRelativePath(uri, false);

const asLocation = (found: vscode.Location | vscode.LocationLink) =>
  'targetUri' in found
    ? { uri: found.targetUri, range: found.targetSelectionRange ?? found.targetRange }
    : { uri: found.uri, range: found.range };

test('the outline shows journey, stages and touchpoints by their titles', async () => {
  const document = await open('phone.journey');
  const symbols = await eventually('the outline', async () => {
    const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    return found?.length ? found : undefined;
  });
  const journey = symbols.find(({ name }) => name.includes('cheaper phone plan'));
  ok(journey, `no journey among ${symbols.map(({ name }) => name)}`);
  const stage = journey.children.find(({ name }) => name.includes('Compare'));
  ok(stage, `no stage among ${journey.children.map(({ name }) => name)}`);
  const titles = stage.children.map(({ name }) => name);
  for (const title of ['Reads the last bill', 'Asks a friend']) {
    ok(
      titles.some((name) => name.includes(title)),
      `no ${title} among ${titles}`,
    );
  }
});

test('the definition of a persona is in the file that is imported', async () => {
  const document = await open('phone.journey');
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    at(document, 'persona     ja‸mie'),
  );
  equal(found.length, 1, 'definitions');
  const definition = asLocation(found[0] as vscode.Location);
  equal(nameOf(definition.uri), 'shared/people.journey', 'file');
  equal(await textAt(definition.uri, definition.range), 'jamie', 'text');
});

test('the references of a persona are found in every file', async () => {
  const library = await open('shared/people.journey');
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    library.uri,
    at(library, '"Jamie" as ja‸mie'),
  );
  const files = new Set(found.map(({ uri }) => nameOf(uri)));
  for (const name of ['phone.journey', 'shop.journey', 'broken.journey'])
    ok(files.has(name), `${name} is not in ${[...files]}`);
  for (const { uri, range } of found) equal(await textAt(uri, range), 'jamie', `text in ${nameOf(uri)}`);
});

test('completion offers the personas of the imported file by their titles', async () => {
  const document = await open('phone.journey');
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    at(document, 'hopeful +1 for ‸jamie'),
  );
  const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  ok(labels.includes('jamie'), `jamie is not in ${labels}`);
  ok(!labels.includes('stage'), 'the words of other places are not offered');
});

test('hovering over a name tells who it is', async () => {
  const document = await open('phone.journey');
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    at(document, 'persona     ja‸mie'),
  );
  const text = hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
  ok(text.includes('Pays for the phones of the family'), `the hover says ${JSON.stringify(text)}`);
});

test('renaming a persona changes every file', async () => {
  const document = await open('phone.journey');
  const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    at(document, 'persona     ja‸mie'),
    'jamila',
  );
  const files = new Set(edit.entries().map(([uri]) => nameOf(uri)));
  equal([...files].sort(), ['broken.journey', 'phone.journey', 'shared/people.journey', 'shop.journey'], 'files');
  await changing(async () => {
    ok(await vscode.workspace.applyEdit(edit), 'The edit was refused.');
    const shop = await vscode.workspace.openTextDocument(file('shop.journey'));
    ok(shop.getText().includes('persona     jamila'), 'the other journey is renamed');
    ok(shop.getText().includes('for omar'), 'nobody else is renamed');
  });
});
