import { isAbsolute, relative, sep } from 'node:path';
import { EmptyFileSystemProvider, type FileSystemNode, type URI } from 'langium';
import type { Repository, Tree } from './repository.js';

/** The files of a tree as if they lay where they lie in the working folders. */
export class TreeFileSystem extends EmptyFileSystemProvider {
  private readonly files = new Map<string, Promise<Buffer | undefined>>();

  constructor(
    private readonly repository: Repository,
    private readonly tree: Tree,
  ) {
    super();
  }

  override async exists(uri?: URI): Promise<boolean> {
    return uri !== undefined && (await this.bytes(uri)) !== undefined;
  }

  override async readBinary(uri?: URI): Promise<Uint8Array> {
    const bytes = uri && (await this.bytes(uri));
    if (!bytes) throw new Error(`${uri?.fsPath} is not there.`);
    return bytes;
  }

  override async readFile(uri?: URI): Promise<string> {
    return Buffer.from(await this.readBinary(uri)).toString('utf8');
  }

  override async stat(uri: URI): Promise<FileSystemNode> {
    return { isFile: true, isDirectory: false, uri };
  }

  private bytes(uri: URI): Promise<Buffer | undefined> {
    const path = relative(this.repository.root, uri.fsPath);
    if (path === '' || path.startsWith('..') || isAbsolute(path)) return Promise.resolve(undefined);
    const known = this.files.get(path) ?? this.repository.read(this.tree, path.split(sep).join('/'));
    this.files.set(path, known);
    return known;
  }
}
