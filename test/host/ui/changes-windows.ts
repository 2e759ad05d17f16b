import { ChangesPanel } from './changes-panel.js';
import { eachInItsWindow } from './windows.js';
import type { Workbench } from './workbench.js';

/** A window, and the panel of changes in it. */
interface ChangesWindow {
  workbench: Workbench;
  panel: ChangesPanel;
}

/** Gives every test of a file or group a window of its own, with the panel of changes that it may open. */
export function eachInItsChangesWindow(take: (opened: ChangesWindow) => void): void {
  eachInItsWindow((workbench) => take({ workbench, panel: new ChangesPanel(workbench.page) }));
}

/** The number of the line that holds a piece of a text. */
export function lineOf(text: string, piece: string): number {
  return text.split('\n').findIndex((each) => each.includes(piece)) + 1;
}
