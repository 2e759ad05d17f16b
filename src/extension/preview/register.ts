import { commands, type ExtensionContext, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { isJourney } from '../client.js';
import type { MapServer } from '../map-server.js';
import { followCaret } from './caret.js';
import { Previews, previewType } from './previews.js';
import { showSource } from './source.js';

/** Registers the preview, its commands and its restoration after a reload of the window. */
export function registerPreviews(context: ExtensionContext, server: MapServer): Previews {
  const previews = new Previews({ extensionUri: context.extensionUri, server });
  const open = (column: ViewColumn) => (resource?: unknown) => {
    // The server's code lenses can only send the address as a text.
    const named = typeof resource === 'string' ? Uri.parse(resource, true) : resource;
    const document = named instanceof Uri ? named : activeJourney();
    if (document) previews.show(document, column);
  };
  context.subscriptions.push(
    commands.registerCommand('journey.openPreviewToSide', open(ViewColumn.Beside)),
    commands.registerCommand('journey.openPreview', open(ViewColumn.Active)),
    commands.registerCommand('journey.showSource', async () => {
      const preview = previews.current;
      if (preview) await showSource(preview.document, preview.panel.viewColumn);
    }),
    commands.registerCommand('journey.togglePreviewLock', () => previews.current?.toggleLock()),
    commands.registerCommand('journey.zoomIn', () => previews.current?.zoom('in')),
    commands.registerCommand('journey.zoomOut', () => previews.current?.zoom('out')),
    commands.registerCommand('journey.zoomToFit', () => previews.current?.zoom('fit')),
    commands.registerCommand('journey.zoomToActualSize', () => previews.current?.zoom('actual')),
    window.registerWebviewPanelSerializer(previewType, {
      async deserializeWebviewPanel(panel: WebviewPanel, state: unknown) {
        previews.restore(panel, state);
      },
    }),
    window.onDidChangeActiveTextEditor((editor) => previews.follow(editor)),
    followCaret(previews, server),
  );
  return previews;
}

function activeJourney(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document && isJourney(document) ? document.uri : undefined;
}
