import {
  type BuildOptions,
  type Cancellation,
  DefaultDocumentBuilder,
  DocumentState,
  type LangiumDocument,
  UriUtils,
} from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { importsOf, isJourneyUri } from './imports.js';
import type { JourneyWorkspaceManager } from './workspace-manager.js';

/** Builds documents together with the files that they import, also where these lie outside of the workspace. */
export class JourneyDocumentBuilder extends DefaultDocumentBuilder {
  constructor(services: LangiumSharedServices) {
    super(services);
    this.updateBuildOptions = { validation: true };
  }

  /** Checks all documents again, without reading them: what they are checked by has changed. */
  async revalidate(cancelToken?: Cancellation.CancellationToken): Promise<void> {
    for (const document of this.langiumDocuments.all) {
      this.resetToState(document, DocumentState.IndexedReferences);
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
    await super.buildDocuments(this.sortDocuments([...documents, ...imported]), options, cancelToken);
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
