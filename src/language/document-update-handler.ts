import { URI, UriUtils } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import {
  type DidChangeWatchedFilesParams,
  FileChangeType,
  type FileSystemWatcher,
  type TextDocumentChangeEvent,
  WatchKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { configurationFile } from './configuration/files.js';
import { isJourneyUri } from './imports.js';
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

/** What maps point at: their links, images and tables are looked for again when one of these comes or goes. */
const filesBeside = '**/*.{csv,tsv,md,txt,pdf,html,png,jpg,jpeg,gif,svg,webp}';

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

  /** What was not saved is forgotten: a closed file is what is stored, and one that is not stored is gone. */
  didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
    if (isRevision(document.uri)) return;
    const uri = URI.parse(document.uri);
    const { FileSystemProvider } = this.services.workspace;
    void FileSystemProvider.exists(uri)
      .catch(() => false)
      .then((isStored) => {
        if (this.services.workspace.TextDocuments.get(uri)) return;
        if (isStored) this.fireDocumentUpdate([uri], []);
        else this.fireDocumentUpdate([], [uri]);
      });
  }

  override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
    const files = params.changes.map(({ uri }) => URI.parse(uri));
    const { ConfigurationFiles, FilesBeside } = this.services.workspace;
    const affected = FilesBeside.changed(files);
    const changes = params.changes.filter(({ uri, type }) => isJourneyUri(uri) || this.isFolder(uri, type));
    if (changes.length > 0) super.didChangeWatchedFiles({ changes });
    if (files.some((uri) => ConfigurationFiles.concerns(uri))) {
      ConfigurationFiles.forget();
      this.checkAgain();
    } else if (affected.size > 0) this.checkAgain(affected);
  }

  /** @param uris all documents where absent */
  private checkAgain(uris?: ReadonlySet<string>): void {
    const { DocumentBuilder, WorkspaceLock, WorkspaceManager } = this.services.workspace;
    void WorkspaceManager.ready.then(() => WorkspaceLock.write((token) => DocumentBuilder.revalidate(uris, token)));
  }

  /** A folder that is deleted or moved away is told of by its own name; nothing is said of what was in it. */
  protected override getWatchers(): FileSystemWatcher[] {
    const files = ['**/*.journey', `**/${configurationFile}`, filesBeside].map((globPattern) => ({ globPattern }));
    return [...files, { globPattern: '**/*', kind: WatchKind.Delete }];
  }

  /** A new folder is known by a name without an ending, one that is gone by the documents that were in it. */
  private isFolder(uri: string, type: FileChangeType): boolean {
    const folder = URI.parse(uri);
    if (type !== FileChangeType.Deleted) return UriUtils.extname(folder) === '';
    return this.services.workspace.LangiumDocuments.getDocuments(folder).length > 0;
  }
}
