import { mkdirSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gitRepository } from '../../fixtures/git-repository.js';
import { brokenRules } from '../../preview/axe.js';
import type { ChangesPanel } from './changes-panel.js';
import { eachInItsChangesWindow, lineOf } from './changes-windows.js';
import { eventually, type themes, type Workbench } from './workbench.js';

const example = 'mobile-plan.journey';

const worse = [
  'feels       confused -1 for jamie because "Three different totals"',
  'feels       angry -2 for jamie because "Three different totals"',
] as const;
const better = [
  'feels       doubtful -1 for omar from assumption',
  'feels       calm +0.5 for omar from assumption',
] as const;
const removed = ['      gain        "Both offers by mail the same day" from interviews\n', ''] as const;
const renamed = ['touchpoint "Calls two competitors"', 'touchpoint "Calls three competitors"'] as const;
const saidOfWorse = 'worse: Jamie is worse off at Define › Reads the last three bills: confused (-1) → angry (-2)';
const saidOfBetter =
  'better: Omar is better off at Compare › Compares plans online: doubtful (-1) → calm (+0.5), now above zero';

let workbench: Workbench;
let panel: ChangesPanel;
eachInItsChangesWindow((opened) => {
  ({ workbench, panel } = opened);
});
const repository = gitRepository(() => workbench.folder);

/** Changes the example on disk. */
const rewrite = (...changes: readonly (readonly [old: string, text: string])[]) => {
  for (const [old, text] of changes) repository.change(example, old, text);
};

const icon = (title: string) =>
  workbench.page
    .locator('.editor-group-container.active .editor-actions .action-label')
    .and(workbench.page.locator(`[aria-label^="${title}"]`));
/** What stands behind the icons at the title of a text. */
const moreActions = () =>
  workbench.page
    .locator('.editor-group-container.active .editor-actions')
    .getByRole('button', { name: /^More Actions/ });
const showChanges = () => workbench.chooseInMenu(moreActions(), 'Show Map Changes', { by: 'left' });
const listed = (...changes: string[]) => eventually(() => panel.told(), 'the changes').toEqual(changes);
/** Whether the text that has the focus has its caret on a line that holds a piece of text. */
const isOn = (line: number, piece: string) => async () =>
  (await workbench.caret()) === `Ln ${line}, Col 7` &&
  (await workbench.editor.locator('.view-line', { hasText: piece }).count()) > 0;

async function open(): Promise<void> {
  await workbench.openFile(example);
  await showChanges();
  await panel.pictures.first().waitFor({ timeout: 30_000 });
}

describe('what changed in a map is shown', () => {
  test('from the title of its text; the list filters, F7 walks, and every change leads to both texts', async () => {
    rewrite(worse, better, removed, renamed);
    await open();
    await listed(
      saidOfWorse,
      saidOfBetter,
      'changed: Touchpoint “Calls two competitors” in Negotiate is now called “Calls three competitors”',
      'worse: Gain at Negotiate › Calls three competitors is gone: “Both offers by mail the same day”',
    );
    await workbench.screenshot('changes-overlay');
    await panel.filter('1 removed').click();
    await eventually(() => panel.changes.count(), 'what is listed').toBe(1);
    expect(await panel.said.textContent()).toBe('1 of 4 changes');
    await panel.filter('1 removed').click();
    await eventually(() => panel.changes.count(), 'what is listed').toBe(4);

    await panel.changes.first().focus();
    await workbench.press('F7');
    await eventually(() => panel.selected.textContent(), 'the first change').toBe(saidOfWorse.replace('worse: ', ''));
    await workbench.press('F7');
    await eventually(() => panel.selected.textContent(), 'the second change').toBe(
      saidOfBetter.replace('better: ', ''),
    );
    expect(await panel.said.textContent()).toMatch(/^better: Omar is better off .*\. 2 of 4$/);
    await workbench.press('Shift+F7', 'Shift+F7');
    await eventually(() => panel.selected.textContent(), 'the last change').toContain('Both offers');

    const gone = lineOf(repository.git('show', `HEAD:${example}`), 'Both offers by mail');
    await panel.button(`Before: line ${gone}`).click();
    await eventually(isOn(gone, 'Both offers by mail'), 'the old text').toBe(true);
    await workbench.screenshot('changes-went-to-before');
    await panel.changes.first().click();
    const changed = lineOf(repository.read(example), 'angry -2');
    await eventually(isOn(changed, 'angry -2'), 'the new text').toBe(true);
  }, 120_000);

  test('in one picture, side by side and one over the other; each can be read by everybody', async () => {
    rewrite(worse, better, removed, renamed);
    await open();
    await workbench.page.setViewportSize({ width: 1600, height: 950 });
    await panel.changes.nth(1).waitFor();
    await panel.body.press('F7');
    const broken: string[] = [];
    for (const theme of ['vscode-light', 'vscode-dark'] as const satisfies (keyof typeof themes)[]) {
      await workbench.useTheme(theme);
      await panel.isIn(theme);
      for (const [name, pictures] of [
        ['Overlay', 1],
        ['Side by Side', 2],
        ['Swipe', 2],
      ] as const) {
        await panel.layout(name).click();
        await eventually(() => panel.pictures.count(), `pictures of ${name}`).toBe(pictures);
        broken.push(...(await brokenRules(await panel.inside())).map((rule) => `${name}: ${rule}`));
        await workbench.screenshot(`changes-${name.toLowerCase().replaceAll(' ', '-')}-${theme}`);
      }
    }
    expect(broken).toEqual([]);
  }, 180_000);

  test('from the source control view and from the text diff, staged or not', async () => {
    rewrite(worse);
    repository.git('add', example);
    rewrite(better);
    await workbench.openFile(example);
    await workbench.press('Control+Shift+g', 'g');
    const entries = workbench.page.locator(`.scm-view .monaco-list-row`, {
      hasText: example,
    });
    await workbench.chooseInMenu(entries.first(), 'Show Map Changes', { shown: 'changes-scm' });
    await listed(saidOfWorse);
    await eventually(() => panel.frame.locator('.sides').textContent(), 'the sides').toMatch(/^HEAD \w{7}→Staged$/);

    await entries.last().click();
    await icon('Show Map Changes').waitFor();
    await workbench.screenshots('changes-diff-editor');
    await icon('Show Map Changes').click();
    await listed(saidOfBetter);
    expect(await panel.frame.locator('.sides').textContent()).toBe('Staged→Working Tree');
    repository.git('add', example);
    await eventually(() => panel.frame.locator('.verdict').textContent(), 'the verdict, all being staged').toBe(
      'Nothing changed for the customer.',
    );
  }, 120_000);

  test('while the text is typed, and says where nothing changed for the customer', async () => {
    rewrite(['  stage "Negotiate"', '\n\n      stage "Negotiate"']);
    await open();
    await eventually(() => panel.frame.locator('.verdict').textContent(), 'the verdict').toBe(
      'Nothing changed for the customer.',
    );
    await workbench.screenshot('changes-none');
    await workbench.openFile(example);
    await workbench.caretAfter(example, 'thinks      "Finally numbers I can compare');
    await workbench.type(' at last');
    await workbench.page.locator('.tab', { hasText: 'Changes' }).click();
    await listed(
      'changed: Jamie thinks differently at Negotiate › Calls two competitors: “Finally numbers I can compare” → “Finally numbers I can compare at last”',
    );
  }, 120_000);
});

describe('what to compare with is picked', () => {
  test('among staged, merge base, branches, commits of the file and other files', async () => {
    rewrite(worse);
    repository.commit('Angry about the bills');
    repository.git('checkout', '--quiet', '-b', 'topic');
    rewrite(better);
    repository.commit('Comparing got calmer');
    rewrite(renamed);
    await open();
    const saidOfRenamed =
      'changed: Touchpoint “Calls two competitors” in Negotiate is now called “Calls three competitors”';
    await listed(saidOfRenamed);
    const pick = async (...answers: string[]) => {
      await panel.button(/^Compared with/).click();
      for (const answer of answers) await workbench.pick(answer);
    };
    await panel.button(/^Compared with/).click();
    await workbench.page.locator('.quick-input-widget .monaco-list-row').first().waitFor();
    await workbench.screenshot('changes-picker');
    await workbench.pick('Merge Base with main');
    await listed(saidOfBetter, saidOfRenamed);
    await pick('Branch or Commit', 'The workspace of the tests');
    await listed(saidOfWorse, saidOfBetter, saidOfRenamed);
    await pick('Branch or Commit', 'main');
    await listed(saidOfBetter, saidOfRenamed);
    await pick('Staged');
    await listed(saidOfRenamed);
    await pick('Another File', 'mobile-plan-future.journey');
    await eventually(() => panel.frame.locator('.sides').textContent(), 'the sides').toBe(
      `mobile-plan-future.journey→${example}`,
    );
    await eventually(() => panel.changes.count(), 'changes').toBeGreaterThan(20);
  }, 120_000);

  test('and is remembered over a reload of the window', async () => {
    rewrite(worse);
    repository.commit('Angry about the bills');
    await open();
    await panel.button(/^Compared with/).click();
    await workbench.pick('Branch or Commit');
    await workbench.pick('The workspace of the tests');
    await listed(saidOfWorse);
    await panel.layout('Side by Side').click();
    await eventually(() => panel.pictures.count(), 'pictures').toBe(2);
    await workbench.remembers(/layout[\\":]+side-by-side/);
    await workbench.page.reload();
    await panel.changes.first().waitFor({ timeout: 60_000 });
    await listed(saidOfWorse);
    expect(await panel.pictures.count()).toBe(2);
  }, 120_000);
});

describe('where maps cannot be compared, that is said', () => {
  test('of a conflict, of what is no text, and of a file that git does not have', async () => {
    repository.write('new.journey', 'journey "Something new" {\n  stage "One"\n}\n');
    await open();
    rewrite(worse);
    await listed(saidOfWorse);
    rewrite(['  stage "Negotiate"', '<<<<<<< ours\n=======\n>>>>>>> theirs\n  stage "Negotiate"']);
    await eventually(() => panel.statement.textContent(), 'the statement').toMatch(
      /^These cannot be compared as mapsWorking Tree: Line \d+ begins a conflict of git’s. Resolve it first./,
    );
    await workbench.screenshot('changes-refused');
    await panel.button('Compare Texts').click();
    await workbench.page.locator('.monaco-diff-editor').waitFor();
    await workbench.openFile('new.journey');
    await showChanges();
    await eventually(() => panel.frame.locator('.verdict').textContent(), 'the verdict').toMatch(
      /^The whole journey is new: it is not in HEAD \w{7}\.$/,
    );
  }, 120_000);

  test('without git, two files are compared all the same', async () => {
    rmSync(repository.path('.git'), { recursive: true });
    mkdirSync(repository.path('.vscode'), { recursive: true });
    repository.write('.vscode/settings.json', JSON.stringify({ 'git.enabled': false }));
    await workbench.page.reload();
    await workbench.openFile(example);
    await showChanges();
    await eventually(() => panel.statement.locator('p').textContent(), 'the statement').toBe(
      'Git is not available here: it is not installed, or it is switched off.',
    );
    await workbench.screenshot('changes-without-git');
    await panel.button('Compare with…').click();
    await workbench.pick('Another File');
    await workbench.pick('mobile-plan-future.journey');
    await eventually(() => panel.changes.count(), 'changes').toBeGreaterThan(20);
  }, 120_000);
});
