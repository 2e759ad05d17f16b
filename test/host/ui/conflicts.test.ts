import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ChangesPanel } from './changes-panel.js';
import { eventually, Workbench } from './workbench.js';

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

beforeEach(async () => {
  workbench = await Workbench.open();
  panel = new ChangesPanel(workbench.page);
});
afterEach(async (context) => {
  await workbench.keepFailure(context);
  await workbench.close();
});

const git = (...words: string[]) => execFileSync('git', ['-C', workbench.folder, ...words], { stdio: 'pipe' });
const stored = () => readFileSync(join(workbench.folder, file), 'utf8');
const save = (text: string, message: string) => {
  writeFileSync(join(workbench.folder, file), text);
  git('add', file);
  git('commit', '--quiet', `--message=${message}`);
};

/** Two branches that went their own way, merged by git line by line, which ends in a conflict. */
function mergeBranches(ours: string, theirs: string): void {
  save(base, 'A plan');
  git('checkout', '--quiet', '-b', 'topic');
  save(theirs, 'Theirs');
  git('checkout', '--quiet', 'main');
  save(ours, 'Ours');
  expect(() => git('merge', 'topic')).toThrow();
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
    await workbench.command('Journey: Resolve Conflicts by Meaning');
    await eventually(() => panel.told(), 'the contradiction').toEqual([
      'better: The customer is better off at Compare › Reads the bill: angry (-2) → happy (+2), now above zero',
    ]);
    expect(await panel.frame.locator('.sides').textContent()).toBe('Ours→Theirs');
    await workbench.screenshot('conflict-on-the-map');
    await workbench.press('Control+s');
    await eventually(stored, 'the text').toMatch(
      /<<<<<<< HEAD\n {6}feels {2}angry -2\n=======\n {6}feels {2}happy \+2\n>>>>>>> topic\n {6}pain {3}"Carrier jargon" as jargon severity high\n/,
    );
    const line =
      stored()
        .split('\n')
        .findIndex((each) => each.includes('happy +2')) + 1;
    await panel.changes.first().click();
    await eventually(() => workbench.caret(), 'the line of theirs').toBe(`Ln ${line}, Col 7`);
  }, 120_000);
});
