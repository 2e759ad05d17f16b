import type { URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { type ReadRevision, readRevision } from '../protocol/compare.js';
import type { ReadFileResult } from '../protocol/server.js';
import { ClientFileSystemProvider } from './client-file-system.js';

/** The files of a revision that the editor knows, as if they lay where they lie in the working folders. */
export class RevisionFileSystem extends ClientFileSystemProvider {
  private readonly files = new Map<string, Promise<ReadFileResult | null>>();

  constructor(
    connection: Connection,
    private readonly revision: string,
  ) {
    super(connection);
  }

  protected override request(uri: URI): Promise<ReadFileResult | null> {
    const asked: ReadRevision = { uri: uri.toString(), revision: this.revision };
    const known = this.files.get(asked.uri) ?? this.connection.sendRequest<ReadFileResult | null>(readRevision, asked);
    this.files.set(asked.uri, known);
    return known;
  }
}
