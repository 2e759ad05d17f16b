import { commands, type ExtensionContext, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { EditAction } from '../../protocol/preview.js';
import { isJourney } from '../client.js';
import { imageFiles, type OpenFolder } from '../images.js';
import type { MapServer } from '../map-server.js';
import { followCaret } from './caret.js';
import { Previews, previewType } from './previews.js';
import { showSource } from './source.js';

/** Registers the preview, its commands and its restoration after a reload of the window. */
export function registerPreviews(
  context: ExtensionContext,
  server: MapServer,
  openFolder: OpenFolder | undefined,
): Previews {
  const previews = new Previews({ extensionUri: context.extensionUri, server, openFolder });
  const pictures = workspace.createFileSystemWatcher(imageFiles);
  const redraw = () => previews.redrawPictures();
  const open = (column: ViewColumn) => (resource?: unknown) => {
    // The server's code lenses can only send the address as a text.
    const named = typeof resource === 'string' ? Uri.parse(resource, true) : resource;
    const document = named instanceof Uri ? named : activeJourney();
    if (document) previews.show(document, column);
  };
  const run = (action: EditAction) => (target?: unknown) => previews.current?.run(action, fieldOf(target, 'id'));
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
    commands.registerCommand('journey.findInPreview', () => previews.current?.run('find')),
    commands.registerCommand('journey.present', () => previews.current?.run('present')),
    commands.registerCommand('journey.foldStage', (target?: unknown) =>
      previews.current?.run('fold', fieldOf(target, 'stage')),
    ),
    commands.registerCommand('journey.rename', run('rename')),
    commands.registerCommand('journey.addTouchpoint', run('addTouchpoint')),
    commands.registerCommand('journey.addStage', run('addStage')),
    commands.registerCommand('journey.moveLeft', run('moveLeft')),
    commands.registerCommand('journey.moveRight', run('moveRight')),
    commands.registerCommand('journey.feelBetter', run('feelBetter')),
    commands.registerCommand('journey.feelWorse', run('feelWorse')),
    commands.registerCommand('journey.showEverything', () => previews.current?.run('showAll')),
    commands.registerCommand('journey.goToSource', async (target?: unknown) => {
      const id = fieldOf(target, 'id');
      if (id !== undefined) await previews.current?.goToSource(id);
    }),
    commands.registerCommand('journey.copyAsPng', () => previews.current?.copy('png')),
    commands.registerCommand('journey.copyAsSvg', () => previews.current?.copy('svg')),
    commands.registerCommand('journey.copyAsMarkdown', () => previews.current?.copy('markdown')),
    window.registerWebviewPanelSerializer(previewType, {
      async deserializeWebviewPanel(panel: WebviewPanel, state: unknown) {
        previews.restore(panel, state);
      },
    }),
    window.onDidChangeActiveTextEditor((editor) => previews.follow(editor)),
    followCaret(previews, server),
    pictures,
    pictures.onDidCreate(redraw),
    pictures.onDidChange(redraw),
    pictures.onDidDelete(redraw),
  );
  return previews;
}

/** What the webview's context menu says of the place that it was opened at. */
function fieldOf(target: unknown, field: 'id' | 'stage'): string | undefined {
  if (typeof target !== 'object' || target === null) return undefined;
  const value = (target as Record<string, unknown>)[field];
  return typeof value === 'string' ? value : undefined;
}

function activeJourney(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document && isJourney(document) ? document.uri : undefined;
}
