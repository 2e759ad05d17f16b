import { Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { Comparison } from '../../protocol/changes.js';
import { readComparison } from '../../protocol/changes-guards.js';
import { readChangesState } from '../../protocol/changes-state.js';
import { webviewHtml } from '../webview-html.js';
import { type ChangesContext, ChangesPanel } from './panel.js';

export const changesType = 'journey.changes';

/** All panels of changes of the window: one for each file. */
export class ChangesPanels {
  private readonly open = new Set<ChangesPanel>();

  constructor(private readonly context: ChangesContext) {}

  /**
   * Shows a comparison in the panel that its file has already, else in a new one.
   * @param beside the text, which keeps the focus
   */
  show(comparison: Comparison, beside = false): void {
    const existing = [...this.open].find(({ comparison: { after } }) => after.uri === comparison.after.uri);
    if (existing) {
      if (JSON.stringify(existing.comparison) !== JSON.stringify(comparison)) existing.compare(comparison);
      existing.panel.reveal(existing.panel.viewColumn, beside);
      return;
    }
    const place = { viewColumn: beside ? ViewColumn.Beside : ViewColumn.Active, preserveFocus: beside };
    const panel = window.createWebviewPanel(changesType, 'Changes', place, this.webviewOptions);
    this.add(panel, comparison);
  }

  /** A panel of the session before, with the state that its webview saved. */
  restore(panel: WebviewPanel, saved: unknown): void {
    const comparison = readComparison(readChangesState(saved)?.comparison);
    if (!comparison) {
      panel.dispose();
      return;
    }
    panel.webview.options = this.webviewOptions;
    this.add(panel, comparison);
  }

  /** The one that has the focus, else the one in sight, else none. */
  get current(): ChangesPanel | undefined {
    const panels = [...this.open];
    return panels.find(({ panel }) => panel.active) ?? panels.find(({ panel }) => panel.visible);
  }

  /** The one folder that a panel can load from. */
  private get resources(): Uri {
    return Uri.joinPath(this.context.extensionUri, 'dist');
  }

  private get webviewOptions() {
    return { enableScripts: true, localResourceRoots: [this.resources] };
  }

  private add(panel: WebviewPanel, comparison: Comparison): void {
    const media = (name: string) => Uri.joinPath(this.context.extensionUri, 'media', name);
    panel.iconPath = { light: media('changes-light.svg'), dark: media('changes-dark.svg') };
    const added = new ChangesPanel(panel, this.context, comparison);
    this.open.add(added);
    added.onDidDispose(() => this.open.delete(added));
    const { webview } = panel;
    const uri = (name: string) => webview.asWebviewUri(Uri.joinPath(this.resources, name)).toString();
    webview.html = webviewHtml({
      title: 'Changes of a journey map',
      script: uri('changes.js'),
      style: uri('changes.css'),
      cspSource: webview.cspSource,
    });
  }
}
