import { afterEach, beforeEach } from 'vitest';
import { Workbench } from './workbench.js';

/** Gives every test of a file or group a window of its own, and keeps what it shows where the test fails. */
export function eachInItsWindow(take: (workbench: Workbench) => void): void {
  let workbench: Workbench;
  beforeEach(async () => {
    workbench = await Workbench.open();
    take(workbench);
  });
  afterEach(async (context) => {
    await workbench.keepFailure(context);
    await workbench.close();
  });
}
