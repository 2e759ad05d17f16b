import { EmptyFileSystemProvider, type FileSystemProvider, type URI, UriUtils } from 'langium';
import type { Files } from './files.js';
import type { Paths } from './paths.js';

/**
 * How long a reading waits for a file: so many times a few milliseconds. Between them files can come, also where other
 * readings keep the program busy for longer than all of it.
 */
const patience = { times: 20, milliseconds: 4 };

/** The files of a caller. Each is asked for once. */
export class GivenFiles {
  private readonly texts = new Map<string, Promise<string | undefined>>();
  private isLate = false;
  private refusal: TypeError | undefined;

  constructor(
    private readonly files: Files,
    private readonly paths: Paths,
  ) {}

  /** The text of a file; undefined where there is none, or it takes too long to come. */
  async textOf(uri: URI): Promise<string | undefined> {
    const path = this.paths.pathOf(uri);
    if (path === undefined) return undefined;
    const text = this.texts.get(path) ?? this.read(path);
    this.texts.set(path, text);
    const waiting = new Waiting(this.isLate ? 0 : patience.times);
    const first = await Promise.race([text.then((content) => ({ content })), waiting.over]);
    waiting.stop();
    if (first !== 'late') return first.content;
    this.isLate = true;
    return undefined;
  }

  /**
   * Waits for those that took too long, so that the next reading has them.
   * @returns whether there were any
   * @throws TypeError where one is neither a text nor bytes
   */
  async come(): Promise<boolean> {
    if (this.isLate) await Promise.all(this.texts.values());
    if (this.refusal) throw this.refusal;
    const wereLate = this.isLate;
    this.isLate = false;
    return wereLate;
  }

  private async read(path: string): Promise<string | undefined> {
    const content = await this.given(path).catch(() => undefined);
    if (content === undefined || content === null || typeof content === 'string') return content ?? undefined;
    if (content instanceof Uint8Array) return new TextDecoder().decode(content);
    const kind = typeof content === 'object' ? 'an object' : `a ${typeof content}`;
    this.refusal ??= new TypeError(`\`files\` gives a text or its bytes; ${path} is ${kind}.`);
    return undefined;
  }

  private async given(path: string): Promise<unknown> {
    const { files } = this;
    if (typeof files === 'function') return files(path);
    return Object.hasOwn(files, path) ? files[path] : undefined;
  }
}

class Waiting {
  readonly over: Promise<'late'>;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(times: number) {
    this.over = new Promise((resolve) => this.wait(times, () => resolve('late')));
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private wait(times: number, end: () => void): void {
    if (times === 0) end();
    else this.timer = setTimeout(() => this.wait(times - 1, end), patience.milliseconds);
  }
}

/** The files of one caller after the other, as the language asks for them. */
export class GivenFileSystem extends EmptyFileSystemProvider implements FileSystemProvider {
  /** Those of the caller who has a text read. */
  files: GivenFiles | undefined;

  override async exists(uri?: URI): Promise<boolean> {
    if (!uri) return false;
    // A folder cannot be asked for; what may be one is not called missing.
    return UriUtils.extname(uri) === '' || (await this.files?.textOf(uri)) !== undefined;
  }

  override async readFile(uri?: URI): Promise<string> {
    const text = uri && (await this.files?.textOf(uri));
    if (text === undefined) throw new Error(`${uri} is not there.`);
    return text;
  }
}
