import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eachInItsWindow } from './windows.js';
import { eventually, type Workbench } from './workbench.js';

const table = 'german.csv';

let workbench: Workbench;

eachInItsWindow((opened) => {
  workbench = opened;
});

test('an import asks for a file, and shows its map as text that tells how it was read, and as a picture', async () => {
  const file = join(workbench.folder, table);
  copyFileSync(join(import.meta.dirname, '../../fixtures/import/grid', table), file);
  await workbench.startCommand('Journey: Import…');
  await eventually(() => workbench.quickInput.inputValue(), 'the place').toContain(workbench.folder);
  await workbench.quickInput.fill(file);
  await workbench.quickInput.press('Enter');
  await workbench.preview.picture.waitFor({ timeout: 30_000 });
  const lines = workbench.page.locator('.view-lines').first();
  await eventually(async () => (await lines.textContent())?.replaceAll('\u00a0', ' '), 'the text').toMatch(
    /^\/\/ Imported from german\.csv\..*Kontaktpunkt → touchpoint/,
  );
  await eventually(() => workbench.preview.picture.innerHTML(), 'the picture').toContain('Vergleichsportal');
  await workbench.screenshot('import');
  expect(await workbench.page.locator('.notification-list-item').count(), 'messages').toBe(0);
});
