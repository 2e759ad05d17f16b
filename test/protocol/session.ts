import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import {
  type ConfigurationParams,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type LogMessageParams,
  MessageType,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageserver/node';
import { root } from '../../scripts/lib/paths.mjs';
import { end, start } from '../../scripts/lib/processes.mjs';
import { temporaryFolder } from '../../scripts/lib/temporary.mjs';
import { type MapsChanged, type MapsRead, mapsChanged, mapsRead } from '../../src/protocol/server.js';

/** The built language server as a process, driven over stdio as an editor does, on a folder of its own. */
export class Session {
  private readonly published = new Map<string, Diagnostic[]>();
  /** Every message that was ever said of a document. */
  readonly messages = new Set<string>();
  /** Documents of which the server has said that their maps may have changed, in the order in which it did. */
  readonly changed: MapsChanged[] = [];
  /** Maps that somebody followed. */
  readonly read: MapsRead[] = [];
  /** What the server has told of its progress. */
  readonly progress: (WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd)[] = [];
  /** What the server has logged. */
  readonly log: string[] = [];
  /** What of it are errors. */
  readonly loggedErrors: string[] = [];
  /** What the editor answers when it is asked for its settings, by section. */
  settings: Record<string, unknown> = {};
  /** What the server has printed on its standard error. */
  errors = '';

  private constructor(
    readonly connection: ProtocolConnection,
    private readonly server: ReturnType<typeof start>,
    readonly folder: string,
    readonly capabilities: InitializeResult['capabilities'],
  ) {
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      this.published.set(uri, diagnostics);
      for (const { message } of diagnostics) this.messages.add(String(message));
    });
    connection.onNotification(mapsRead, (params: MapsRead) => {
      this.read.push(params);
    });
    connection.onNotification(mapsChanged, (params: MapsChanged) => {
      this.changed.push(params);
    });
    connection.onNotification('window/logMessage', ({ type, message }: LogMessageParams) => {
      this.log.push(message);
      if (type === MessageType.Error) this.loggedErrors.push(message);
    });
    connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
      items.map(({ section = '' }) => this.settings[section] ?? null),
    );
    server.stderr?.on('data', (chunk) => {
      this.errors += chunk;
    });
  }

  /**
   * @param node program that runs the server
   * @param files texts by their paths in the folder that the editor has open
   * @param more a folder that is there already, folders in it to be open instead, what the editor can do beside, its
   *   settings, and what to do before it starts
   */
  static async begin(
    node: string,
    files: Record<string, string>,
    more: {
      folder?: string;
      folders?: string[];
      window?: object;
      workspace?: object;
      settings?: Record<string, unknown>;
      prepare?: (folder: string) => void;
    } = {},
  ): Promise<Session> {
    const folder = more.folder ?? temporaryFolder('protocol');
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    more.prepare?.(folder);
    const server = start(node, [join(root, 'dist', 'server.node.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const { stdin, stdout } = server;
    if (!stdin || !stdout) throw new Error('The server has no pipes.');
    const connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    connection.onRequest('client/registerCapability', () => null);
    connection.listen();
    const uri = pathToFileURL(folder).href;
    const workspaceFolders = (more.folders ?? ['']).map((path) => ({
      uri: pathToFileURL(join(folder, path)).href.replace(/\/$/, ''),
      name: path || 'maps',
    }));
    const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: uri,
      capabilities: {
        textDocument: { publishDiagnostics: {} },
        workspace: { workspaceFolders: true, ...more.workspace },
        window: more.window,
      },
      workspaceFolders,
    });
    const session = new Session(connection, server, folder, capabilities);
    Object.assign(session.settings, more.settings);
    connection.onRequest('window/workDoneProgress/create', ({ token }: { token: string }) => {
      connection.onProgress(WorkDoneProgress.type, token, (step) => {
        session.progress.push(step);
      });
    });
    await connection.sendNotification('initialized', {});
    return session;
  }

  /** Ends the server as an editor does. @returns its exit code */
  async finish(): Promise<number | null> {
    const exited = new Promise<number | null>((resolve) => this.server.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    return exited;
  }

  /** Ends the server whatever state it is in. */
  async kill(): Promise<void> {
    this.connection.dispose();
    await end(this.server);
  }

  /** Whether the server still runs. */
  get isAlive(): boolean {
    return this.server.exitCode === null && this.server.signalCode === null;
  }

  uri(path: string): string {
    return pathToFileURL(join(this.folder, path)).href;
  }

  async open(uri: string, text: string, version = 1): Promise<void> {
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'journey', version, text },
    });
  }

  async change(uri: string, text: string, version: number): Promise<void> {
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  /** What the server has last said of a document; undefined where it has said nothing. */
  diagnosticsOf(uri: string): Diagnostic[] | undefined {
    return this.published.get(uri);
  }

  /** The documents of which the server has last said something bad, with what it said. */
  get findings(): ReadonlyMap<string, readonly Diagnostic[]> {
    return new Map([...this.published].filter(([, diagnostics]) => diagnostics.length > 0));
  }

  /** Waits until the errors of a document are as expected: line from one, and a piece of the message. */
  async expectErrors(uri: string, expected: [line: number, message: string][]): Promise<void> {
    await expect
      .poll(() => this.published.get(uri)?.filter(({ severity }) => severity === 1), { timeout: 10_000 })
      .toEqual(
        expected.map(([line, message]) =>
          expect.objectContaining({
            message: expect.stringContaining(message),
            range: expect.objectContaining({ start: expect.objectContaining({ line: line - 1 }) }),
          }),
        ),
      );
  }

  /** A request about a place in a document. */
  async at<T>(method: string, uri: string, position: Position, more: object = {}): Promise<T> {
    return this.connection.sendRequest(method, { textDocument: { uri }, position, ...more });
  }
}

/** A text and the place in it that `‸` marks. */
export function marked(text: string): { text: string; position: Position } {
  const before = text.slice(0, text.indexOf('‸')).split('\n');
  expect(text.split('‸'), 'one mark').toHaveLength(2);
  return {
    text: text.replace('‸', ''),
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}
