import { isAbsolute, relative, sep } from 'node:path';
import { EmptyFileSystemProvider, type FileSystemNode, type URI } from 'langium';
import type { Repository, StoredTree } from './repository.js';
import type { StoredFile } from './stored-files.js';

/** The files of a stored tree as if they lay where they lie in the working folders. */
export class TreeFileSystem extends EmptyFileSystemProvider {
  private readonly files = new Map<string, Promise<StoredFile | undefined>>();

  constructor(
    private readonly repository: Repository,
    private readonly tree: StoredTree,
  ) {
    super();
  }

  override async exists(uri?: URI): Promise<boolean> {
    // One that cannot be read is there all the same; reading it tells why.
    return uri !== undefined && this.file(uri).then(Boolean, () => true);
  }

  override async readBinary(uri?: URI): Promise<Uint8Array> {
    const file = uri && (await this.file(uri));
    if (!file) throw new Error(`${uri?.fsPath} is not there.`);
    return file.bytes;
  }

  override async readFile(uri?: URI): Promise<string> {
    return Buffer.from(await this.readBinary(uri)).toString('utf8');
  }

  override async stat(uri: URI): Promise<FileSystemNode> {
    return { isFile: true, isDirectory: false, uri };
  }

  private file(uri: URI): Promise<StoredFile | undefined> {
    const path = relative(this.repository.root, uri.fsPath);
    if (path === '' || path.startsWith('..') || isAbsolute(path)) return Promise.resolve(undefined);
    const known = this.files.get(path) ?? this.repository.file(this.tree, path.split(sep).join('/'));
    this.files.set(path, known);
    return known;
  }
}
