import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Preview } from './preview.js';
import { eventually, Workbench } from './workbench.js';

const example = 'mobile-plan-future.journey';

describe('the picture and the text beside it', () => {
  let workbench: Workbench;
  let preview: Preview;

  beforeAll(async () => {
    workbench = await Workbench.open();
    await workbench.page.emulateMedia({ reducedMotion: 'reduce' });
    await workbench.openFile(example);
    preview = await workbench.openPreview();
  });
  afterEach(async (context) => {
    await workbench.keepFailure(context);
    await workbench.revert();
  });
  afterAll(() => workbench?.close());

  /** Line and column, both from one. */
  const caret = async (): Promise<string> => /Ln (\d+), Col (\d+)/.exec(await workbench.caret())?.[0] ?? '';
  const openFile = () =>
    workbench.page.locator('.editor-group-container .tab.active').first().getAttribute('data-resource-name');

  test('every thing that is drawn leads to its source, whose caret marks it, and neither moves the other', async () => {
    // What is only assumed is known to the language itself: it is written nowhere.
    const ids = (await preview.ids()).filter((id) => id !== 'evidence:assumption');
    expect(ids.length).toBeGreaterThan(50);
    /** Where each thing is written, of those that this file holds. */
    const places = new Map<string, string>();
    const libraries = new Set<string>();
    await workbench.focusText();
    for (const id of ids) {
      if ((await openFile()) !== example) await workbench.openFile(example);
      await workbench.press('Control+Home');
      await eventually(caret, 'the caret').toBe('Ln 1, Col 1');
      await eventually(() => preview.isMarked('caret'), 'whether anything is marked').toBe(false);
      await preview.center(id);
      const before = await preview.scroll();
      await preview.thing(id).dispatchEvent('click');
      await eventually(
        async () => (await openFile()) !== example || (await caret()) !== 'Ln 1, Col 1',
        `the source of ${id}`,
      ).toBe(true);
      expect(await preview.scroll(), `scroll after a click on ${id}`).toEqual(before);
      await eventually(() => workbench.isTyping(), 'the focus in the text').toBe(true);
      if ((await openFile()) === example) places.set(id, await caret());
      else libraries.add((await openFile()) ?? '');
    }
    // Whoever goes through a map is written in a library, and so is what the team knows.
    expect(libraries.size).toBeGreaterThan(0);
    expect([...libraries].every((name) => name.endsWith('.journey') && name !== example)).toBe(true);
    expect(places.size).toBeGreaterThan(40);
    if ((await openFile()) !== example) await workbench.openFile(example);
    await workbench.focusPreview();
    await workbench.press('Escape');
    await workbench.focusText();
    for (const [id, place] of places) {
      const [line = 0, column = 0] = (place.match(/\d+/g) ?? []).map(Number);
      await workbench.caretTo(line, column);
      await eventually(
        () => preview.distance('caret', id),
        `the way from the mark to ${id} while the caret is at ${place}`,
      ).toBeLessThan(3);
      expect(await caret(), `the caret after the picture followed to ${id}`).toBe(place);
    }
  }, 400_000);

  test('a card that was reached by arrows keeps selection and focus while its text changes, and Enter goes there', async () => {
    await workbench.focusPreview();
    await preview.frame.locator('.viewport').focus();
    // Down from the first stage comes its goal, and then its first card.
    await workbench.press('ArrowUp', 'Home', 'ArrowDown', 'ArrowDown');
    const id = 'switch-plan-next/define/bill';
    await eventually(() => preview.distance('selection', id), 'the way from the selection to the card').toBeLessThan(3);
    const file = join(workbench.folder, example);
    const text = readFileSync(file, 'utf8');
    const title = /touchpoint "([^"]*)" as bill/.exec(text)?.[1] ?? '';
    writeFileSync(file, text.replace(`"${title}" as bill`, '"Looks at the bill" as bill'));
    await eventually(() => preview.thing(id).textContent(), 'the card').toContain('Looks at the bill');
    await eventually(() => preview.distance('selection', id), 'the way from the selection to the card').toBeLessThan(3);
    expect(await preview.hasFocus(), 'focus in the preview').toBe(true);
    await workbench.press('Enter');
    await eventually(() => workbench.isTyping(), 'the focus in the text').toBe(true);
    const line = text.slice(0, text.indexOf(`touchpoint "${title}"`)).split('\n').length;
    await eventually(caret, 'the caret').toBe(`Ln ${line}, Col ${'    touchpoint "'.length + 1}`);
    writeFileSync(file, text);
    await eventually(() => preview.thing(id).textContent(), 'the card').toContain(title);
  });

  test('the strip leads to the line that is wrong', async () => {
    await workbench.focusText();
    await workbench.caretAfter(example, 'journey "');
    await workbench.caretTo(1, 1);
    await workbench.press('Control+End');
    await workbench.type('\nstage "x');
    await preview.strip.waitFor({ state: 'visible' });
    const wrong = await caret();
    await workbench.press('Control+Home');
    const line = Number(/Ln (\d+)/.exec(wrong)?.[1]);
    await preview.strip.getByRole('button').click();
    await eventually(() => workbench.isTyping(), 'the focus in the text').toBe(true);
    await eventually(async () => Number(/Ln (\d+)/.exec(await caret())?.[1]), 'the line').toBeGreaterThan(line - 2);
  });

  test('is zoomed by wheel and keys around what one looks at, and moved by arrows', async () => {
    await workbench.focusPreview();
    await preview.frame.locator('.viewport').focus();
    await workbench.press('0');
    await eventually(() => preview.zoom(), 'the zoom').toBe(1);
    await workbench.press('+');
    await eventually(() => preview.zoom(), 'the zoom').toBeGreaterThan(1);
    const larger = await preview.zoom();
    await preview.frame.locator('.viewport').hover();
    await workbench.page.keyboard.down('Control');
    await workbench.page.mouse.wheel(0, -120);
    await workbench.page.keyboard.up('Control');
    await eventually(() => preview.zoom(), 'the zoom').toBeGreaterThan(larger);
    const { top } = await preview.scroll();
    await workbench.page.mouse.wheel(0, 200);
    await eventually(async () => (await preview.scroll()).top, 'the scroll').toBeGreaterThan(top);
    const { left } = await preview.scroll();
    await workbench.press('Shift+ArrowRight');
    await eventually(async () => (await preview.scroll()).left, 'the scroll').toBeGreaterThan(left);
    await workbench.press('f');
    await eventually(() => preview.zoom(), 'the zoom').toBeLessThan(1);
    await workbench.press('0');
    await eventually(() => preview.zoom(), 'the zoom').toBe(1);
  });
});
