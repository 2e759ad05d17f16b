import { describe, expect, test } from 'vitest';
import { gitRepository } from '../../fixtures/git-repository.js';
import type { ChangesPanel } from './changes-panel.js';
import { eachInItsChangesWindow, lineOf } from './changes-windows.js';
import { eventually, type Workbench } from './workbench.js';

const file = 'plan.journey';
const base = `journey "Get a plan" as plan {
  stage "Compare" as compare {
    touchpoint "Reads the bill" as bill {
      feels  calm +1
      pain   "Jargon" as jargon
    }
  }
}
`;

let workbench: Workbench;
let panel: ChangesPanel;
eachInItsChangesWindow((opened) => {
  ({ workbench, panel } = opened);
});
const repository = gitRepository(() => workbench.folder);

const stored = () => repository.read(file);
const save = (text: string, message: string) => {
  repository.write(file, text);
  repository.commit(message);
};

/** Two branches that went their own way, merged by git line by line, which ends in a conflict. */
function mergeBranches(ours: string, theirs: string): void {
  save(base, 'A plan');
  repository.git('checkout', '--quiet', '-b', 'topic');
  save(theirs, 'Theirs');
  repository.git('checkout', '--quiet', 'main');
  save(ours, 'Ours');
  expect(() => repository.git('merge', 'topic')).toThrow();
  expect(stored()).toContain('<<<<<<< HEAD');
}

describe('a conflict of git’s', () => {
  test('that is none for the map is resolved by the lens above it, as one change', async () => {
    mergeBranches(
      base.replace('calm +1', 'angry -2').replace('"Jargon" as jargon', '"Jargon" as jargon severity high'),
      base.replace('calm +1', 'calm +1 because "It is short"').replace('"Jargon"', '"Carrier jargon"'),
    );
    await workbench.openFile(file);
    const lens = workbench.page.locator('.codelens-decoration a', { hasText: 'Resolve by meaning' });
    await lens.first().waitFor({ timeout: 30_000 });
    await workbench.screenshot('conflict-marked');
    await eventually(() => workbench.page.locator('.squiggly-error').count(), 'errors that are marked').toBe(1);
    await lens.first().click();
    await eventually(
      () => workbench.page.locator('.codelens-decoration a', { hasText: 'Resolve' }).count(),
      'lenses',
    ).toBe(0);
    await workbench.press('Control+s');
    await eventually(stored, 'the text').toBe(
      base
        .replace('calm +1', 'angry -2 because "It is short"')
        .replace('"Jargon" as jargon', '"Carrier jargon" as jargon severity high'),
    );
    await workbench.focusText();
    await workbench.press('Control+z');
    await lens.first().waitFor();
  }, 120_000);

  test('that is one for the map stays marked, and both versions are shown on the map', async () => {
    mergeBranches(
      base.replace('calm +1', 'angry -2').replace('"Jargon" as jargon', '"Jargon" as jargon severity high'),
      base.replace('calm +1', 'happy +2').replace('"Jargon"', '"Carrier jargon"'),
    );
    await workbench.openFile(file);
    await eventually(() => workbench.page.locator('.squiggly-error').count(), 'errors that are marked').toBe(1);
    await workbench.command('Journey: Resolve Conflicts by Meaning');
    await eventually(() => panel.told(), 'the contradiction').toEqual([
      'better: The customer is better off at Compare › Reads the bill: angry (-2) → happy (+2), now above zero',
    ]);
    expect(await panel.frame.locator('.sides').textContent()).toBe('Ours→Theirs');
    await workbench.screenshots('conflict-on-the-map', (theme) => panel.isIn(theme));
    await workbench.press('Control+s');
    await eventually(stored, 'the text').toMatch(
      /<<<<<<< HEAD\n {6}feels {2}angry -2\n=======\n {6}feels {2}happy \+2\n>>>>>>> topic\n {6}pain {3}"Carrier jargon" as jargon severity high\n/,
    );
    await panel.changes.first().click();
    const line = lineOf(stored(), 'happy +2');
    await eventually(() => workbench.caret(), 'the line of theirs').toBe(`Ln ${line}, Col 7`);
    await panel.button('Compare Texts').click();
    await workbench.page.locator('.monaco-diff-editor').waitFor();
    const side = (name: string) => workbench.page.locator(`.monaco-diff-editor .editor.${name} .view-line`);
    await eventually(() => side('original').filter({ hasText: 'angry -2' }).count(), 'the line of ours').toBe(1);
    await eventually(() => side('modified').filter({ hasText: 'happy +2' }).count(), 'the line of theirs').toBe(1);
    await workbench.screenshots('conflict-texts', (theme) => panel.isIn(theme));
  }, 120_000);
});
