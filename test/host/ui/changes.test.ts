import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ChangesPanel } from './changes-panel.js';
import { eventually, Workbench } from './workbench.js';

const example = 'mobile-plan.journey';

let workbench: Workbench;
let panel: ChangesPanel;

beforeEach(async () => {
  workbench = await Workbench.open();
  panel = new ChangesPanel(workbench.page);
});
afterEach(async (context) => {
  await workbench.keepFailure(context);
  await workbench.close();
});

/** Changes a file on disk, each piece of text once. */
function rewrite(path: string, ...changes: readonly (readonly [old: string, text: string])[]): void {
  const file = join(workbench.folder, path);
  let text = readFileSync(file, 'utf8');
  for (const [old, now] of changes) {
    expect(text.split(old).length, `${old} in ${path}`).toBe(2);
    text = text.replace(old, () => now);
  }
  writeFileSync(file, text);
}

const icon = (title: string) =>
  workbench.page
    .locator('.editor-group-container.active .editor-actions .action-label')
    .and(workbench.page.locator(`[aria-label^="${title}"]`));

describe('what changed in a map', () => {
  test('is shown from the title of its text', async () => {
    rewrite(
      example,
      ['feels       confused -1 for jamie', 'feels       angry -2 for jamie'],
      ['feels       doubtful -1 for omar from assumption', 'feels       calm +0.5 for omar from assumption'],
    );
    await workbench.openFile(example);
    await icon('Show Map Changes').click();
    await panel.changes.first().waitFor({ timeout: 30_000 });
    expect(await panel.changes.allTextContents()).toEqual([
      '▼Jamie is worse off at Define › Reads the last three bills: confused (-1) → angry (-2)',
      '▲Omar is better off at Compare › Compares plans online: doubtful (-1) → calm (+0.5), now above zero',
    ]);
    await eventually(() => panel.pictures.count(), 'pictures').toBe(1);
  });
});
