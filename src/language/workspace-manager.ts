import {
  type Cancellation,
  DefaultWorkspaceManager,
  type LangiumDocument,
  type Stream,
  URI,
  type WorkspaceFolder,
} from 'langium';
import { ResponseError, type WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { builtinLibrary } from '../map/builtin-library.js';
import { ClientFileSystemProvider } from './client-file-system.js';
import { reasonOf } from './document-factory.js';
import { isJourneyUri } from './imports.js';
import { IndexingProgress } from './indexing-progress.js';
import type { JourneySharedServices } from './journey-module.js';
import { builtinLibraryUri } from './library/uri.js';

/** Where a symbolic link leads; only file systems that have such links know. */
interface Links {
  realPath(uri: URI): Promise<URI>;
}

/** The reading of a folder with all that is in it. */
interface Walk {
  /** What was found. */
  uris: URI[];
  /** Folders by their real places, so that links that lead in a circle end. */
  visited: Set<string>;
  /** Links that were met and not followed yet. */
  links: URI[];
}

/** Indexes the `.journey` files of the workspace and the built-in library, and checks files that nobody has open too. */
export class JourneyWorkspaceManager extends DefaultWorkspaceManager {
  private readonly progress: IndexingProgress;

  constructor(private readonly services: JourneySharedServices) {
    super(services);
    this.progress = new IndexingProgress(services);
    this.initialBuildOptions = { validation: true };
  }

  /** Where imports of a document that is not saved yet start from. */
  get firstFolder(): URI | undefined {
    const folder = this.workspaceFolders?.[0];
    return folder && URI.parse(folder.uri);
  }

  override async initializeWorkspace(
    folders: WorkspaceFolder[],
    cancelToken?: Cancellation.CancellationToken,
  ): Promise<void> {
    try {
      await super.initializeWorkspace(folders, cancelToken);
    } finally {
      this.progress.end();
    }
  }

  /** Reads the maps of folders that were added to the workspace, and forgets those of folders that were taken out. */
  async changeFolders(
    { added, removed }: WorkspaceFoldersChangeEvent,
    token?: Cancellation.CancellationToken,
  ): Promise<void> {
    const gone = new Set(removed.map(({ uri }) => uri));
    this.folders = [...(this.folders ?? []).filter(({ uri }) => !gone.has(uri)), ...added];
    this.services.workspace.ConfigurationFiles.forget();
    // What remains of the workspace may lie in a folder that was taken out, and what is open stays open.
    const found = await Promise.all(this.folders.map((folder) => this.searchFolder(this.getRootFolder(folder))));
    const open = this.services.workspace.TextDocuments.keys().map((uri) => URI.parse(uri));
    const removedFolders = [...gone].map((uri) => URI.parse(uri));
    const known = found
      .flat()
      .filter((uri) => !this.langiumDocuments.hasDocument(uri) || isWithin(uri, removedFolders));
    await this.documentBuilder.update([...known, ...open], removedFolders, token);
  }

  protected override async loadWorkspaceDocuments(
    uris: Stream<URI>,
    collector: (document: LangiumDocument) => void,
  ): Promise<void> {
    const files = uris.toArray();
    this.progress.begin(files.length);
    await Promise.all(
      files.map(async (uri) => {
        // A file may be deleted between being found and being read.
        const document = await this.langiumDocuments.getOrCreateDocument(uri).catch((reason) => {
          if (!(reason instanceof ResponseError)) throw reason;
        });
        if (document) collector(document);
        this.progress.fileRead();
      }),
    );
  }

  protected override async traverseFolder(folder: URI, uris: URI[]): Promise<void> {
    if (this.fileSystemProvider instanceof ClientFileSystemProvider) {
      const inside = `${folder.toString().replace(/\/$/, '')}/`;
      uris.push(...(await this.fileSystemProvider.journeyFiles()).filter((uri) => uri.toString().startsWith(inside)));
      return;
    }
    const walk: Walk = { uris, visited: new Set(), links: [] };
    await this.walk(folder, walk);
    // Links come last and one after the other, so that a file goes by its own name rather than by that of a link.
    for (let link = walk.links.shift(); link; link = walk.links.shift()) await this.follow(link, walk);
  }

  private async walk(folder: URI, walk: Walk): Promise<void> {
    try {
      walk.visited.add(await this.realPath(folder));
      const entries = await this.fileSystemProvider.readDirectory(folder);
      await Promise.all(
        entries.map(async (entry) => {
          if (!entry.isFile && !entry.isDirectory) walk.links.push(entry.uri);
          else if (!this.shouldIncludeEntry(entry)) return;
          else if (entry.isDirectory) await this.walk(entry.uri, walk);
          else walk.uris.push(entry.uri);
        }),
      );
    } catch (reason) {
      console.warn(`The folder ${folder.fsPath} cannot be read and is passed over: ${reasonOf(reason)}`);
    }
  }

  private async follow(link: URI, walk: Walk): Promise<void> {
    try {
      const node = await this.fileSystemProvider.stat(link);
      if (!this.shouldIncludeEntry(node)) return;
      const place = await this.realPath(link);
      const leadsBack = [...walk.visited].some((each) => each === place || each.startsWith(`${place}/`));
      if (node.isDirectory && leadsBack) {
        console.warn(`The link ${link.fsPath} leads back to a folder that is read already and is passed over.`);
      } else if (node.isDirectory) await this.walk(link, walk);
      else walk.uris.push(link);
    } catch (reason) {
      if (!isJourneyUri(link)) return;
      console.warn(`The link ${link.fsPath} leads nowhere and is passed over: ${reasonOf(reason)}`);
    }
  }

  private async realPath(uri: URI): Promise<string> {
    const { fileSystemProvider: files } = this;
    return ('realPath' in files ? await (files as unknown as Links).realPath(uri) : uri).toString();
  }

  protected override async loadAdditionalDocuments(
    _folders: WorkspaceFolder[],
    collector: (document: LangiumDocument) => void,
  ): Promise<void> {
    collector(this.services.workspace.LangiumDocumentFactory.fromString(builtinLibrary, builtinLibraryUri));
  }
}

function isWithin(uri: URI, folders: readonly URI[]): boolean {
  return folders.some((folder) => uri.toString().startsWith(`${folder.toString().replace(/\/$/, '')}/`));
}
