import type { ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { startGit } from '../../language/node-git.js';

/** A file that git keeps. */
export interface StoredFile {
  /** Of its content: the same content has the same id. */
  id: string;
  bytes: Buffer;
}

interface Question {
  /** As git names an object: `commit:path`. */
  object: string;
  resolve(file: StoredFile | undefined): void;
  reject(reason: Error): void;
}

/**
 * Reads files that git keeps, through one process that answers question after question: to start one takes longer than to
 * read a map. It ends with this one, and does not keep it from ending.
 */
export class StoredFiles {
  private process: ChildProcess | undefined;
  private readonly questions: Question[] = [];
  private chunks: Buffer[] = [];
  /** Of the answer that is being read. */
  private header: { id: string; type: string; size: number } | undefined;

  /**
   * @param folder of the repository
   * @param most larger files are not read, in bytes
   */
  constructor(
    private readonly folder: string,
    private readonly most = 64 * 1024 * 1024,
  ) {}

  /**
   * @param object as git names it, without a line end
   * @returns undefined where there is none, or it is no file
   * @throws Error when it is too large, or git ends
   */
  read(object: string): Promise<StoredFile | undefined> {
    return new Promise((resolve, reject) => {
      this.questions.push({ object, resolve, reject });
      this.ask([object]);
    });
  }

  private ask(objects: readonly string[]): void {
    this.process ??= this.start();
    this.keepAlive(true);
    this.process.stdin?.write(objects.map((object) => `${object}\n`).join(''));
  }

  private start(): ChildProcess {
    const child = startGit(['cat-file', '--batch'], this.folder);
    const isCurrent = () => this.process === child;
    child.stdout?.on('data', (chunk: Buffer) => {
      if (!isCurrent()) return;
      this.chunks.push(chunk);
      this.readAnswers();
    });
    const end = (reason: Error) => {
      if (!isCurrent()) return;
      this.process = undefined;
      for (const { reject } of this.questions.splice(0)) reject(reason);
    };
    // A question that nobody reads any more is refused when the process is closed.
    child.stdin?.on('error', () => {});
    child.on('error', end);
    child.on('close', (code) => end(new Error(`git cat-file ended with ${code}`)));
    return child;
  }

  private readAnswers(): void {
    for (;;) {
      this.header ??= this.readHeader();
      if (!this.header) break;
      const { id, type, size } = this.header;
      if (size > this.most) {
        this.refuse(new Error(`it has ${size} bytes`));
        return;
      }
      if (this.chunks.reduce((sum, { length }) => sum + length, 0) <= size) break;
      const all = Buffer.concat(this.chunks);
      this.chunks = [all.subarray(size + 1)];
      this.header = undefined;
      this.questions.shift()?.resolve(type === 'blob' ? { id, bytes: all.subarray(0, size) } : undefined);
    }
    if (this.questions.length === 0) this.keepAlive(false);
  }

  /** The header of the next answer that has a content; those that have none are answered. */
  private readHeader(): StoredFiles['header'] {
    for (;;) {
      const all = Buffer.concat(this.chunks);
      const end = all.indexOf('\n');
      this.chunks = [end < 0 ? all : all.subarray(end + 1)];
      if (end < 0) return undefined;
      const [, id, type, size] = /^([0-9a-f]{40,}) (\w+) (\d+)$/.exec(all.toString('utf8', 0, end)) ?? [];
      if (id !== undefined && type !== undefined) return { id, type, size: Number(size) };
      this.questions.shift()?.resolve(undefined);
    }
  }

  /** Does not wait for a content that nobody wants: a new process answers the other questions. */
  private refuse(reason: Error): void {
    const { process } = this;
    this.process = undefined;
    process?.kill();
    this.chunks = [];
    this.header = undefined;
    this.questions.shift()?.reject(reason);
    if (this.questions.length > 0) this.ask(this.questions.map(({ object }) => object));
  }

  private keepAlive(busy: boolean): void {
    const { process } = this;
    // In types, pipes are streams alone.
    const handles = [process, process?.stdin as Socket | null, process?.stdout as Socket | null];
    for (const handle of handles) {
      if (busy) handle?.ref();
      else handle?.unref();
    }
  }
}
