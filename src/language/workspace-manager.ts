import { DefaultWorkspaceManager, type LangiumDocument, URI, type WorkspaceFolder } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { ClientFileSystemProvider } from './client-file-system.js';
import { builtinLibrary } from './library/builtin.js';
import { builtinLibraryUri } from './library/uri.js';

/** Indexes the `.journey` files of the workspace and the built-in library, and checks files that nobody has open too. */
export class JourneyWorkspaceManager extends DefaultWorkspaceManager {
  private readonly factory: LangiumSharedServices['workspace']['LangiumDocumentFactory'];

  constructor(services: LangiumSharedServices) {
    super(services);
    this.factory = services.workspace.LangiumDocumentFactory;
    this.initialBuildOptions = { validation: true };
  }

  /** Where imports of a document that is not saved yet start from. */
  get firstFolder(): URI | undefined {
    const folder = this.workspaceFolders?.[0];
    return folder && URI.parse(folder.uri);
  }

  protected override async traverseFolder(folder: URI, uris: URI[]): Promise<void> {
    if (!(this.fileSystemProvider instanceof ClientFileSystemProvider)) return super.traverseFolder(folder, uris);
    const inside = `${folder.toString().replace(/\/$/, '')}/`;
    uris.push(...(await this.fileSystemProvider.journeyFiles()).filter((uri) => uri.toString().startsWith(inside)));
  }

  protected override async loadAdditionalDocuments(
    _folders: WorkspaceFolder[],
    collector: (document: LangiumDocument) => void,
  ): Promise<void> {
    collector(this.factory.fromString(builtinLibrary, builtinLibraryUri));
  }
}
