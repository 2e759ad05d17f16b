import { type Disposable, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isJourney } from './client.js';

/**
 * The language server by its client. It is started when something needs it first: whoever reads Markdown wakes the extension
 * too, and mostly has no journey in it.
 */
export class LanguageServer {
  private client: BaseLanguageClient | undefined;
  private started: Promise<BaseLanguageClient> | undefined;
  private readonly preparations: ((client: BaseLanguageClient) => void)[] = [];

  constructor(private readonly createClient: () => BaseLanguageClient) {}

  /** Has something done with the client before it is started, such as to answer what the server asks. */
  beforeStart(prepare: (client: BaseLanguageClient) => void): void {
    this.preparations.push(prepare);
  }

  /** Starts it where it does not run yet. Resolves when it answers, and rejects when it could not be started. */
  start(): Promise<BaseLanguageClient> {
    if (this.started) return this.started;
    const client = this.createClient();
    this.client = client;
    for (const prepare of this.preparations) prepare(client);
    const started = client.start().then(() => client);
    this.started = started;
    started.catch((reason) => {
      client.outputChannel.error(`The language server could not be started: ${reason}`);
      this.started = undefined;
    });
    return started;
  }

  /** Starts it as soon as a journey is open. */
  startWithJourneys(): Disposable {
    if (workspace.textDocuments.some(isJourney)) void this.start();
    return workspace.onDidOpenTextDocument((document) => {
      if (isJourney(document)) void this.start();
    });
  }

  async stop(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    if (client?.needsStop()) await client.stop();
  }
}
