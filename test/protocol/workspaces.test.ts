import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import type {
  CodeAction,
  CodeLens,
  ColorInformation,
  Diagnostic,
  SelectionRange,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { nodeBinary } from '../../scripts/lib/node-runtime.mjs';
import { Session } from './session.js';

let session: Session;
afterEach(() => session.kill());

const begin = async (...[files, more]: [Record<string, string>, Parameters<typeof Session.begin>[2]?]) => {
  session = await Session.begin(nodeBinary(), files, more);
  return session;
};

const people = 'persona "Jamie" as jamie color #ff8000\n';
const map = 'import "../shared/people.journey"\n\njourney "A" as a {\n  persona     jamie\n}\n';
const twoFolders = { 'one/a.journey': map, 'shared/people.journey': people };

test('several folders are one workspace, and may come and go', async () => {
  await begin({ ...twoFolders, 'two/b.journey': map.replace('jamie', 'nobody') }, { folders: ['one', 'shared'] });
  await session.expectErrors(session.uri('one/a.journey'), []);
  expect(session.diagnosticsOf(session.uri('two/b.journey'))).toBeUndefined();
  const two = { uri: session.uri('two'), name: 'two' };
  await session.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [two], removed: [] },
  });
  await session.expectErrors(session.uri('two/b.journey'), [[4, '`nobody`']]);
  await session.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [], removed: [two] },
  });
  await session.expectErrors(session.uri('two/b.journey'), []);
});

test('links that lead in a circle or nowhere are logged, and the maps are read', async () => {
  await begin(twoFolders, {
    prepare: (folder) => {
      symlinkSync(folder, join(folder, 'shared', 'up'), 'junction');
      symlinkSync(join(folder, 'nowhere.journey'), join(folder, 'gone.journey'));
    },
  });
  await session.expectErrors(session.uri('one/a.journey'), []);
  await expect.poll(() => session.log.join('\n')).toContain('gone.journey leads nowhere and is passed over');
  expect(session.log.join('\n')).toContain('up leads back to a folder that is read already and is passed over');
});

test('the reading of many maps tells how far it is, and ends', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 120 }, (_, index) => [`m${index}.journey`, map.replace('../', '')]),
  );
  await begin({ ...many, 'shared/people.journey': people }, { window: { workDoneProgress: true } });
  await expect.poll(() => session.progress.at(-1)?.kind, { timeout: 20_000 }).toBe('end');
  expect(session.progress[0]).toMatchObject({ kind: 'begin', title: 'Journey Maps', message: 'Reading 121 maps' });
  const reports = session.progress.flatMap((step) => (step.kind === 'report' ? [step.percentage ?? 0] : []));
  expect(reports.length).toBeGreaterThan(2);
  expect(reports).toEqual(reports.toSorted((a, b) => a - b));
});

test('a folder that is renamed in the editor takes the paths to it along', async () => {
  await begin(twoFolders);
  await session.expectErrors(session.uri('one/a.journey'), []);
  const files = [{ oldUri: session.uri('shared'), newUri: session.uri('common') }];
  const edit = await session.connection.sendRequest<WorkspaceEdit>('workspace/willRenameFiles', { files });
  expect(Object.values(edit.changes ?? {}).flat()).toMatchObject([{ newText: '"../common/people.journey"' }]);
  rmSync(fileURLToPath(session.uri('shared')), { recursive: true });
  await session.connection.sendNotification('workspace/didDeleteFiles', { files: [{ uri: session.uri('shared') }] });
  await session.expectErrors(session.uri('one/a.journey'), [
    [4, '`jamie`'],
    [1, 'There is no file'],
  ]);
});

test('colours, selections, lenses and quick fixes are answered', async () => {
  await begin(twoFolders);
  const uri = session.uri('shared/people.journey');
  await session.expectErrors(uri, []);
  const textDocument = { uri };
  const colors = await session.connection.sendRequest<ColorInformation[]>('textDocument/documentColor', {
    textDocument,
  });
  expect(colors).toMatchObject([{ color: { red: 1, blue: 0 } }]);
  const position = { line: 0, character: 10 };
  const selections = await session.connection.sendRequest<SelectionRange[]>('textDocument/selectionRange', {
    textDocument,
    positions: [position],
  });
  expect(selections).toMatchObject([{ parent: { parent: {} } }]);
  const lenses = await session.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument });
  expect(lenses.map(({ command }) => command?.title)).toEqual(['1 reference']);

  await session.open(uri, people.replace('"Jamie"', '“Jamie”'));
  await session.expectErrors(uri, [[1, 'Straight quotes']]);
  const diagnostics = session.diagnosticsOf(uri)?.filter(({ code }) => code === 'curly-quotes') as Diagnostic[];
  const actions = await session.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument,
    range: diagnostics[0]?.range,
    context: { diagnostics },
  });
  expect(actions.map(({ title }) => title)).toContain('Use straight quotes');
});
