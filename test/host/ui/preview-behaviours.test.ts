import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Preview } from './preview.js';
import { eachInItsWindow } from './windows.js';
import { eventually, Workbench } from './workbench.js';

const example = 'mobile-plan.journey';

describe('the preview beside an example', () => {
  let workbench: Workbench;
  let preview: Preview;
  let text: string;

  beforeAll(async () => {
    workbench = await Workbench.open();
    text = readFileSync(join(workbench.folder, example), 'utf8');
    // What moves at once has come to rest when it is looked at.
    await workbench.page.emulateMedia({ reducedMotion: 'reduce' });
    await workbench.openFile(example);
    preview = await workbench.openPreview();
  });
  afterEach(async (context) => {
    await workbench.keepFailure(context);
    await workbench.revert();
  });
  afterAll(() => workbench?.close());

  /** `Ln 12, Col 8` of the place behind a piece of the text. */
  const behind = (piece: string): string => {
    const before = text.slice(0, text.indexOf(piece) + piece.length).split('\n');
    return `Ln ${before.length}, Col ${(before.at(-1) ?? '').length + 1}`;
  };

  test.each([
    ['a stage', 'switch-plan/compare', 'stage "'],
    ['a pain', 'switch-plan/define/bill/pain:jargon', 'pain        "'],
    ['a thought', 'switch-plan/define/bill/thinks:1', 'thinks      "'],
    ['a feeling', 'switch-plan/define/bill/feels:1', 'feels       '],
    ['an opportunity', 'switch-plan/define/bill/opportunity:plain-bill', 'opportunity "'],
    ['the goal of the journey', 'switch-plan/goal:1', 'goal        "'],
  ])('%s: a click goes to it, the caret in it marks it, and neither moves the other', async (_, id, head) => {
    await preview.center(id);
    const scroll = await preview.scroll();
    await preview.click(id);
    await eventually(() => workbench.isTyping(), 'the focus in the text').toBe(true);
    const place = async () =>
      /Ln (\d+), Col (\d+)$/
        .exec(await workbench.caret())
        ?.slice(1)
        .map(Number) ?? [];
    const before = async () => {
      const [line = 0, column = 0] = await place();
      return (text.split('\n')[line - 1] ?? '').slice(0, column - 1).trimStart();
    };
    await eventually(before, 'before the caret').toBe(head);
    const [line, column] = await place();
    expect(await preview.scroll(), 'scroll').toEqual(scroll);
    const caret = await workbench.caret();
    await workbench.caretTo(1, 1);
    await eventually(() => preview.isMarked('caret'), 'whether anything is marked').toBe(false);
    await workbench.caretTo(Number(line), Number(column));
    await eventually(() => preview.distance('caret', id), 'the way from the mark to what is marked').toBeLessThan(3);
    expect(await workbench.caret(), 'the caret after the picture followed').toBe(caret);
  });

  test('brings what the caret goes to into sight', async () => {
    await preview.zoomTo('Show at 100 %');
    await workbench.focusText();
    await workbench.caretAfter(example, 'journey "');
    await workbench.caretAfter(example, 'support     "Invoice archive');
    await eventually(() => preview.sees('switch-plan/define/bill/support:invoice-archive'), 'whether it is seen').toBe(
      true,
    );
  });

  test('finds a text that is out of sight, and goes to its source', async () => {
    await workbench.focusPreview();
    await workbench.press('Control+f');
    await preview.frame.locator('.search input').waitFor();
    await eventually(() => preview.hasFocus(), 'the focus in the preview').toBe(true);
    await workbench.type('invoice archive');
    await eventually(() => preview.frame.locator('.search .count').textContent(), 'the count').toBe('1 of 1');
    await workbench.screenshot('search');
    await workbench.press('Control+Enter');
    await eventually(() => workbench.caret(), 'the caret').toBe(behind('support     "'));
    await preview.frame.locator('.search').getByRole('button', { name: 'Close' }).click();
  });

  test('shows what is wrong with a card on the card', async () => {
    const badges = preview.frame.locator('.badge.error');
    await workbench.caretAfter(example, 'thinks      "What am I even paying for?" for jamie');
    await workbench.type('x');
    await badges.first().waitFor();
    await workbench.screenshot('badge');
    await badges.first().click();
    await eventually(() => workbench.caret(), 'the caret').toBe(behind('"What am I even paying for?" for '));
    await workbench.revert();
    await eventually(() => badges.count(), 'badges').toBe(0);
  });

  test('copies the picture and the table', async () => {
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const clipboard = () => workbench.page.evaluate(() => navigator.clipboard.readText());
    await workbench.command('Journey: Copy Map as Markdown');
    await eventually(() => preview.frame.locator('.said').textContent(), 'what it says').toBe('Copied as Markdown');
    expect(await clipboard()).toMatch(/^# I want a cheaper mobile plan\n[\s\S]*\| Reads the last three bills \|/);
    await workbench.command('Journey: Copy Picture as SVG');
    await eventually(() => preview.frame.locator('.said').textContent(), 'what it says').toBe('Copied as SVG');
    expect(await clipboard()).toMatch(/^<svg [\s\S]*@font-face[\s\S]*<\/svg>/);
    await workbench.focusText();
    await workbench.command('Journey: Copy Picture as PNG');
    await eventually(() => preview.frame.locator('.said').textContent(), 'what it says').toBe('Copied as PNG');
    await eventually(() => preview.hasFocus(), 'the focus in the preview').toBe(true);
    await workbench.press('Control+1');
    await eventually(() => workbench.isTyping(), 'the focus in the text').toBe(true);
    const size = await workbench.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const { width, height } = await createImageBitmap((await item?.getType('image/png')) as Blob);
      return [width, height];
    });
    const drawn = await preview.picture.evaluate((svg) => ['width', 'height'].map((side) => svg.getAttribute(side)));
    expect(size, 'twice as sharp as it is drawn').toEqual(drawn.map((side) => Math.round(2 * Number(side))));
  });

  test('is zoomed by keys and moved by hand', async () => {
    await preview.zoomTo('Show at 100 %');
    await preview.viewport.focus();
    await workbench.press('-');
    await eventually(() => preview.zoom(), 'the zoom').toBeLessThan(1);
    await workbench.press('0');
    await eventually(() => preview.zoom(), 'the zoom').toBe(1);
    await preview.center('switch-plan/compare');
    const before = await preview.scroll();
    const { mouse } = workbench.page;
    const from = await preview.emptyPlace();
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + 70, from.y - 40, { steps: 4 });
    await mouse.up();
    await eventually(() => preview.scroll(), 'the scroll').toEqual({ left: before.left - 70, top: before.top + 40 });
  });

  test('keeps its place while something is typed', async () => {
    await preview.zoomTo('Show at 100 %');
    await workbench.focusText();
    await workbench.caretAfter(example, 'does        "Keeps her number, signs by mail');
    await eventually(() => preview.sees('switch-plan/select/switch/does:1'), 'whether it is seen').toBe(true);
    const scroll = await preview.scroll();
    expect(scroll.left, 'scrolled').toBeGreaterThan(0);
    await workbench.type(' now');
    await eventually(() => preview.picture.textContent(), 'the text').toMatch(/by\s+mail\s+now/);
    expect(await preview.scroll()).toEqual(scroll);
  });

  test('leaves out a person, says nothing of them, and goes back to the text', async () => {
    const { frame } = preview;
    const spoken = () => frame.locator('.voice').textContent();
    const hasFocus = () => preview.viewport.evaluate((viewport) => viewport === document.activeElement);
    await frame.getByRole('button', { name: 'View' }).click();
    await frame.locator('.menu').getByLabel('Jamie').click();
    await eventually(spoken, 'what is said').toBe('Filtered: 1 of 2 people.');
    await workbench.press('Escape');
    await eventually(() => preview.picture.textContent(), 'the picture').not.toContain('Jamie');
    await preview.viewport.focus();
    // To the first stage, past its goal to its first touchpoint, and into that.
    await workbench.press('ArrowUp', 'Home', 'ArrowDown', 'ArrowDown');
    await eventually(spoken, 'what is said').toMatch(/touchpoint 1: Reads the last three bills, .*Omar calm 0\.5$/);
    expect(await spoken()).not.toContain('Jamie');
    await workbench.press('ArrowDown');
    await eventually(spoken, 'what is said').toBe('Channel: E-mail, in Reads the last three bills');
    await frame.locator('.chip').focus();
    await workbench.press('Enter');
    await eventually(() => preview.picture.textContent(), 'the picture').toContain('Jamie');
    expect(await hasFocus(), 'the focus on the map').toBe(true);
    // The first leaves what is selected, the second the picture.
    await workbench.press('Escape');
    await eventually(() => preview.isMarked('selection'), 'whether anything is selected').toBe(false);
    await workbench.press('Escape');
    await eventually(() => workbench.isTyping(), 'the focus in the text').toBe(true);
  });

  test('has a menu for what is selected too, by a key', async () => {
    await preview.viewport.focus();
    await workbench.press('ArrowUp', 'Home', 'Shift+F10');
    const entry = workbench.page.getByRole('menuitem', { name: 'Fold or Unfold Stage', exact: true });
    await entry.waitFor();
    await workbench.press('Escape');
    await entry.waitFor({ state: 'hidden' });
  });

  test('has a menu for the card under the pointer', async () => {
    const title = preview.thing('switch-plan/define/needs').getByText('Sets what she needs');
    await workbench.chooseInMenu(title, 'Go to Source', { position: { x: 10, y: 8 }, shown: 'context-menu' });
    await eventually(() => workbench.caret(), 'the caret').toBe(
      behind('    touchpoint "Sets what she needs"').replace(/Col \d+/, 'Col 17'),
    );
  });

  test('is presented stage by stage', async () => {
    await workbench.command('Journey: Present Stage by Stage');
    const caption = preview.frame.locator('.caption');
    await caption.waitFor();
    await eventually(() => preview.hasFocus(), 'the focus in the preview').toBe(true);
    await workbench.press('ArrowRight', 'ArrowRight');
    await eventually(() => caption.textContent(), 'the caption').toMatch(/^2 of \d+ · Compare$/);
    await workbench.screenshot('presentation');
    await workbench.press('Escape');
    await caption.waitFor({ state: 'hidden' });
  });

  test('keeps what is hidden and folded over edits and over a reload of the window', async () => {
    await workbench.command('Journey: Show Everything in Preview');
    await preview.frame.locator('body').hover();
    await preview.frame.getByRole('button', { name: 'View' }).click();
    await preview.frame.locator('.menu').getByLabel('Thinking').click();
    await preview.frame.locator('.menu').getByRole('button', { name: 'Fold All', exact: true }).click();
    await workbench.press('Escape');
    const chip = preview.frame.locator('.chip');
    await eventually(() => chip.textContent(), 'the chip').toMatch(/rows · \d+ stages folded/);
    await workbench.screenshot('filtered');
    await workbench.focusText();
    await workbench.caretAfter(example, 'stage "Define');
    await workbench.type('s');
    await eventually(() => preview.picture.textContent(), 'the title').toContain('Defines');
    expect(await preview.touchpoints()).toEqual([]);
    await workbench.revert();
    await workbench.remembers(/folded[\\":[]+switch-plan\/define/);
    await workbench.page.reload();
    await preview.picture.waitFor({ timeout: 60_000 });
    await eventually(() => chip.textContent(), 'the chip').toMatch(/rows · \d+ stages folded/);
    expect(await preview.touchpoints()).toEqual([]);
    await chip.click();
    await eventually(() => preview.touchpoints(), 'the touchpoints').not.toEqual([]);
  }, 120_000);
});

describe('several previews', () => {
  let workbench: Workbench;

  eachInItsWindow((opened) => {
    workbench = opened;
  });

  const tabs = async () =>
    (await workbench.page.locator('.tab .label-name', { hasText: 'Preview' }).allTextContents()).toSorted();

  test('one stays with its document, one follows what is edited, and their tabs say which', async () => {
    await workbench.openFile(example);
    await workbench.openPreview();
    await eventually(tabs, 'the tabs').toEqual([`Preview ${example}`]);
    await workbench.focusPreview();
    await workbench.command('Journey: Toggle Preview Locking');
    await eventually(tabs, 'the tabs').toEqual([`[Preview] ${example}`]);
    await workbench.focusText();
    await workbench.openFile('online-travel.journey');
    await workbench.press('Control+k', 'v');
    await eventually(tabs, 'the tabs').toEqual(['Preview online-travel.journey', `[Preview] ${example}`]);
    await workbench.openFile('platform-adoption.journey');
    await eventually(tabs, 'the tabs').toEqual(['Preview platform-adoption.journey', `[Preview] ${example}`]);
    await workbench.screenshot('several-previews');
  });

  test('of a file with several journeys: the one is shown that the caret is in', async () => {
    const file = join(workbench.folder, 'two.journey');
    const journey = (name: string) =>
      `journey "The ${name}" as ${name} {\n  stage "Begins" as begin {\n    touchpoint "Starts the ${name}" as start\n  }\n}\n`;
    writeFileSync(file, `${journey('first')}\n${journey('second')}`);
    await workbench.openFile('two.journey');
    const preview = await workbench.openPreview();
    expect(await preview.picture.getAttribute('data-map')).toBe('first');
    await workbench.caretAfter('two.journey', 'touchpoint "Starts the second');
    await eventually(() => preview.picture.getAttribute('data-map'), 'the journey').toBe('second');
    await workbench.caretAfter('two.journey', 'journey "The first');
    await eventually(() => preview.picture.getAttribute('data-map'), 'the journey').toBe('first');
    expect(await preview.frame.getByLabel('Journey', { exact: true }).inputValue()).toBe('first');
  });
});
