import { EmptyFileSystemProvider, type FileSystemProvider, type URI, UriUtils } from 'langium';
import type { Files } from './files.js';
import { Paths } from './paths.js';

/** The files of a caller, as the language asks for them. Each is read once. */
export class GivenFiles extends EmptyFileSystemProvider implements FileSystemProvider {
  private texts = new Map<string, Promise<string | undefined>>();
  private files: Files = {};
  private paths = new Paths('');
  private onWaiting: () => void = () => undefined;

  /**
   * From now on these are the files.
   * @param paths how the caller writes paths
   * @param onWaiting is called when the caller is asked for one and may take a while
   */
  give(files: Files, paths: Paths, onWaiting: () => void): void {
    this.texts = new Map();
    this.files = files;
    this.paths = paths;
    this.onWaiting = onWaiting;
  }

  override async exists(uri?: URI): Promise<boolean> {
    if (!uri) return false;
    // A folder cannot be asked for; what may be one is not called missing.
    return UriUtils.extname(uri) === '' || (await this.textOf(uri)) !== undefined;
  }

  override async readFile(uri?: URI): Promise<string> {
    const text = uri && (await this.textOf(uri));
    if (text === undefined) throw new Error(`${uri} is not there.`);
    return text;
  }

  private textOf(uri: URI): Promise<string | undefined> {
    const path = this.paths.pathOf(uri);
    const text = this.texts.get(path) ?? this.read(path).catch(() => undefined);
    this.texts.set(path, text);
    return text;
  }

  private async read(path: string): Promise<string | undefined> {
    const { files } = this;
    if (typeof files === 'function') {
      this.onWaiting();
      return (await files(path)) ?? undefined;
    }
    return Object.hasOwn(files, path) ? files[path] : undefined;
  }
}
