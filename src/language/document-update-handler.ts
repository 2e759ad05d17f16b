import { URI } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import type { DidChangeWatchedFilesParams, TextDocumentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { configurationFile } from './configuration/files.js';
import type { JourneySharedServices } from './journey-module.js';

/** Schemes under which editors show other revisions of a file, whose names must not mix with those of the workspace. */
const revisions: ReadonlySet<string> = new Set([
  'git',
  'gitlens',
  'gitfs',
  'review',
  'pr',
  'vscode-local-history',
  'svn',
]);

/** Whether a document is another revision of a file rather than a file of the workspace. */
export function isRevision(uri: string): boolean {
  return revisions.has(URI.parse(uri).scheme);
}

/** Keeps other revisions of files out of the index, whatever a client sends; and watches only what we read. */
export class JourneyDocumentUpdateHandler extends DefaultDocumentUpdateHandler {
  constructor(private readonly services: JourneySharedServices) {
    super(services);
  }

  override didChangeContent(change: TextDocumentChangeEvent<TextDocument>): void {
    if (!isRevision(change.document.uri)) super.didChangeContent(change);
  }

  override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
    super.didChangeWatchedFiles(params);
    if (params.changes.some(({ uri }) => uri.endsWith(`/${configurationFile}`))) this.checkAgain();
  }

  private checkAgain(): void {
    const { ConfigurationFiles, DocumentBuilder, WorkspaceLock, WorkspaceManager } = this.services.workspace;
    ConfigurationFiles.forget();
    void WorkspaceManager.ready.then(() => WorkspaceLock.write((token) => DocumentBuilder.revalidate(token)));
  }

  protected override getWatchers(): { globPattern: string }[] {
    return [{ globPattern: '**/*.journey' }, { globPattern: `**/${configurationFile}` }];
  }
}
