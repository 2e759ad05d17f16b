import { type TextEditor, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { readPreviewState } from '../../protocol/preview-state.js';
import { isJourney } from '../client.js';
import { previewHtml } from './html.js';
import { Preview, type PreviewContext } from './preview.js';
import { isWorthShowing } from './worth-showing.js';

export const previewType = 'journey.preview';

/**
 * All previews of the window: at most one a column that follows the active editor, and any number that are locked to
 * their documents.
 */
export class Previews {
  private readonly open = new Set<Preview>();

  constructor(private readonly context: PreviewContext) {}

  /** Shows a document in the preview that is already in that column, else in a new one. The focus stays where it is. */
  show(document: Uri, column: ViewColumn): void {
    const existing = this.find((preview) => this.serves(preview, document, column));
    if (existing) {
      existing.follow(document);
      existing.panel.reveal(existing.panel.viewColumn, column === ViewColumn.Beside);
      return;
    }
    const panel = window.createWebviewPanel(
      previewType,
      'Preview',
      { viewColumn: column, preserveFocus: column === ViewColumn.Beside },
      this.webviewOptions,
    );
    this.add(panel, document, false);
  }

  /** A panel of the session before, with the state that its webview saved. */
  restore(panel: WebviewPanel, saved: unknown): void {
    const state = readPreviewState(saved);
    if (!state) {
      panel.dispose();
      return;
    }
    panel.webview.options = this.webviewOptions;
    this.add(panel, Uri.parse(state.document), state.locked);
  }

  /** The one that has the focus, else the one in sight, else none. */
  get current(): Preview | undefined {
    return this.find(({ panel }) => panel.active) ?? this.find(({ panel }) => panel.visible);
  }

  /** Previews that are not locked show what is edited now. */
  follow(editor: TextEditor | undefined): void {
    if (!editor || !isJourney(editor.document)) return;
    for (const preview of this.open)
      if (!preview.locked && isWorthShowing(editor.document.getText())) preview.follow(editor.document.uri);
  }

  /** A file that may be a picture came, changed or went. */
  redrawPictures(): void {
    for (const preview of this.open) preview.redrawPictures();
  }

  /** The previews in sight of a document. */
  of(document: Uri): Preview[] {
    return [...this.open].filter((preview) => preview.panel.visible && preview.shows(document.toString()));
  }

  /** The one folder that a preview can load from. */
  private get resources(): Uri {
    return Uri.joinPath(this.context.extensionUri, 'dist');
  }

  private get webviewOptions() {
    return { enableScripts: true, localResourceRoots: [this.resources] };
  }

  private serves(preview: Preview, document: Uri, column: ViewColumn): boolean {
    if (preview.locked) return preview.shows(document.toString());
    const active = window.tabGroups.activeTabGroup.viewColumn;
    return column === ViewColumn.Beside ? preview.panel.viewColumn !== active : preview.panel.viewColumn === active;
  }

  private add(panel: WebviewPanel, document: Uri, locked: boolean): void {
    const media = (name: string) => Uri.joinPath(this.context.extensionUri, 'media', name);
    panel.iconPath = { light: media('preview-light.svg'), dark: media('preview-dark.svg') };
    const preview = new Preview(panel, this.context, document, locked);
    this.open.add(preview);
    preview.onDidDispose(() => this.open.delete(preview));
    const { webview } = panel;
    const uri = (name: string) => webview.asWebviewUri(Uri.joinPath(this.resources, name)).toString();
    webview.html = previewHtml({
      script: uri('preview.js'),
      diagrams: uri('mermaid.js'),
      style: uri('preview.css'),
      cspSource: webview.cspSource,
    });
  }

  private find(isIt: (preview: Preview) => boolean): Preview | undefined {
    return [...this.open].find(isIt);
  }
}
