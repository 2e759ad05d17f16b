import { afterEach, beforeEach } from 'vitest';
import { ChangesPanel } from './changes-panel.js';
import { Workbench } from './workbench.js';

/** A window, and the panel of changes in it. */
interface ChangesWindow {
  workbench: Workbench;
  panel: ChangesPanel;
}

/** Gives every test of a file a window, and keeps what it shows where the test fails. */
export function eachInItsWindow(take: (opened: ChangesWindow) => void): void {
  let workbench: Workbench;
  beforeEach(async () => {
    workbench = await Workbench.open();
    take({ workbench, panel: new ChangesPanel(workbench.page) });
  });
  afterEach(async (context) => {
    await workbench.keepFailure(context);
    await workbench.close();
  });
}

/** The number of the line that holds a piece of a text. */
export function lineOf(text: string, piece: string): number {
  return text.split('\n').findIndex((each) => each.includes(piece)) + 1;
}
