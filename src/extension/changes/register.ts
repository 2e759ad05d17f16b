import { commands, Disposable, type ExtensionContext, type WebviewPanel, window } from 'vscode';
import { RevisionFiles } from '../git/revision-files.js';
import type { OpenFolder } from '../images.js';
import type { MapServer } from '../map-server.js';
import { comparisonAsked } from './asked.js';
import { noteChangedMaps } from './changed-maps.js';
import { registerConflicts } from './conflicts.js';
import { ChangesPanels, changesType } from './panels.js';
import { pickComparison } from './pick.js';
import { SideFinder } from './sides.js';

/** Registers the panel of changes, its commands and its restoration after a reload of the window. */
export function registerChanges(
  { extensionUri }: ExtensionContext,
  server: MapServer,
  openFolder: OpenFolder | undefined,
): Disposable {
  const files = new RevisionFiles();
  server.serveRevisions((asked) => files.read(asked));
  const panels = new ChangesPanels({
    extensionUri,
    server,
    sides: new SideFinder(files),
    openFolder,
    pick: pickComparison,
  });
  return Disposable.from(
    noteChangedMaps(),
    registerConflicts(server, panels),
    commands.registerCommand('journey.showChanges', (target?: unknown) => {
      const comparison = comparisonAsked(target);
      if (comparison) panels.show(comparison);
      else void window.showInformationMessage('Open a journey map, or choose one, to see what changed in it.');
    }),
    commands.registerCommand('journey.compareWith', () => panels.current?.pick()),
    commands.registerCommand('journey.nextChange', () => panels.current?.walk('next')),
    commands.registerCommand('journey.previousChange', () => panels.current?.walk('previous')),
    window.registerWebviewPanelSerializer(changesType, {
      async deserializeWebviewPanel(panel: WebviewPanel, state: unknown) {
        panels.restore(panel, state);
      },
    }),
  );
}
