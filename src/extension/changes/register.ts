import { commands, Disposable, type ExtensionContext, type WebviewPanel, window } from 'vscode';
import { RepositoryStates } from '../git/repository-states.js';
import { RevisionFiles } from '../git/revision-files.js';
import { RevisionPlaces } from '../git/revision-places.js';
import type { OpenFolder } from '../images.js';
import type { MapServer } from '../map-server.js';
import { comparisonAsked } from './asked.js';
import { noteChangedMaps } from './changed-maps.js';
import { registerConflicts } from './conflicts.js';
import { noteConflicts } from './note-conflicts.js';
import { ChangesPanels, changesType } from './panels.js';
import { pickComparison } from './pick.js';
import { SideFinder } from './sides.js';

/** Registers the panel of changes, its commands and its restoration after a reload of the window. */
export function registerChanges(
  { extensionUri }: ExtensionContext,
  server: MapServer,
  openFolder: OpenFolder | undefined,
): Disposable {
  const states = new RepositoryStates();
  const files = new RevisionFiles(states);
  server.serveRevisions((asked) => files.read(asked));
  const panels = new ChangesPanels({
    extensionUri,
    server,
    sides: new SideFinder(files, new RevisionPlaces(states), openFolder),
    pick: pickComparison,
  });
  return Disposable.from(
    noteChangedMaps(),
    noteConflicts(),
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
