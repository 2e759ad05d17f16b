import { commands, Disposable, EventEmitter, env, type TextDocument, Uri, type WebviewPanel, workspace } from 'vscode';
import type { ImageReader, RefusedImage } from '../../formats/images/image-reader.js';
import { toMarkdown } from '../../formats/markdown.js';
import { toMermaid } from '../../formats/mermaid.js';
import type { PlainMap } from '../../map/model.js';
import { personaFilter } from '../../map/view.js';
import { imageSnapshots } from '../../protocol/images.js';
import type {
  AskDiagramMessage,
  CopiedMessage,
  CopyForm,
  EditMessage,
  FromPreview,
  PreviewAction,
  PreviewTheme,
  ToPreview,
} from '../../protocol/preview.js';
import { isFromPreview } from '../../protocol/preview-guards.js';
import type { MapProblem, MapsChanged } from '../../protocol/server.js';
import { imageReader, type OpenFolder } from '../images.js';
import type { MapServer } from '../map-server.js';
import { today } from '../today.js';
import { isEditable, writeEdit } from './edits.js';
import { Feed, type Held } from './feed.js';
import { readFonts } from './fonts.js';
import { openLink, showSource } from './source.js';

const unknownProblems = { version: -1, list: [] };

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
  private problems: { version: number; list: LocatedProblem[] } = unknownProblems;
  private images: ImageReader | undefined;
  /** Whether the maps name pictures, so that a change of one may be a change of theirs. */
  private namesImages = false;
  /** Whether the text was checked since it was read last; its maps are not waited for so long. */
  private isChecked = true;
  /** Version of the maps that were sent last. */
  private sent = 0;
  private readonly feed = new Feed((held) => void this.sendMaps(held));

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
      context.server.onMapsRead((read) => this.follows(read, false)),
      context.server.onMapsChanged((change) => this.follows(change, true)),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('journey.preview')) this.show();
      }),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.feed.stop();
      }),
      panel.onDidDispose(() => this.dispose()),
    );
    this.images = imageReader(shown, context.openFolder);
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
    this.images = imageReader(document, this.context.openFolder);
    this.problems = unknownProblems;
    this.isChecked = true;
    this.sent = 0;
    this.feed.stop();
    this.title();
    this.show();
  }

  /** Draws again where the maps name pictures: one of them may have changed. */
  redrawPictures(): void {
    if (this.namesImages) this.feed.changed();
  }

  /** Runs a zoom command. */
  zoom(to: 'in' | 'out' | 'fit' | 'actual'): void {
    this.post({ type: 'zoom', document: this.document.toString(), to });
  }

  /** Runs a command in the picture. @param id of the thing that it is about; what is selected when left out */
  run(action: PreviewAction, id?: string): void {
    // What is found or presented is gone through by keys.
    if (action === 'find' || action === 'present') this.panel.reveal(this.panel.viewColumn, false);
    this.post({ type: 'run', document: this.document.toString(), action, id: id ?? null });
  }

  /** Copies the picture, as it is shown, to the clipboard. */
  async copy(form: CopyForm): Promise<void> {
    // A page may write a picture to the clipboard only while it has the focus.
    if (form === 'png') this.panel.reveal(this.panel.viewColumn, false);
    const fonts = form === 'markdown' ? [] : await readFonts(this.context.extensionUri);
    this.post({ type: 'copy', document: this.document.toString(), form, fonts });
  }

  /** Goes to the source of a thing. */
  async goToSource(id: string): Promise<void> {
    await this.select(this.problems.version, id);
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
  private follows({ uri, version }: MapsChanged, isChecked: boolean): void {
    if (!this.shows(uri)) return;
    this.isChecked = isChecked;
    const isOpenedAnew = version < this.sent;
    if (isOpenedAnew) this.post({ type: 'changed', document: this.document.toString(), version });
    else this.feed.changed();
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
        return this.feed.pull(message);
      case 'taken':
        return this.feed.taken(message);
      case 'select':
        return this.select(message.version, message.id);
      case 'goToProblem': {
        const problem = message.version === this.problems.version ? this.problems.list[message.index] : undefined;
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
    this.panel.reveal(this.panel.viewColumn, false);
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
    const map = await this.wholeMap(journey);
    return map && toMarkdown(map, { personas, ...(lanes.length > 0 ? { lanes } : {}) });
  }

  private async writeDiagram({ document, journey, personas }: AskDiagramMessage): Promise<void> {
    try {
      const map = await this.wholeMap(journey);
      if (map) this.post({ type: 'diagram', document, journey, text: toMermaid(personaFilter(personas)(map)) });
    } catch (reason) {
      this.post({ type: 'failed', document, reason: messageOf(reason) });
    }
  }

  /** A journey of the document with all of its stages. */
  private async wholeMap(journey: string): Promise<PlainMap | undefined> {
    const { answer } = await this.ask(this.document, []);
    const maps = answer.maps.map(({ map, stages }) => ({ ...map, stages: stages.flatMap(({ stage }) => stage ?? []) }));
    return maps.find(({ name }) => name === journey);
  }

  private async sendMaps({ known, knownImages }: Held): Promise<void> {
    const asked = this.document;
    const document = asked.toString();
    try {
      const { text, answer, found } = await this.ask(asked, known, !this.isChecked);
      const { version, maps, broken, views } = answer;
      const { images, refused } = (await this.images?.read(answer.images)) ?? { images: new Map(), refused: [] };
      if (!this.shows(document)) return;
      if (found) this.problems = { version, list: [...found, ...refused.map(problemOf)] };
      // Until a text is checked, what was wrong with the one before is said of it.
      const problems = this.problems.list;
      this.namesImages = answer.images.length > 0;
      const sent = imageSnapshots(images, new Set(knownImages));
      const empty = text.trim() === '';
      this.sent = version;
      this.post({
        type: 'maps',
        document,
        version,
        empty,
        today: today(),
        maps,
        images: sent,
        problems,
        broken,
        views,
      });
    } catch (reason) {
      if (this.shows(document)) this.post({ type: 'failed', document, reason: messageOf(reason) });
    }
  }

  /** @param ahead takes the maps before they are checked, if there are any */
  private async ask(uri: Uri, known: string[], ahead = false) {
    const open = await openDocument(uri);
    const { server } = this.context;
    const wanted = { uri: uri.toString(), known };
    const peeked = ahead ? await server.peek(wanted) : null;
    if (peeked) return { text: open.getText(), answer: peeked };
    const answer = await server.pull(wanted);
    return { text: open.getText(), answer, found: answer.problems };
  }

  private show(): void {
    this.post({
      type: 'show',
      document: this.document.toString(),
      fileName: fileName(this.document),
      locked: this.locked,
      theme: workspace.getConfiguration('journey', this.document).get<PreviewTheme>('preview.theme', 'auto'),
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

/** A problem, and the file that it is in where that is not the document. */
type LocatedProblem = MapProblem & { uri?: string };

function problemOf({ image: { id, range, uri }, reason }: RefusedImage): LocatedProblem {
  return { message: reason, severity: 'warning', range, id, ...(uri === undefined ? {} : { uri }) };
}

/** The server knows what is open; a preview that is restored before its editor opens the document itself. */
async function openDocument(uri: Uri): Promise<TextDocument> {
  const isIt = (document: TextDocument) => document.uri.toString() === uri.toString();
  return workspace.textDocuments.find(isIt) ?? (await workspace.openTextDocument(uri));
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
