import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eachInItsWindow } from './windows.js';
import { eventually, type Workbench } from './workbench.js';

const example = 'mobile-plan.journey';

let workbench: Workbench;

eachInItsWindow((opened) => {
  workbench = opened;
});

const inFolder = (name: string) => join(workbench.folder, name);
const toast = (words: RegExp) => workbench.page.locator('.notification-list-item', { hasText: words });
const pathAsked = () => workbench.quickInput.inputValue();

/** Begins an export and picks a format; where to save is asked then. */
async function begin(format: string): Promise<void> {
  await workbench.startCommand('Journey: Export…');
  await workbench.pick(format);
}

test('an export asks for a format and a place, and either can be left', async () => {
  await workbench.openFile(example);
  const before = readdirSync(workbench.folder);
  await workbench.startCommand('Journey: Export…');
  await workbench.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'HTML' }).waitFor();
  await workbench.screenshot('export-format');
  await workbench.press('Escape');
  await workbench.quickInput.waitFor({ state: 'hidden' });
  await begin('SVG');
  await eventually(pathAsked, 'the place').toBe(inFolder('mobile-plan.svg'));
  await workbench.screenshot('export-place');
  await workbench.press('Escape');
  await workbench.quickInput.waitFor({ state: 'hidden' });
  // The next one is asked for as if nothing had been, and is the only one that is written.
  await begin('HTML');
  await eventually(pathAsked, 'the place').toBe(inFolder('mobile-plan.html'));
  await workbench.quickInput.fill(inFolder('shown to the board.html'));
  await workbench.quickInput.press('Enter');
  await toast(/Exported shown to the board\.html/).waitFor();
  await workbench.screenshot('export-done');
  expect(readFileSync(inFolder('shown to the board.html'), 'utf8')).toContain('I want a cheaper mobile plan');
  expect(readdirSync(workbench.folder).filter((name) => !before.includes(name))).toEqual(['shown to the board.html']);
});

test('an export from the picture asks which journey, where there are several, and is named after it', async () => {
  const journey = (name: string) =>
    `journey "The ${name}" as ${name} {\n  stage "Begins" {\n    touchpoint "Starts"\n  }\n}\n`;
  writeFileSync(inFolder('two.journey'), `${journey('first')}\n${journey('second')}`);
  await workbench.openFile('two.journey');
  await workbench.openPreview();
  await workbench.focusPreview();
  await begin('SVG');
  await workbench.pick('The second');
  await eventually(pathAsked, 'the place').toBe(inFolder('second.svg'));
  await workbench.quickInput.press('Enter');
  await eventually(() => existsSync(inFolder('second.svg')), 'whether it is written').toBe(true);
  expect(readFileSync(inFolder('second.svg'), 'utf8')).toContain('The second');
});

test('an export that takes long shows that it goes on, and writes nothing once it is cancelled', async () => {
  const steps = Array.from(
    { length: 400 },
    (_, i) => `    touchpoint "Step ${i}" {\n      does "Does what there is to do"\n      feels calm\n    }\n`,
  );
  writeFileSync(inFolder('long.journey'), `journey "Long" as long {\n  stage "All" {\n${steps.join('')}  }\n}\n`);
  await workbench.openFile('long.journey');
  const before = readdirSync(workbench.folder);
  await begin('PDF');
  await eventually(pathAsked, 'the place').toBe(inFolder('long.pdf'));
  await workbench.quickInput.press('Enter');
  await toast(/Exporting long\.pdf/).waitFor();
  await workbench.screenshot('export-progress');
  await toast(/Exporting long\.pdf/)
    .getByRole('button', { name: 'Cancel' })
    .click();
  await toast(/Exporting long\.pdf/).waitFor({ state: 'hidden' });
  expect(await toast(/Exported/).count(), 'what says that it is written').toBe(0);
  expect(readdirSync(workbench.folder)).toEqual(before);
});
