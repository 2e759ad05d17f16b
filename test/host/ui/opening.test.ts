import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eachInItsWindow } from './windows.js';
import { eventually, type Workbench } from './workbench.js';

const example = 'mobile-plan.journey';

let workbench: Workbench;

eachInItsWindow((opened) => {
  workbench = opened;
});

const groups = () => workbench.page.locator('.editor-group-container').count();
const icon = (title: string) =>
  workbench.page
    .locator('.editor-group-container.active .editor-actions .action-label')
    .and(workbench.page.locator(`[aria-label^="${title}"]`));

describe('the preview is opened', () => {
  test('to the side by its icon, of which there is one, and with Alt in the same column', async () => {
    await workbench.openFile(example);
    await icon('Open Preview to the Side').waitFor();
    expect(await workbench.page.locator('.editor-actions .action-label[aria-label*="review"]').count(), 'icons').toBe(
      1,
    );
    await icon('Open Preview to the Side').click();
    await workbench.preview.picture.waitFor();
    expect(await groups(), 'columns').toBe(2);
    expect(await workbench.isTyping(), 'focus in the text').toBe(true);
    await workbench.focusPreview();
    await workbench.page.locator('.tab', { hasText: 'Preview' }).click({ button: 'middle' });
    await eventually(groups, 'columns').toBe(1);
    await workbench.page.keyboard.down('Alt');
    await icon('Open Preview').click();
    await workbench.page.keyboard.up('Alt');
    await workbench.preview.picture.waitFor();
    expect(await groups(), 'columns').toBe(1);
  });

  test('from the explorer, and from the tab of its file', async () => {
    const listed = workbench.page.locator(`.explorer-folders-view [aria-label^="${example}"]`);
    await workbench.chooseInMenu(listed, 'Open Preview', { shown: 'menu-explorer' });
    await eventually(() => workbench.preview.picture.getAttribute('data-map'), 'the map').toBe('switch-plan');
    await workbench.openFile('online-travel.journey');
    const tab = workbench.page.locator('.tab[data-resource-name="online-travel.journey"]');
    await workbench.chooseInMenu(tab, 'Open Preview');
    await eventually(() => workbench.preview.picture.getAttribute('data-map'), 'the map').toBe('sea-trip');
  });

  test('and stays hidden behind the text while that is changed; then it shows what was changed', async () => {
    await workbench.openFile(example);
    await workbench.command('Journey: Open Preview');
    await workbench.preview.picture.waitFor();
    const tab = workbench.page.locator('.tab', { hasText: 'Preview' });
    await workbench.page.locator(`.tab[data-resource-name="${example}"]`).click();
    await workbench.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await workbench.caretAfter(example, 'stage "Define');
    await workbench.type(' it all');
    await workbench.page.locator(`.tab.dirty[data-resource-name="${example}"]`).waitFor();
    expect(await tab.getAttribute('class'), 'the tab of the preview').not.toContain('active');
    expect(await workbench.isTyping(), 'focus in the text').toBe(true);
    await tab.click();
    await eventually(() => workbench.preview.picture.textContent(), 'the picture').toContain('Define it all');
  });
});

describe('where there is nothing to draw yet', () => {
  test('an empty file offers templates, and what is picked is drawn', async () => {
    writeFileSync(join(workbench.folder, 'new.journey'), '');
    await workbench.openFile('new.journey');
    await workbench.press('Control+k', 'v');
    const { frame } = workbench.preview;
    await frame.getByRole('heading', { name: 'An empty file' }).waitFor();
    await workbench.screenshot('empty-file');
    await frame.getByRole('button', { name: 'Start from a Template…' }).click();
    await workbench.pick('Online shop');
    await workbench.preview.picture.locator('.touchpoint').first().waitFor();
    expect(await frame.getByRole('heading', { name: 'An empty file' }).isVisible()).toBe(false);
  });

  test('a library says why it has no picture, and leads to the text', async () => {
    await workbench.openFile('shared/people.journey');
    await workbench.press('Control+k', 'v');
    const { frame } = workbench.preview;
    await frame.getByRole('heading', { name: 'No journey in this file' }).waitFor();
    await workbench.focusPreview();
    await frame.getByRole('button', { name: 'Show Source' }).click();
    await eventually(() => workbench.isTyping(), 'the focus in the text').toBe(true);
  });

  test('a journey without stages gets its first one by a button, and its title at once', async () => {
    const file = join(workbench.folder, 'bare.journey');
    writeFileSync(file, 'journey "Bare" as bare {\n  // Nothing yet.\n}\n');
    await workbench.openFile('bare.journey');
    const preview = await workbench.openPreview();
    await preview.frame.getByRole('button', { name: 'Add a Stage' }).waitFor();
    await workbench.screenshot('no-stages');
    await preview.frame.getByRole('button', { name: 'Add a Stage' }).click();
    await preview.frame.locator('.rename').waitFor();
    await workbench.type('Begins');
    await workbench.press('Enter');
    await eventually(() => preview.picture.locator('.band').textContent(), 'the stage').toContain('Begins');
    await workbench.focusText();
    await eventually(() => workbench.text.lines(), 'the text').toContain('  stage "Begins" {');
    await workbench.press('Control+s');
    await eventually(() => readFileSync(file, 'utf8'), 'the text').toBe(
      'journey "Bare" as bare {\n  stage "Begins" {\n  }\n  // Nothing yet.\n}\n',
    );
  });
});

test('after a reload of the window everything is as one looked at it: document, journey, view, zoom, place, filter and lock', async () => {
  const journey = (name: string, stages: number) =>
    `journey "The ${name}" as ${name} {\n${Array.from({ length: stages }, (_, i) => `  stage "Part ${i}" as part-${i} {\n    touchpoint "Step ${i}" as step {\n      does "Something to do"\n      feels calm\n    }\n  }\n`).join('')}}\n`;
  writeFileSync(join(workbench.folder, 'two.journey'), `${journey('first', 2)}\n${journey('second', 12)}`);
  await workbench.openFile('two.journey');
  const preview = await workbench.openPreview();
  const { frame } = preview;
  await workbench.focusPreview();
  await workbench.command('Journey: Toggle Preview Locking');
  await frame.getByLabel('Journey', { exact: true }).selectOption('second');
  await eventually(() => preview.picture.getAttribute('data-map'), 'the journey').toBe('second');
  await preview.body.hover();
  await frame.getByRole('button', { name: 'View' }).click();
  await frame.locator('.menu').getByLabel('Doing').click();
  await workbench.press('Escape');
  await preview.choose('Curve');
  await frame.locator('.viewport').focus();
  await workbench.press('c', '0', '+');
  await frame.locator('.viewport').evaluate((box) => box.scrollTo({ left: 240, top: 0, behavior: 'instant' }));
  await eventually(() => preview.scroll(), 'the place').toEqual({ left: 240, top: 0 });
  const chip = frame.locator('.chip');
  const look = async () => ({
    map: await preview.picture.getAttribute('data-map'),
    view: await frame.getByRole('tab', { selected: true }).textContent(),
    filter: await chip.textContent(),
    zoom: await preview.zoom(),
    scroll: await preview.scroll(),
    tabs: await workbench.page.locator('.tab .label-name', { hasText: 'Preview' }).allTextContents(),
  });
  const before = await look();
  expect(before).toMatchObject({ map: 'second', view: 'Curve', tabs: ['[Preview] two.journey'] });
  await workbench.remembers(/scroll[\\":{]+left[\\":]+240[\\":,]+top[\\":]+0/);
  await workbench.page.reload();
  await preview.picture.waitFor({ timeout: 60_000 });
  await eventually(look, 'how it is looked at').toEqual(before);
  // Locked, it stays with its document.
  await workbench.openFile(example);
  expect((await look()).map).toBe('second');
}, 120_000);
