import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type CreateFile,
  FileChangeType,
  type FileEvent,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type FollowMaps, followMaps } from '../../src/protocol/server.js';
import type { Session } from '../protocol/session.js';
import { inTime } from './in-time.js';
import { isInside, type TextChange } from './text-changes.js';

/** Files of which an editor tells when they come, change or go; what else goes it tells of too. */
const watched = /\.(?:journey|csv|md|svg)$|journeymap\.config\.json$/;

interface OpenFile {
  document: TextDocument;
  /** The texts before, the newest last. */
  before: string[];
}

/**
 * What an editor does to files and tells a server: it has texts open that are not saved, and hears of what happens on the
 * disk a while later. Paths are relative to the folder that is open.
 */
export class Editor {
  private readonly files = new Map<string, OpenFile>();
  private readonly events: FileEvent[] = [];
  private changes = 0;

  constructor(readonly session: Session) {
    session.connection.onRequest('workspace/codeLens/refresh', () => null);
    session.connection.onRequest('workspace/inlayHint/refresh', () => null);
  }

  /** Changes with everything that the server has to know. */
  get state(): number {
    return this.changes;
  }

  /** Whether something has happened on the disk that the server was not told of. */
  get hasNews(): boolean {
    return this.events.length > 0;
  }

  get opened(): string[] {
    return [...this.files.keys()];
  }

  /** All files with an ending on the disk, in order. */
  stored(ending: string): string[] {
    return readdirSync(this.session.folder, { recursive: true })
      .map((path) => String(path).replaceAll('\\', '/'))
      .filter((path) => path.endsWith(ending))
      .sort();
  }

  isStored(path: string): boolean {
    return existsSync(this.place(path));
  }

  isOpen(path: string): boolean {
    return this.files.has(path);
  }

  /** The document that is open. */
  document(path: string): TextDocument {
    const file = this.files.get(path);
    if (!file) throw new Error(`${path} is not open.`);
    return file.document;
  }

  /** What a document with an address holds as the editor sees it; nothing where there is none. */
  seenAt(uri: string): TextDocument | undefined {
    const path = this.pathOf(uri);
    if (this.isOpen(path)) return this.document(path);
    if (!this.isStored(path)) return undefined;
    return TextDocument.create(uri, 'journey', 0, readFileSync(this.place(path), 'utf8').replace(/^\ufeff/, ''));
  }

  async open(path: string): Promise<void> {
    const uri = this.session.uri(path);
    const text = readFileSync(this.place(path), 'utf8').replace(/^\ufeff/, '');
    this.files.set(path, { document: TextDocument.create(uri, 'journey', 1, text), before: [] });
    this.changes++;
    await this.session.open(uri, text);
  }

  /** What is not saved is lost. */
  async close(path: string): Promise<void> {
    this.files.delete(path);
    this.changes++;
    await this.notify('textDocument/didClose', { textDocument: { uri: this.session.uri(path) } });
  }

  async save(path: string): Promise<void> {
    this.write(path, this.document(path).getText());
    await this.notify('textDocument/didSave', { textDocument: { uri: this.session.uri(path) } });
  }

  /** Changes an open text, one change after the other; all are told at once. */
  async change(path: string, changes: readonly TextChange[]): Promise<void> {
    const file = this.files.get(path);
    if (!file || changes.length === 0) return;
    const { document } = file;
    file.before.push(document.getText());
    if (file.before.length > 20) file.before.shift();
    const contentChanges = changes.map(({ start, end, text }) => {
      const change = { range: { start: document.positionAt(start), end: document.positionAt(end) }, text };
      TextDocument.update(document, [change], document.version);
      return change;
    });
    await this.tell(document, contentChanges);
  }

  async replaceAll(path: string, text: string): Promise<void> {
    const { document, before } = this.files.get(path) as OpenFile;
    before.push(document.getText());
    TextDocument.update(document, [{ text }], document.version);
    await this.tell(document, [{ text }]);
  }

  /** @returns whether there was anything to undo */
  async undo(path: string): Promise<boolean> {
    const file = this.files.get(path);
    const text = file?.before.pop();
    if (!file || text === undefined) return false;
    const { document } = file;
    const end = document.positionAt(document.getText().length);
    const change = { range: { start: { line: 0, character: 0 }, end }, text };
    TextDocument.update(document, [change], document.version);
    await this.tell(document, [change]);
    return true;
  }

  /** Writes a file behind the editor's back. */
  write(path: string, text: string): void {
    const type = this.isStored(path) ? FileChangeType.Changed : FileChangeType.Created;
    mkdirSync(dirname(this.place(path)), { recursive: true });
    writeFileSync(this.place(path), text);
    this.happened(path, type);
  }

  /** Deletes a file or folder behind the editor's back. */
  remove(path: string): void {
    rmSync(this.place(path), { recursive: true });
    this.happened(path, FileChangeType.Deleted);
  }

  /**
   * Renames a file or folder as the explorer of an editor does: the server is asked what to change before, and what is
   * open moves along.
   */
  async rename(path: string, newPath: string): Promise<void> {
    const files = [{ oldUri: this.session.uri(path), newUri: this.session.uri(newPath) }];
    const asked = this.session.connection.sendRequest<WorkspaceEdit | null>('workspace/willRenameFiles', { files });
    const edit = await inTime(asked);
    if (edit) await this.apply(edit);
    const before = this.isFolder(path) ? this.stored('').filter((each) => each.startsWith(`${path}/`)) : [path];
    const moved = this.opened.filter((each) => each === path || each.startsWith(`${path}/`));
    const texts = moved.map((each) => this.document(each).getText());
    mkdirSync(dirname(this.place(newPath)), { recursive: true });
    renameSync(this.place(path), this.place(newPath));
    const after = (each: string): string => newPath + each.slice(path.length);
    for (const [index, each] of moved.entries()) {
      await this.close(each);
      // It was deleted behind the editor's back, and does not move along.
      if (!this.isStored(after(each))) continue;
      await this.open(after(each));
      await this.replaceAll(after(each), texts[index] as string);
    }
    this.changes++;
    await this.notify('workspace/didRenameFiles', { files });
    this.happened(path, FileChangeType.Deleted);
    for (const each of before) if (!this.isFolder(after(each))) this.happened(after(each), FileChangeType.Created);
  }

  /** Tells the server what has happened on the disk. */
  async tellNews(): Promise<void> {
    if (this.events.length === 0) return;
    this.changes++;
    await this.notify('workspace/didChangeWatchedFiles', { changes: this.events.splice(0) });
  }

  async changeSettings(settings: Record<string, unknown>): Promise<void> {
    Object.assign(this.session.settings, settings);
    this.changes++;
    await this.notify('workspace/didChangeConfiguration', { settings });
  }

  /** Does what an answer of the server asks for; files that nobody has open are changed on the disk. */
  async apply({ changes = {}, documentChanges }: WorkspaceEdit): Promise<void> {
    const steps: (TextDocumentEdit | CreateFile)[] =
      (documentChanges as (TextDocumentEdit | CreateFile)[] | undefined) ??
      Object.entries(changes).map(([uri, edits]) => ({ textDocument: { uri, version: null }, edits }));
    for (const step of steps) {
      if ('kind' in step) this.write(this.pathOf(step.uri), '');
      else await this.applyTo(step.textDocument.uri, step.edits as TextEdit[]);
    }
  }

  async applyTo(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const path = this.pathOf(uri);
    const document = this.seenAt(uri);
    if (!document) throw new Error(`An edit of ${path}, which is not there.`);
    const outside = edits.find(({ range }) => !isInside(range, document));
    if (outside) throw new Error(`An edit outside of ${path}: ${JSON.stringify(outside)}`);
    // Throws where edits overlap.
    const text = TextDocument.applyEdits(document, [...edits]);
    if (!this.isOpen(path)) this.write(path, text);
    else if (text !== document.getText()) {
      const sorted = edits
        .map((edit, index) => ({ index, ...changeOf(edit, document) }))
        .sort((one, other) => other.start - one.start || other.index - one.index);
      await this.change(path, sorted);
    }
  }

  pathOf(uri: string): string {
    return fileURLToPath(uri)
      .slice(this.session.folder.length + 1)
      .replaceAll('\\', '/');
  }

  private place(path: string): string {
    return join(this.session.folder, path);
  }

  private isFolder(path: string): boolean {
    return readdirSync(dirname(this.place(path)), { withFileTypes: true }).some(
      (entry) => entry.isDirectory() && join(dirname(this.place(path)), entry.name) === this.place(path),
    );
  }

  private happened(path: string, type: FileChangeType): void {
    this.changes++;
    if (type === FileChangeType.Deleted || watched.test(path)) this.events.push({ uri: this.session.uri(path), type });
  }

  private async tell(document: TextDocument, contentChanges: object[]): Promise<void> {
    this.changes++;
    const { uri, version } = TextDocument.update(document, [], document.version + 1);
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    // As the preview does, to which every text is news.
    const wanted: FollowMaps = { uri, known: [], after: version - 1, follower: 1, turn: version };
    await this.notify(followMaps, wanted);
  }

  private async notify(method: string, params: object): Promise<void> {
    await this.session.connection.sendNotification(method, params);
  }
}

function changeOf({ range, newText }: TextEdit, document: TextDocument): TextChange {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end), text: newText };
}
