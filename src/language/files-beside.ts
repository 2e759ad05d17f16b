import { type FileSystemProvider, type URI, UriUtils } from 'langium';
import { ClientFileSystemProvider } from './client-file-system.js';
import type { JourneySharedServices } from './journey-module.js';

/**
 * The files that maps point at: images, notes, tables. Knows which document points at which, so that a document can be
 * checked again when one of them appears, changes or goes; and remembers answers for as long as a document points there.
 */
export class FilesBeside {
  private readonly found = new Map<string, Promise<boolean>>();
  private readonly read = new Map<string, Promise<string | undefined>>();
  /** What each document points at, and who points at each file. */
  private readonly targets = new Map<string, ReadonlySet<string>>();
  private readonly pointers = new Map<string, Set<string>>();
  private remembers = true;

  constructor(private readonly services: JourneySharedServices) {}

  /** Notes all that a document points at by now. What nobody points at any more is forgotten. */
  pointsAt(document: URI, files: readonly URI[]): void {
    const key = document.toString();
    const targets = new Set(files.map(String));
    for (const file of this.targets.get(key) ?? []) if (!targets.has(file)) this.lose(file, key);
    for (const file of targets) {
      const pointers = this.pointers.get(file);
      if (pointers) pointers.add(key);
      else this.pointers.set(file, new Set([key]));
    }
    if (targets.size > 0) this.targets.set(key, targets);
    else this.targets.delete(key);
  }

  /** Asks anew every time, where nobody tells when a file changes. */
  remembersNothing(): void {
    this.remembers = false;
  }

  /** Forgets a document that is gone, and with it what it alone pointed at. */
  forget(document: URI): void {
    this.pointsAt(document, []);
    this.found.delete(document.toString());
  }

  /** Whether files can be asked for at all: where the document itself cannot be found, nothing else can. */
  async areAtHand(document: URI): Promise<boolean> {
    const known = document.scheme === 'untitled' ? this.services.workspace.WorkspaceManager.firstFolder : document;
    return known !== undefined && (await this.isThere(known));
  }

  /**
   * Whether a file or folder is there.
   * @returns undefined where that cannot be told
   */
  async exists(file: URI): Promise<boolean | undefined> {
    if (this.services.workspace.LangiumDocuments.hasDocument(file)) return true;
    // An editor that reads for us tells files only, not folders.
    const mayBeFolder = UriUtils.extname(file) === '';
    if (mayBeFolder && this.files instanceof ClientFileSystemProvider) return undefined;
    return this.isThere(file);
  }

  /** The text of a file; undefined where it cannot be read. */
  textOf(file: URI): Promise<string | undefined> {
    return this.remembered(this.read, file, () =>
      this.files.readFile(file).then(
        (text) => text,
        () => undefined,
      ),
    );
  }

  /**
   * The documents that point at one of some files, of which what is known is forgotten.
   * @param changed files, and folders that stand for all that is in them
   */
  changed(changed: readonly URI[]): ReadonlySet<string> {
    const places = new Set(changed.map(String));
    const folders = [...places].map((place) => `${place}/`);
    const isConcerned = (file: string): boolean =>
      places.has(file) || folders.some((folder) => file.startsWith(folder));
    for (const answers of [this.found, this.read]) {
      for (const file of answers.keys()) if (isConcerned(file)) answers.delete(file);
    }
    const affected = new Set<string>();
    for (const [file, pointers] of this.pointers) {
      if (isConcerned(file)) for (const pointer of pointers) affected.add(pointer);
    }
    return affected;
  }

  /** Whether a document points at one of some files. */
  doesPointAt(document: URI, files: ReadonlySet<string>): boolean {
    for (const file of files) if (this.pointers.get(file)?.has(document.toString())) return true;
    return false;
  }

  /** Every file that a document points at, there or not. */
  get all(): Iterable<string> {
    return this.pointers.keys();
  }

  private get files(): FileSystemProvider {
    return this.services.workspace.FileSystemProvider;
  }

  private isThere(file: URI): Promise<boolean> {
    return this.remembered(this.found, file, () => this.files.exists(file));
  }

  private remembered<T>(answers: Map<string, Promise<T>>, file: URI, ask: () => Promise<T>): Promise<T> {
    if (!this.remembers) return ask();
    const key = file.toString();
    const answer = answers.get(key) ?? ask();
    answers.set(key, answer);
    return answer;
  }

  /** A document no longer points at a file. */
  private lose(file: string, document: string): void {
    const pointers = this.pointers.get(file);
    pointers?.delete(document);
    if (!pointers || pointers.size > 0) return;
    this.pointers.delete(file);
    this.found.delete(file);
    this.read.delete(file);
  }
}
