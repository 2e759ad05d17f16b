import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  createProtocolConnection,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver/node';
import { PackedCommand } from './packed-command.js';

let command: PackedCommand;
let server: ChildProcessWithoutNullStreams | undefined;

beforeAll(() => {
  command = PackedCommand.pack();
}, 60_000);
afterEach(() => {
  server?.kill();
  server = undefined;
});
afterAll(() => command.dispose());

interface Session {
  connection: ProtocolConnection;
  capabilities: InitializeResult['capabilities'];
  /** The next diagnostics of a file. */
  diagnostics(uri: string): Promise<PublishDiagnosticsParams>;
}

/** Talks to a server as an editor does. */
async function begin(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<Session> {
  const connection = createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
  const waiting = new Map<string, (params: PublishDiagnosticsParams) => void>();
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) =>
    waiting.get(params.uri)?.(params),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.listen();
  const root = pathToFileURL(command.folder).href;
  const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: root,
    capabilities: {},
    workspaceFolders: [{ uri: root, name: 'maps' }],
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    capabilities,
    diagnostics: (uri) => new Promise((resolve) => waiting.set(uri, resolve)),
  };
}

test('journeymap lsp --stdio serves an editor: diagnostics, formatting, a clean end', async () => {
  server = command.start('lsp', '--stdio');
  const { connection, capabilities, diagnostics } = await begin(server.stdout, server.stdin);
  expect(capabilities).toMatchObject({
    hoverProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] },
  });

  const uri = pathToFileURL(join(command.folder, 'map.journey')).href;
  const found = diagnostics(uri);
  const text = 'persona "Ada" {\nrole  "Baker"\nfels "x"\n}\n';
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'journey', version: 1, text },
  });
  expect((await found).diagnostics.map(({ message, range }) => [range.start.line, message])).toEqual([
    [2, expect.stringContaining('`fels` is no fact of a persona')],
  ]);
  const edits = await connection.sendRequest<TextEdit[]>('textDocument/formatting', {
    textDocument: { uri },
    options: { tabSize: 4, insertSpaces: true },
  });
  expect(edits).toEqual([
    { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, newText: '  ' },
    { range: { start: { line: 1, character: 6 }, end: { line: 1, character: 6 } }, newText: '      ' },
    { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, newText: '  ' },
  ]);

  const ended = once(server, 'exit');
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  expect(await ended).toEqual([0, null]);
  connection.dispose();
});

test('journeymap lsp without an option talks through stdin and stdout', async () => {
  server = command.start('lsp');
  const { connection, capabilities } = await begin(server.stdout, server.stdin);
  expect(capabilities).toMatchObject({ hoverProvider: true, completionProvider: expect.any(Object) });
  connection.dispose();
});

test('journeymap lsp --socket talks through a port that the editor listens on', async () => {
  const listener = createServer();
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  const connected = once(listener, 'connection') as Promise<[Socket]>;
  server = command.start('lsp', `--socket=${typeof address === 'object' ? address?.port : ''}`);
  const [socket] = await connected;
  const { connection, capabilities } = await begin(socket, socket);
  expect(capabilities.hoverProvider).toBe(true);
  connection.dispose();
  socket.destroy();
  listener.close();
});
