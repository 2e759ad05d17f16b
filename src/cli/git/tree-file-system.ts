import { isAbsolute, relative, sep } from 'node:path';
import { EmptyFileSystemProvider, type FileSystemNode, type URI } from 'langium';
import type { Repository, StoredTree } from './repository.js';

/** The files of a stored tree as if they lay where they lie in the working folders. */
export class TreeFileSystem extends EmptyFileSystemProvider {
  private readonly blobs = new Map<string, Promise<string | undefined>>();

  constructor(
    private readonly repository: Repository,
    private readonly tree: StoredTree,
  ) {
    super();
  }

  override async exists(uri?: URI): Promise<boolean> {
    return uri !== undefined && (await this.blob(uri)) !== undefined;
  }

  override async readBinary(uri?: URI): Promise<Uint8Array> {
    const blob = uri && (await this.blob(uri));
    if (!blob) throw new Error(`${uri?.fsPath} is not there.`);
    return this.repository.read(blob);
  }

  override async readFile(uri?: URI): Promise<string> {
    return Buffer.from(await this.readBinary(uri)).toString('utf8');
  }

  override async stat(uri: URI): Promise<FileSystemNode> {
    return { isFile: true, isDirectory: false, uri };
  }

  private blob(uri: URI): Promise<string | undefined> {
    const path = relative(this.repository.root, uri.fsPath);
    if (path === '' || path.startsWith('..') || isAbsolute(path)) return Promise.resolve(undefined);
    const known = this.blobs.get(path) ?? this.repository.blob(this.tree, path.split(sep).join('/'));
    this.blobs.set(path, known);
    return known;
  }
}
