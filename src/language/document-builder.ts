import {
  type BuildOptions,
  type Cancellation,
  DefaultDocumentBuilder,
  DocumentState,
  type LangiumDocument,
  URI,
  UriUtils,
} from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { importsOf, isJourneyUri } from './imports.js';
import type { JourneyIndexManager } from './index-manager.js';
import type { JourneyWorkspaceManager } from './workspace-manager.js';

/** Builds documents together with the files that they import, also where these lie outside of the workspace. */
export class JourneyDocumentBuilder extends DefaultDocumentBuilder {
  constructor(services: LangiumSharedServices) {
    super(services);
    this.updateBuildOptions = { validation: true };
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
      if (document.state < DocumentState.Parsed) await this.langiumDocumentFactory.update(document, cancelToken);
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
