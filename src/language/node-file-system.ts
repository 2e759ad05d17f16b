import { realpath } from 'node:fs/promises';
import { URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';

/** The files of the machine, with the places that links lead to. */
export class LinkedFileSystemProvider extends NodeFileSystemProvider {
  async realPath(uri: URI): Promise<URI> {
    return URI.file(await realpath(uri.fsPath));
  }
}
