import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import type { Hover } from 'vscode-languageserver/node';
import { nodeBinary } from '../../scripts/lib/node-runtime.mjs';
import { locate, type PulledMaps, pullMaps, thingAt } from '../../src/protocol/server.js';
import { Session } from './session.js';

const people = 'persona "Jamie" as jamie\n';
const phone =
  'import "people.journey"\n\njourney "Phone" as phone {\n  persona     jamie\n  goal        "Pay less"\n}\n';

let session: Session;
afterEach(() => session.kill());

const begin = async (files: Record<string, string>): Promise<Session> => {
  session = await Session.begin(nodeBinary(), files);
  return session;
};

const pull = (uri: string): Promise<PulledMaps> =>
  session.connection.sendRequest<PulledMaps>(pullMaps, { uri, known: [] });

const personasOf = async (uri: string): Promise<string[] | undefined> =>
  (await pull(uri)).maps[0]?.map.personas.map(({ title }) => title);

/** Changes a file behind the editor's back, as a branch switch does, and tells the server as the editor would. */
const onDisk = async (path: string, text: string | undefined, type: 1 | 2 | 3): Promise<void> => {
  const uri = session.uri(path);
  if (text === undefined) rmSync(fileURLToPath(uri));
  else writeFileSync(fileURLToPath(uri), text);
  await session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
};

describe('files that come, change and go', () => {
  test('a file that is created mends the import of it, and one that is deleted breaks it', async () => {
    await begin({ 'phone.journey': phone });
    const uri = session.uri('phone.journey');
    await session.open(uri, phone);
    const broken: [number, string][] = [
      [4, 'There is no persona named `jamie` here.'],
      [1, 'There is no file `people.journey` here.'],
    ];
    await session.expectErrors(uri, broken);
    await onDisk('people.journey', people, 1);
    await session.expectErrors(uri, []);
    expect(await personasOf(uri)).toEqual(['Jamie']);
    await onDisk('people.journey', undefined, 3);
    await session.expectErrors(uri, broken);
    expect(session.diagnosticsOf(session.uri('people.journey')) ?? []).toEqual([]);
  });

  test('a closed file that changes changes the maps that import it', async () => {
    await begin({ 'phone.journey': phone, 'people.journey': people });
    const uri = session.uri('phone.journey');
    await session.open(uri, phone);
    await expect.poll(() => personasOf(uri)).toEqual(['Jamie']);
    const before = session.changed.length;
    await onDisk('people.journey', people.replace('"Jamie"', '"Jamila"'), 2);
    await expect.poll(() => personasOf(uri)).toEqual(['Jamila']);
    expect(session.changed.slice(before).map((change) => change.uri)).toContain(uri);
  });

  test('a file that is closed without saving is again what is on disk', async () => {
    await begin({ 'phone.journey': phone, 'people.journey': people });
    const uri = session.uri('people.journey');
    await session.open(uri, 'persona "Jamie" as james\n');
    await session.expectErrors(session.uri('phone.journey'), [[4, '`jamie`']]);
    await session.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await session.expectErrors(session.uri('phone.journey'), []);
  });
});

describe('how files are stored', () => {
  test('line ends of Windows: the same positions, the same map', async () => {
    await begin({ 'people.journey': people });
    const uri = session.uri('phone.journey');
    await session.open(uri, phone.replace('"Pay less"', '"""\n    Pay\n    less"""').replaceAll('\n', '\r\n'));
    await session.expectErrors(uri, []);
    expect((await pull(uri)).maps[0]?.map.goal?.text).toBe('Pay\nless');
    await session.change(uri, phone.replace('goal ', 'goak ').replaceAll('\n', '\r\n'), 2);
    await session.expectErrors(uri, [[5, 'Did you mean `goal`?']]);
    expect(session.diagnosticsOf(uri)?.find(({ code }) => code === 'unknown-word')?.range).toEqual({
      start: { line: 4, character: 2 },
      end: { line: 4, character: 6 },
    });
  });

  test('a byte order mark, on disk and in the editor', async () => {
    await begin({ 'people.journey': `\ufeff${people}`, 'phone.journey': `\ufeff${phone}` });
    const uri = session.uri('phone.journey');
    await session.expectErrors(uri, []);
    expect(await personasOf(uri)).toEqual(['Jamie']);
    await session.open(uri, `\ufeff${phone}`);
    await session.expectErrors(uri, []);
    expect((await pull(uri)).version).toBe(1);
    expect(await personasOf(uri)).toEqual(['Jamie']);
  });

  test('a document that is not saved yet imports from the first folder', async () => {
    await begin({ 'people.journey': people });
    await session.open('untitled:Untitled-1', phone);
    await session.expectErrors('untitled:Untitled-1', []);
    expect(await personasOf('untitled:Untitled-1')).toEqual(['Jamie']);
  });
});

describe('requests about what is not there', () => {
  const position = { line: 0, character: 0 };

  test.each(['file:///no/such/place.journey', 'untitled:Untitled-9', 'git:/phone.journey?%7B%7D', 'nothing'])(
    '%s',
    async (uri) => {
      await begin({ 'phone.journey': phone, 'people.journey': people });
      expect(await pull(uri)).toMatchObject({ maps: [], problems: [] });
      expect(await session.connection.sendRequest(locate, { uri, version: 1, id: 'phone' })).toBeNull();
      expect(await session.connection.sendRequest(thingAt, { uri, position })).toEqual([]);
      for (const method of ['hover', 'completion', 'definition', 'documentSymbol', 'foldingRange']) {
        // An answer of any kind will do: an error, or nothing.
        const answered = session.at(`textDocument/${method}`, uri, position).then(
          () => true,
          () => true,
        );
        expect(await answered, method).toBe(true);
      }
      // It still serves what is there.
      const open = session.uri('phone.journey');
      await session.open(open, phone);
      await session.expectErrors(open, []);
      const hover = await session.at<Hover>('textDocument/hover', open, { line: 3, character: 16 });
      expect(JSON.stringify(hover.contents)).toContain('Jamie');
    },
  );

  test('a position beyond the end, an id that no thing has', async () => {
    await begin({ 'phone.journey': phone, 'people.journey': people });
    const uri = session.uri('phone.journey');
    await session.open(uri, phone);
    await session.expectErrors(uri, []);
    expect(await session.connection.sendRequest(locate, { uri, version: 1, id: 'phone/nowhere' })).toBeNull();
    const far = { line: 999, character: 999 };
    expect(await session.connection.sendRequest(thingAt, { uri, position: far })).toEqual([]);
  });
});

test('an old revision of a file and the file itself never clash', async () => {
  await begin({ 'phone.journey': phone, 'people.journey': people });
  const uri = session.uri('people.journey');
  const old = uri.replace('file:', 'git:');
  await session.open(uri, people);
  await session.open(old, `${people}persona "Jamie, older" as jamie\n`);
  await session.change(old, `${people}persona "Jamie, oldest" as jamie\n`, 2);
  await session.open(session.uri('phone.journey'), phone);
  await session.expectErrors(session.uri('phone.journey'), []);
  await session.expectErrors(uri, []);
  expect(session.diagnosticsOf(old) ?? []).toEqual([]);
  expect((await pull(old)).maps).toEqual([]);
});
