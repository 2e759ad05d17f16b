import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { type DocumentSymbol, LSPErrorCodes } from 'vscode-languageserver/node';
import { nodeBinary } from '../../scripts/lib/node-runtime.mjs';
import { type Locate, locate, type PulledMaps, pullMaps } from '../../src/protocol/server.js';
import { Session } from './session.js';

const mapOf = (title: string): string => `journey "${title}" as plan {
  persona     "Jamie" as jamie
  touchpoint "Pays" as pays {
    image       "images/till.svg"
  }
}
`;
/** Long enough that the server is still at work when the next message arrives. */
const longMap = (title: string): string =>
  mapOf(title).replace(/}\n$/, `${'  touchpoint "Waits" {\n    feels       calm\n  }\n'.repeat(300)}}\n`);

let session: Session;
afterEach(() => session.kill());

const begin = async (files: Record<string, string>): Promise<string> => {
  const workspace = { didChangeWatchedFiles: { dynamicRegistration: true } };
  session = await Session.begin(nodeBinary(), files, { workspace });
  return session.uri('map.journey');
};

const close = (uri: string) => session.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });

/** Deletes a file or folder behind the editor's back, and tells of it as the editor would: by that name alone. */
const remove = async (path: string): Promise<void> => {
  const uri = session.uri(path);
  rmSync(fileURLToPath(uri), { recursive: true });
  await session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
};

const outline = (uri: string): Promise<DocumentSymbol[]> =>
  session.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });

const pull = (uri: string): Promise<PulledMaps> => session.connection.sendRequest(pullMaps, { uri, known: [] });

describe('every request has an answer', () => {
  test('of the text that was typed last', async () => {
    const uri = await begin({ 'map.journey': mapOf('Plan 1') });
    await session.open(uri, mapOf('Plan 1'), 1);
    const asked: Promise<DocumentSymbol[]>[] = [];
    for (let version = 2; version <= 40; version++) {
      // The image is looked for on the disk, which takes a while of its own.
      await session.change(uri, longMap(`Plan ${version}`).replace('till', `till-${version}`), version);
      asked.push(outline(uri));
    }
    const seen = (await Promise.all(asked)).map(([journey]) => Number(journey?.name.replace('Plan ', '')));
    // Later texts may have come before a request is answered, earlier ones must not be left.
    expect(seen.filter((plan, index) => plan < index + 2)).toEqual([]);
    expect(seen).toHaveLength(39);
  });

  test('of a document that has just been opened', async () => {
    await begin({ 'map.journey': longMap('Plan') });
    const uri = session.uri('new.journey');
    await session.open(session.uri('map.journey'), longMap('Plan'));
    await session.open(uri, mapOf('New'));
    expect((await outline(uri)).map(({ name }) => name)).toEqual(['New']);
  });

  test('also where the document is closed and gone before', async () => {
    await begin({ 'map.journey': mapOf('Plan') });
    const uri = session.uri('draft.journey');
    const asked: Promise<unknown>[] = [];
    // Held at once: an answer may be a refusal, and may come before all is asked.
    const ask = (answer: Promise<unknown>) => asked.push(answer.then(String, String));
    for (let round = 0; round < 20; round++) {
      await session.open(uri, longMap(`Draft ${round}`));
      ask(session.connection.sendRequest('textDocument/semanticTokens/full', { textDocument: { uri } }));
      ask(session.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } }));
      ask(pull(uri));
      await close(uri);
    }
    expect(await Promise.all(asked)).toHaveLength(60);
    expect(session.loggedErrors).toEqual([]);
  });

  test('and brings nothing back that is deleted', async () => {
    const uri = await begin({ 'map.journey': `import "people.journey"\n${mapOf('Plan')}`, 'images/till.svg': '' });
    const people = session.uri('people.journey');
    const position = { line: 0, character: 0 };
    const late = session.at('textDocument/documentHighlight', people, position);
    await expect(late).rejects.toMatchObject({ code: LSPErrorCodes.ServerCancelled });
    await session.open(uri, `import "people.journey"\n${mapOf('Plan')}\n`, 1);
    expect((await pull(uri)).problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('people.journey'),
    ]);
  });

  test('also where it cannot be given: an error is an error, not an answer', async () => {
    await begin({ 'map.journey': mapOf('Plan') });
    const unknown = outline(session.uri('nowhere.journey'));
    await expect(unknown).rejects.toMatchObject({ code: LSPErrorCodes.ServerCancelled });
  });
});

describe('what is deleted behind the back of the editor', () => {
  test.each(['maps/map.journey', 'maps'])('%s: what is open stays until it is closed', async (path) => {
    await begin({ 'maps/map.journey': mapOf('Plan'), 'other.journey': mapOf('Other') });
    const uri = session.uri('maps/map.journey');
    await session.open(uri, mapOf('Plan').replace('persona', 'persono'));
    await session.expectErrors(uri, [
      [2, 'persona'],
      [4, 'images/till.svg'],
    ]);
    await remove(path);
    await session.change(session.uri('other.journey'), mapOf('Other'), 2);
    expect((await outline(uri)).map(({ name }) => name)).toEqual(['Plan']);
    expect((await pull(uri)).maps).toHaveLength(1);
    await close(uri);
    await session.expectErrors(uri, []);
    expect((await pull(uri)).maps).toEqual([]);
  });

  test('a folder: the files in it are missed', async () => {
    const uri = await begin({ 'map.journey': mapOf('Plan'), 'images/till.svg': '<svg/>' });
    await session.expectErrors(uri, []);
    await remove('images');
    await session.expectErrors(uri, [[4, 'images/till.svg']]);
  });

  test('a folder: the configuration in it is heard of no longer', async () => {
    await begin({ 'maps/map.journey': mapOf('Plan'), 'maps/journeymap.config.json': '{ "checks": ' });
    await session.expectErrors(session.uri('maps/journeymap.config.json'), [[1, 'JSON']]);
    await session.open(session.uri('maps/map.journey'), mapOf('Plan'));
    await remove('maps');
    await session.expectErrors(session.uri('maps/journeymap.config.json'), []);
  });
});

test('a thing of an older text is not looked for in a newer one', async () => {
  const uri = await begin({ 'map.journey': mapOf('Plan') });
  const find = (version: number) =>
    session.connection.sendRequest(locate, { uri, version, id: 'plan/pays' } satisfies Locate);
  expect(await find(0)).toMatchObject({ uri, range: { start: { line: 2 } } });
  await session.open(uri, mapOf('Plan'), 1);
  await session.change(uri, `\n${mapOf('Plan')}`, 2);
  expect(await find(1)).toBeNull();
  expect(await find(2)).toMatchObject({ uri, range: { start: { line: 3 } } });
});

test('what is typed in one stage is known in the others, which stay where they are read', async () => {
  const text = (persona: string, more = ''): string => `journey "Plan" {
  persona "Jamie" as ${persona}
  stage "Define" {
    touchpoint "Bill" {${more}
    }
  }
  stage "Compare" {
    touchpoint "Tabs" { feels calm for jamie }
  }
}
`;
  const uri = await begin({ 'map.journey': text('jamie') });
  await session.open(uri, text('jamie'), 1);
  await session.expectErrors(uri, []);
  await session.change(uri, text('sam'), 2);
  await session.expectErrors(uri, [[8, 'There is no persona named `jamie` here.']]);
  await session.change(uri, text('sam', '\n      does "Reads"\n'), 3);
  await session.expectErrors(uri, [[10, 'There is no persona named `jamie` here.']]);
  await session.change(uri, text('jamie', '\n      does "Reads"'), 4);
  await session.expectErrors(uri, []);
});
