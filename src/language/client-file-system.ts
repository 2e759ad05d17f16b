import { EmptyFileSystemProvider, type FileSystemNode, URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import {
  type FindFiles,
  type FindFilesResult,
  findFiles,
  type ReadFile,
  type ReadFileResult,
  readFile,
} from '../protocol/server.js';

/** Files as the editor sees them: the only way in a web worker, and for virtual workspaces. */
export class ClientFileSystemProvider extends EmptyFileSystemProvider {
  constructor(protected readonly connection: Connection) {
    super();
  }

  /** The `.journey` files of all workspace folders. */
  async journeyFiles(): Promise<URI[]> {
    const found = await this.connection.sendRequest<FindFilesResult>(findFiles, {
      glob: '**/*.journey',
    } satisfies FindFiles);
    return found.uris.map((uri) => URI.parse(uri));
  }

  override async readFile(uri?: URI): Promise<string> {
    const file = uri && (await this.request(uri));
    if (!file) throw new Error(`${uri} cannot be read.`);
    return file.text;
  }

  override async exists(uri?: URI): Promise<boolean> {
    return uri !== undefined && (await this.request(uri)) !== null;
  }

  override async stat(uri: URI): Promise<FileSystemNode> {
    return { isFile: true, isDirectory: false, uri };
  }

  protected request(uri: URI): Promise<ReadFileResult | null> {
    return this.connection.sendRequest<ReadFileResult | null>(readFile, { uri: uri.toString() } satisfies ReadFile);
  }
}
