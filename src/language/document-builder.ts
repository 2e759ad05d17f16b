import {
  type BuildOptions,
  Cancellation,
  DefaultDocumentBuilder,
  Deferred,
  DocumentState,
  isOperationCancelled,
  type LangiumDocument,
  type MaybePromise,
  OperationCancelled,
  URI,
  UriUtils,
} from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { isRevision } from './document-update-handler.js';
import { importsOf, isJourneyUri } from './imports.js';
import type { JourneyIndexManager } from './index-manager.js';
import type { JourneyWorkspaceManager } from './workspace-manager.js';

/** Builds documents together with the files that they import, also where these lie outside of the workspace. */
export class JourneyDocumentBuilder extends DefaultDocumentBuilder {
  private readonly open: LangiumSharedServices['workspace']['TextDocuments'];
  /**
   * What checks wait for. It is no listener of the phase before: that phase is over only when its listeners are, and whoever
   * begins to wait for it in the meantime would not be told.
   */
  beforeChecks: (documents: readonly LangiumDocument[], cancelToken: Cancellation.CancellationToken) => Promise<void> =
    async () => undefined;

  constructor(services: LangiumSharedServices) {
    super(services);
    this.open = services.workspace.TextDocuments;
    this.updateBuildOptions = { validation: true };
  }

  /** What is open stays, though its file or folder is deleted: it can still be seen, changed and saved. */
  override async update(changed: URI[], deleted: URI[], cancelToken?: Cancellation.CancellationToken): Promise<void> {
    const open = deleted
      .flatMap((uri) => this.langiumDocuments.getDocuments(uri))
      .map(({ uri }) => uri)
      .filter((uri) => this.open.get(uri));
    await super.update([...changed, ...open], deleted, cancelToken);
  }

  /** Waits for the text that is open now, and ends too where the document is deleted: it would never come. */
  protected override async awaitDocumentState(
    state: DocumentState,
    uri: URI,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<URI> {
    await this.until(() => !this.isBehind(uri), cancelToken);
    const waiting = new Cancellation.CancellationTokenSource();
    const cancelled = cancelToken.onCancellationRequested(() => waiting.cancel());
    const deleted = this.onUpdate(() => {
      if (!this.langiumDocuments.hasDocument(uri)) waiting.cancel();
    });
    try {
      return await super.awaitDocumentState(state, uri, waiting.token);
    } catch (reason) {
      if (!isOperationCancelled(reason) || cancelToken.isCancellationRequested) throw reason;
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'The document is gone.');
    } finally {
      cancelled.dispose();
      deleted.dispose();
    }
  }

  /** Waits for the texts that are open now. */
  protected override async awaitBuilderState(
    state: DocumentState,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<void> {
    await this.until(() => !this.open.keys().some((uri) => this.isBehind(URI.parse(uri))), cancelToken);
    await super.awaitBuilderState(state, cancelToken);
  }

  protected override async runCancelable(
    documents: LangiumDocument[],
    state: DocumentState,
    cancelToken: Cancellation.CancellationToken,
    callback: (document: LangiumDocument) => MaybePromise<unknown>,
  ): Promise<void> {
    const comes = state === DocumentState.Validated ? documents.filter((document) => document.state < state) : [];
    if (comes.length > 0) await this.beforeChecks(comes, cancelToken);
    await super.runCancelable(documents, state, cancelToken, callback);
  }

  /** Tells everyone, also when the build is cancelled meanwhile: the phase is over, and the next build does not repeat it. */
  protected override notifyDocumentPhase(document: LangiumDocument, state: DocumentState): Promise<void> {
    return super.notifyDocumentPhase(document, state, Cancellation.CancellationToken.None);
  }

  /** Tells also where nothing had to be built: requests wait for the end of the phase all the same. */
  protected override async notifyBuildPhase(
    documents: LangiumDocument[],
    state: DocumentState,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<void> {
    if (documents.length > 0) return super.notifyBuildPhase(documents, state, cancelToken);
    for (const listener of this.buildPhaseListeners.get(state).slice()) await listener(documents, cancelToken);
  }

  /** Whether a document is open whose text was opened or changed, while the build in which it is read has not begun yet. */
  private isBehind(uri: URI): boolean {
    const text = this.open.get(uri)?.getText();
    if (text === undefined || isRevision(uri.toString())) return false;
    const document = this.langiumDocuments.getDocument(uri);
    if (!document) return true;
    return (
      document.state >= DocumentState.Parsed && (document.parseResult.value.$cstNode?.root.fullText ?? '') !== text
    );
  }

  /** Waits until something holds at the beginning of a build. */
  private async until(holds: () => boolean, cancelToken: Cancellation.CancellationToken): Promise<void> {
    while (!holds()) {
      const begins = new Deferred();
      const listeners = [
        this.onUpdate(() => void begins.resolve()),
        cancelToken.onCancellationRequested(() => begins.reject(OperationCancelled)),
      ];
      // Not from within a listener: that would keep the next one from being called.
      await begins.promise.finally(() => listeners.forEach((listener) => void listener.dispose()));
    }
  }

  /**
   * Checks documents again without reading them, since what they are checked by has changed.
   * @param uris all documents where absent
   */
  async revalidate(uris?: ReadonlySet<string>, cancelToken?: Cancellation.CancellationToken): Promise<void> {
    for (const document of this.langiumDocuments.all) {
      if (!uris || uris.has(document.uri.toString())) this.resetToState(document, DocumentState.IndexedReferences);
    }
    await this.update([], [], cancelToken);
  }

  protected override async buildDocuments(
    documents: LangiumDocument[],
    options: BuildOptions,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<void> {
    // A document that was just opened has no content yet, and one that was edited still has the imports from before.
    for (const document of documents) {
      if (document.state >= DocumentState.Parsed) continue;
      await this.langiumDocumentFactory.update(document, cancelToken);
      await this.notifyDocumentPhase(document, DocumentState.Parsed);
    }
    const imported = await this.loadImports(documents);
    const built = this.sortDocuments([...documents, ...imported]);
    await super.buildDocuments(built, options, cancelToken);
    const affected = this.usedOtherwise(new Set(built));
    if (affected.length > 0 && options.validation) await super.buildDocuments(affected, options, cancelToken);
  }

  /** Documents whose declarations are now used more or less than when they were checked, ready to be checked again. */
  private usedOtherwise(built: ReadonlySet<LangiumDocument>): LangiumDocument[] {
    const uris = (this.indexManager as JourneyIndexManager).takeUsedOtherwise();
    const affected = uris.flatMap((uri) => this.langiumDocuments.getDocument(URI.parse(uri)) ?? []);
    const waiting = affected.filter((document) => !built.has(document) && document.state >= DocumentState.Validated);
    for (const document of waiting) this.resetToState(document, DocumentState.IndexedReferences);
    return waiting;
  }

  private async loadImports(documents: readonly LangiumDocument[]): Promise<LangiumDocument[]> {
    const loaded: LangiumDocument[] = [];
    const base = (this.workspaceManager() as JourneyWorkspaceManager).firstFolder;
    for (const queue = [...documents]; queue.length > 0; ) {
      for (const { uri } of importsOf(queue.pop() as LangiumDocument, base)) {
        if (!isJourneyUri(uri) || this.langiumDocuments.hasDocument(uri)) continue;
        if (!(await this.fileSystemProvider.exists(uri))) continue;
        try {
          const document = await this.langiumDocuments.getOrCreateDocument(uri);
          loaded.push(document);
          queue.push(document);
        } catch (error) {
          console.error(`Cannot read ${UriUtils.basename(uri)}: ${error instanceof Error ? error.message : error}`);
        }
      }
    }
    return loaded;
  }
}
