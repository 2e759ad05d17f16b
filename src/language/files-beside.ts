import { type FileSystemProvider, type URI, UriUtils } from 'langium';
import { ClientFileSystemProvider } from './client-file-system.js';
import type { JourneySharedServices } from './journey-module.js';

/**
 * The files that maps point at: images, notes, tables. Remembers what it was asked, and by which document, so that a
 * document can be checked again when one of them appears, changes or goes.
 */
export class FilesBeside {
  private readonly found = new Map<string, Promise<boolean>>();
  private readonly read = new Map<string, Promise<string | undefined>>();
  private readonly askers = new Map<string, Set<string>>();
  private remembers = true;

  constructor(private readonly services: JourneySharedServices) {}

  /** Asks anew every time, where nobody tells when a file changes. */
  remembersNothing(): void {
    this.remembers = false;
  }

  /** Whether files can be asked for at all: where the document itself cannot be found, nothing else can. */
  async areAtHand(document: URI): Promise<boolean> {
    const known = document.scheme === 'untitled' ? this.services.workspace.WorkspaceManager.firstFolder : document;
    return known !== undefined && (await this.isThere(known));
  }

  /**
   * Whether a file or folder is there.
   * @param asker the document that points at it
   * @returns undefined where that cannot be told
   */
  async exists(file: URI, asker: URI): Promise<boolean | undefined> {
    this.note(file, asker);
    if (this.services.workspace.LangiumDocuments.hasDocument(file)) return true;
    // An editor that reads for us tells files only, not folders.
    const mayBeFolder = UriUtils.extname(file) === '';
    if (mayBeFolder && this.files instanceof ClientFileSystemProvider) return undefined;
    return this.isThere(file);
  }

  /** The text of a file; undefined where it cannot be read. */
  textOf(file: URI, asker: URI): Promise<string | undefined> {
    this.note(file, asker);
    return this.remembered(this.read, file, () =>
      this.files.readFile(file).then(
        (text) => text,
        () => undefined,
      ),
    );
  }

  /**
   * The documents that asked for one of some files, whose answers are forgotten.
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
    const asked = new Set<string>();
    for (const [file, askers] of this.askers) {
      if (isConcerned(file)) for (const asker of askers) asked.add(asker);
    }
    return asked;
  }

  /** Whether a document has asked for one of some files. */
  hasAsked(document: URI, files: ReadonlySet<string>): boolean {
    for (const file of files) if (this.askers.get(file)?.has(document.toString())) return true;
    return false;
  }

  /** Every file that was asked for, there or not. */
  get asked(): Iterable<string> {
    return this.askers.keys();
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

  private note(file: URI, asker: URI): void {
    const key = file.toString();
    const askers = this.askers.get(key) ?? new Set();
    this.askers.set(key, askers.add(asker.toString()));
  }
}
