import { afterEach, beforeEach } from 'vitest';
import { ChangesPanel } from './changes-panel.js';
import { Repository } from './repository.js';
import { Workbench } from './workbench.js';

/** A window with a repository, and the panel of changes in it. */
export interface ChangesWindow {
  workbench: Workbench;
  repository: Repository;
  panel: ChangesPanel;
}

/** Gives every test of a file such a window, and keeps what it shows where the test fails. */
export function eachInItsWindow(take: (opened: ChangesWindow) => void): void {
  let workbench: Workbench;
  beforeEach(async () => {
    workbench = await Workbench.open();
    take({ workbench, repository: new Repository(workbench), panel: new ChangesPanel(workbench.page) });
  });
  afterEach(async (context) => {
    await workbench.keepFailure(context);
    await workbench.close();
  });
}
