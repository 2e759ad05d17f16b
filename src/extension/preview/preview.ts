import { commands, Disposable, EventEmitter, env, Uri, type WebviewPanel, workspace } from 'vscode';
import { toMarkdown } from '../../formats/markdown.js';
import { toMermaid } from '../../formats/mermaid.js';
import type { PageTheme } from '../../map/looks.js';
import { personaFilter } from '../../map/view.js';
import type {
  AskDiagramMessage,
  CopiedMessage,
  CopyForm,
  EditMessage,
  FromPreview,
  PreviewAction,
  ToPreview,
} from '../../protocol/preview.js';
import { isFromPreview } from '../../protocol/preview-guards.js';
import type { MapsChanged, MapsRead } from '../../protocol/server.js';
import type { OpenFolder } from '../images.js';
import type { MapServer } from '../map-server.js';
import { DocumentMaps, openDocument, type Told } from './document-maps.js';
import { isEditable, writeEdit } from './edits.js';
import { Feed, type Held } from './feed.js';
import { readFonts } from './fonts.js';
import { openLink, showSource } from './source.js';

/** What a preview needs from the extension. */
export interface PreviewContext {
  readonly extensionUri: Uri;
  readonly server: MapServer;
  /** How pictures on a disk are found; absent in a browser. */
  readonly openFolder: OpenFolder | undefined;
}

/**
 * One panel and the document that it shows. Relays between the webview and the language server and keeps nothing that
 * the webview could ask for again.
 */
export class Preview {
  readonly onDidDispose;
  private readonly disposed = new EventEmitter<void>();
  private readonly subscriptions: Disposable[] = [];
  /** The file that a change on the picture was written into at last: the document, or a library. */
  private lastEdited: Uri | undefined;
  private maps: DocumentMaps;
  private readonly feed = new Feed(
    (held) => void this.sendMaps((maps) => maps.read(held), held),
    (held) => void this.maps.follow(held).catch(nothing),
  );

  constructor(
    readonly panel: WebviewPanel,
    private readonly context: PreviewContext,
    private shown: Uri,
    private isLocked: boolean,
  ) {
    this.onDidDispose = this.disposed.event;
    this.subscriptions.push(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        if (isFromPreview(message)) void this.receive(message);
      }),
      context.server.onMapsRead((read) => this.takeAhead(read)),
      context.server.onMapsChanged((change) => this.follows(change)),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('journey.preview')) this.show();
      }),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.feed.stop();
      }),
      panel.onDidDispose(() => this.dispose()),
    );
    this.maps = this.mapsOf(shown);
    this.title();
  }

  /** The document that is shown. */
  get document(): Uri {
    return this.shown;
  }

  /** Whether the preview stays with its document. */
  get locked(): boolean {
    return this.isLocked;
  }

  /** Stays with its document, or follows the active editor again. */
  toggleLock(): void {
    this.isLocked = !this.isLocked;
    this.title();
    this.show();
  }

  /** Shows another document. The picture of the one before stays until that of the new one is there. */
  follow(document: Uri): void {
    if (this.shows(document.toString())) return;
    this.shown = document;
    this.lastEdited = undefined;
    this.maps = this.mapsOf(document);
    this.feed.stop();
    this.title();
    this.show();
  }

  /** Draws again where the maps name pictures: one of them may have changed. */
  redrawPictures(): void {
    if (this.maps.namesImages) this.feed.changed();
  }

  /** Runs a zoom command. */
  zoom(to: 'in' | 'out' | 'fit' | 'actual'): void {
    this.post({ type: 'zoom', document: this.document.toString(), to });
  }

  /** Runs a command in the picture. @param id of the thing that it is about; what is selected when left out */
  run(action: PreviewAction, id?: string): void {
    // What is found or presented is gone through by keys, and what is changed is written or changed further.
    if (action !== 'fold' && action !== 'showAll') this.takeFocus();
    this.post({ type: 'run', document: this.document.toString(), action, id: id ?? null });
  }

  /** Copies the picture, as it is shown, to the clipboard. */
  async copy(form: CopyForm): Promise<void> {
    // A page may write a picture to the clipboard only while it has the focus.
    if (form === 'png') this.takeFocus();
    const fonts = form === 'markdown' ? [] : await readFonts(this.context.extensionUri);
    this.post({ type: 'copy', document: this.document.toString(), form, fonts });
  }

  /** Goes to the source of a thing. */
  async goToSource(id: string): Promise<void> {
    await this.select(this.maps.checkedVersion, id);
  }

  /** Marks the thing whose source the caret is in; each map of the document may have it. */
  highlight(ids: string[]): void {
    this.post({ type: 'highlight', document: this.document.toString(), ids });
  }

  /** Whether it shows the document of this uri, however that is encoded. */
  shows(uri: string): boolean {
    return Uri.parse(uri).toString() === this.document.toString();
  }

  dispose(): void {
    Disposable.from(...this.subscriptions.splice(0)).dispose();
    this.disposed.fire();
    this.disposed.dispose();
  }

  /** There are other maps. */
  private follows(change: MapsChanged): void {
    if (!this.shows(change.uri) || this.maps.isOutrun(change)) return;
    if (this.maps.isOpenedAnew(change))
      this.post({ type: 'changed', document: this.document.toString(), version: change.version });
    else this.feed.changed();
  }

  /** The maps that are followed have come, and are drawn before they are checked. */
  private takeAhead(read: MapsRead): void {
    if (!this.maps.isFollowed(read) || this.maps.isOpenedAnew(read)) return;
    const held = this.feed.claim();
    if (held) void this.sendMaps((maps) => maps.ahead(held, read), held);
  }

  private async receive(message: FromPreview): Promise<void> {
    if (message.type === 'ready') {
      this.feed.stop();
      return this.show();
    }
    if (!this.shows(message.document)) return;
    const column = this.panel.viewColumn;
    switch (message.type) {
      case 'pull':
        this.maps.forget();
        return this.feed.pull(message);
      case 'taken':
        return this.feed.taken(message);
      case 'select':
        return this.select(message.version, message.id);
      case 'goToProblem': {
        const problem = this.maps.problem(message.version, message.index);
        const target = problem && { caret: problem.range.start, range: problem.range };
        return showSource(problem?.uri ? Uri.parse(problem.uri) : this.document, column, target);
      }
      case 'edit':
        return this.edit(message);
      case 'undo':
        return this.undo(message.redo);
      case 'copied':
        return this.take(message);
      case 'askDiagram':
        return this.writeDiagram(message);
      case 'showSource':
        return showSource(this.document, column);
      case 'newMap':
        await commands.executeCommand('journey.newMap', this.document);
        return;
      case 'openLink':
        return openLink(message.target);
    }
  }

  private async select(version: number, id: string): Promise<void> {
    const located = await this.context.server.locate({ uri: this.document.toString(), version, id }).catch(nothing);
    if (located) await showSource(Uri.parse(located.uri), this.panel.viewColumn, located);
  }

  /** Editors undo where the focus is, so it goes to the text and comes back. */
  private async undo(redo: boolean): Promise<void> {
    await showSource(this.lastEdited ?? this.document, this.panel.viewColumn);
    await commands.executeCommand(redo ? 'redo' : 'undo');
    this.takeFocus();
  }

  private takeFocus(): void {
    this.panel.reveal(this.panel.viewColumn, false);
    this.post({ type: 'focus', document: this.document.toString() });
  }

  private async edit({ document, version, edit }: EditMessage): Promise<void> {
    try {
      const open = await openDocument(this.document);
      const outcome = await writeEdit(this.context.server, open, version, edit);
      if ('refused' in outcome) this.post({ type: 'refused', document, reason: outcome.refused });
      else {
        this.lastEdited = outcome.uri;
        this.post({ type: 'edited', document, version: outcome.version, added: outcome.added ?? null });
      }
    } catch (reason) {
      this.post({ type: 'refused', document, reason: `The change could not be made: ${messageOf(reason)}` });
    }
  }

  /** What the webview made of the picture goes to the clipboard. */
  private async take(message: CopiedMessage): Promise<void> {
    const { document, form, text } = message;
    const written = form === 'markdown' ? await this.markdownOf(message) : text;
    if (written === undefined) return;
    await env.clipboard.writeText(written);
    this.post({ type: 'say', document, text: form === 'svg' ? 'Copied as SVG' : 'Copied as Markdown' });
  }

  private async markdownOf({ journey, personas, lanes }: CopiedMessage): Promise<string | undefined> {
    const map = await this.maps.journey(journey);
    return map && toMarkdown(map, { personas, ...(lanes.length > 0 ? { lanes } : {}) });
  }

  private async writeDiagram({ document, journey, personas }: AskDiagramMessage): Promise<void> {
    try {
      const map = await this.maps.journey(journey);
      if (map) this.post({ type: 'diagram', document, journey, text: toMermaid(personaFilter(personas)(map)) });
    } catch (reason) {
      this.post({ type: 'failed', document, reason: messageOf(reason) });
    }
  }

  private async sendMaps(read: (maps: DocumentMaps) => Promise<Told>, held: Held): Promise<void> {
    const { maps } = this;
    const document = this.document.toString();
    try {
      const told = await read(maps);
      if (maps !== this.maps) return;
      if (maps.isKnown(told)) this.feed.taken(held);
      else this.post({ type: 'maps', document, ...told });
    } catch (reason) {
      maps.forget();
      if (maps === this.maps) this.post({ type: 'failed', document, reason: messageOf(reason) });
    }
  }

  private mapsOf(document: Uri): DocumentMaps {
    return new DocumentMaps(document, this.context.server, this.context.openFolder);
  }

  private show(): void {
    this.post({
      type: 'show',
      document: this.document.toString(),
      fileName: fileName(this.document),
      locked: this.locked,
      theme: workspace.getConfiguration('journey', this.document).get<PageTheme>('preview.theme', 'auto'),
      editable: isEditable(this.document),
    });
  }

  private title(): void {
    const name = fileName(this.document);
    this.panel.title = this.locked ? `[Preview] ${name}` : `Preview ${name}`;
  }

  private post(message: ToPreview): void {
    void this.panel.webview.postMessage(message);
  }
}

function fileName(uri: Uri): string {
  return uri.path.split('/').pop() || uri.path;
}

function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}

function nothing(): null {
  return null;
}
