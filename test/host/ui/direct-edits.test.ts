import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../../scripts/lib/temporary.mjs';
import type { Preview } from './preview.js';
import { eventually, themes, Workbench } from './workbench.js';

const file = 'plan.journey';
const text = `// Drawn from five interviews.
import "people.journey"

journey "A cheaper plan" as plan {
  persona     jamie

  // All that comes before the call.
  stage "Define" as define {
    touchpoint "Reads the bill" as bill {
      does        "Looks for the price" // per gigabyte
      feels       confused -1 because "Three totals" // said twice
      pain        "Jargon" as jargon severity high

      opportunity "One line" as line {
        impact      4
        effort      2
      }
    }

    // Where she gives up.
    touchpoint "Counts" as counts {
      feels       focused +0.5
    }
  }

  stage "Call" as call {
    touchpoint "Calls" as calls {
      feels       calm
      next        bill
    }
  }
}
`;
const people = 'persona "Jamie" as jamie {\n  quote       "Just tell me the price"\n}\n';

let workbench: Workbench;
let preview: Preview;

beforeAll(async () => {
  const from = temporaryFolder('direct-edits');
  writeFileSync(join(from, file), text);
  writeFileSync(join(from, 'people.journey'), people);
  workbench = await Workbench.open(from);
  await workbench.page.setViewportSize({ width: 1800, height: 1000 });
  await workbench.openFile(file);
  preview = await workbench.openPreview();
});
beforeEach(async () => {
  writeFileSync(join(workbench.folder, file), text);
  await preview.frame.locator('.viewport.editable').waitFor();
  await eventually(() => preview.touchpoints(), 'the touchpoints').toEqual([
    'plan/define/bill',
    'plan/define/counts',
    'plan/call/calls',
  ]);
});
afterEach(async (context) => {
  await workbench.keepFailure(context);
  // Escape would go back to the text by itself, at a time of its own.
  await workbench.press('Control+1');
  await eventually(() => workbench.isTyping(), 'the focus in the text').toBe(true);
  await workbench.revert();
});
afterAll(() => workbench?.close());

const onDisk = (name = file) => readFileSync(join(workbench.folder, name), 'utf8');
const dirty = (name = file) => workbench.page.locator(`.tab.dirty[data-resource-name="${name}"]`);

/** The lines that an edit took away and added, once it is saved by hand; before that the file is as it was. */
async function changedLines(): Promise<string[]> {
  await dirty().first().waitFor();
  expect(onDisk(), 'the file before it is saved').toBe(text);
  expect(await workbench.isTyping(), 'focus in the text').toBe(false);
  await workbench.focusText();
  await workbench.press('Control+s');
  await dirty().first().waitFor({ state: 'detached' });
  const [before, after] = [text.split('\n'), onDisk().split('\n')];
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `-${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+${line}`),
  ];
}

/** One press of Ctrl+Z in the text takes all of it back. */
async function undoneByOnePress(): Promise<void> {
  await workbench.focusText();
  await workbench.press('Control+z', 'Control+s');
  await eventually(() => onDisk(), 'the text after one undo').toBe(text);
}

async function middle(selector: string): Promise<{ x: number; y: number }> {
  const box = await preview.frame.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not drawn`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function hold(from: { x: number; y: number }, right: number, down: number): Promise<void> {
  await workbench.page.mouse.move(from.x, from.y);
  await workbench.page.mouse.down();
  await workbench.page.mouse.move(from.x + right, from.y + down, { steps: 8 });
}

const face = '.feeling[data-id="plan/define/bill/feels:1"] circle';
const card = (id: string) => `.touchpoint[data-id="${id}"]`;
/** Pixels on the screen of one step on the scale. */
const step = async () => 38 * (await preview.zoom());
/** Goes to a touchpoint by keyboard: the stage first, then down and along. */
async function walkTo(...keys: string[]): Promise<void> {
  await workbench.focusPreview();
  await preview.frame.locator('.viewport').focus();
  // To the first stage, wherever one is.
  await workbench.press('ArrowUp', 'Home', ...keys);
}

describe('what is changed on the picture is one edit of the text', () => {
  test('a point of the curve that is dragged', async () => {
    await hold(await middle(face), 2, -2 * (await step()));
    await eventually(() => preview.frame.locator('.bubble').textContent(), 'the word').toBe('relieved +1');
    await workbench.screenshot('direct-edits-curve');
    await workbench.page.mouse.up();
    expect(await changedLines()).toEqual([
      '-      feels       confused -1 because "Three totals" // said twice',
      '+      feels       relieved +1 because "Three totals" // said twice',
    ]);
    await undoneByOnePress();
  });

  test('a feeling that is moved by a key', async () => {
    await walkTo('ArrowDown', 'ArrowRight', 'Alt+ArrowUp');
    expect(await changedLines()).toEqual(['-      feels       focused +0.5', '+      feels       focused +1']);
    await undoneByOnePress();
  });

  test('a touchpoint that is dragged, with its comments', async () => {
    const from = await middle(card('plan/define/counts'));
    const to = await middle(card('plan/call/calls'));
    await hold(from, to.x - from.x + 40, 20);
    await preview.frame.locator('.drop-mark').waitFor();
    await workbench.screenshot('direct-edits-move');
    await workbench.page.mouse.up();
    await eventually(() => preview.touchpoints(), 'the touchpoints').toEqual([
      'plan/define/bill',
      'plan/call/calls',
      'plan/call/counts',
    ]);
    // Moved and nothing else: the same lines in another order.
    expect(await changedLines()).toEqual([]);
    expect(onDisk()).toContain(
      '      next        bill\n    }\n\n    // Where she gives up.\n    touchpoint "Counts" as counts {',
    );
    await undoneByOnePress();
  });

  test('a stage that is moved by a key, which says where it went', async () => {
    await walkTo('Alt+ArrowRight');
    await eventually(() => preview.frame.locator('.voice').textContent(), 'what is said').toMatch(
      /^Moved\. Stage 2 of 2, Define/,
    );
    expect(await changedLines()).toEqual([]);
    expect(onDisk().indexOf('// All that comes before the call.')).toBeGreaterThan(onDisk().indexOf('stage "Call"'));
    await undoneByOnePress();
  });

  test('a touchpoint that is moved by a key', async () => {
    await walkTo('ArrowDown', 'Alt+ArrowRight');
    await eventually(() => preview.touchpoints(), 'the touchpoints').toEqual([
      'plan/define/counts',
      'plan/define/bill',
      'plan/call/calls',
    ]);
    expect(await changedLines()).toEqual([]);
    expect(onDisk().indexOf('// Where she gives up.')).toBeLessThan(onDisk().indexOf('"Reads the bill"'));
    await undoneByOnePress();
  });

  test('a stage that is dragged by its chevron', async () => {
    const [from, to] = [await middle('.band[data-id="plan/define"]'), await middle('.band[data-id="plan/call"]')];
    await hold(from, to.x - from.x + 60, 6);
    await preview.frame.locator('.drop-mark').waitFor();
    await workbench.page.mouse.up();
    await eventually(() => preview.touchpoints(), 'the touchpoints').toEqual([
      'plan/call/calls',
      'plan/define/bill',
      'plan/define/counts',
    ]);
    expect(await changedLines()).toEqual([]);
    expect(onDisk().indexOf('// All that comes before the call.')).toBeGreaterThan(onDisk().indexOf('stage "Call"'));
    await undoneByOnePress();
  });

  test('a text that is written anew in place', async () => {
    await preview.picture.getByText('Looks for the price').dblclick();
    await preview.frame.locator('.rename').waitFor();
    await workbench.type('Looks for "the" price');
    await workbench.screenshot('direct-edits-rename');
    await workbench.press('Enter');
    expect(await changedLines()).toEqual([
      '-      does        "Looks for the price" // per gigabyte',
      '+      does        "Looks for \\"the\\" price" // per gigabyte',
    ]);
    await undoneByOnePress();
  });

  test('a title that is written anew by the menu of its card', async () => {
    const title = preview.thing('plan/define/counts').getByText('Counts');
    await workbench.chooseInMenu(title, 'Rename…', { shown: 'context-menu' });
    await preview.frame.locator('.rename').waitFor();
    await eventually(() => preview.frame.locator('.rename:focus').count(), 'the focus in the field').toBe(1);
    await workbench.type('Adds up');
    await workbench.press('Enter');
    expect(await changedLines()).toEqual([
      '-    touchpoint "Counts" as counts {',
      '+    touchpoint "Adds up" as counts {',
    ]);
    await undoneByOnePress();
  });

  test('a text of a library, in that file', async () => {
    await preview.picture.getByText('Jamie', { exact: true }).first().dblclick();
    await preview.frame.locator('.rename').waitFor();
    await workbench.type('Jamie Doe');
    await workbench.press('Enter');
    await eventually(() => preview.picture.textContent(), 'the new name').toContain('Jamie Doe');
    await workbench.press('Control+z');
    await eventually(() => preview.picture.textContent(), 'the old name').not.toContain('Jamie Doe');
    expect(onDisk('people.journey')).toBe(people);
    await workbench.focusText();
    await workbench.openFile(file);
  });

  test('a touchpoint that is added by the plus, with its title', async () => {
    const [left, right] = [await middle(card('plan/define/bill')), await middle(card('plan/define/counts'))];
    await workbench.page.mouse.move((left.x + right.x) / 2, left.y);
    await preview.frame.locator('.plus').waitFor();
    await workbench.screenshot('direct-edits-plus');
    await preview.frame.locator('.plus').click();
    await preview.frame.locator('.rename').waitFor();
    await workbench.type('Asks at work');
    await workbench.press('Enter');
    await eventually(() => preview.touchpoints(), 'the touchpoints').toContain('plan/define/asks-at-work');
    expect(await changedLines()).toEqual(['+    touchpoint "Asks at work" {']);
    await undoneByOnePress();
  });

  test('an opportunity that is dragged among the priorities', async () => {
    await preview.choose('Priorities');
    const card = '.opportunity[data-id="plan/define/bill/opportunity:line"]';
    const from = await middle(card);
    await hold(from, 2 * 184 * (await preview.zoom()), 0);
    await eventually(() => preview.frame.locator('.bubble').textContent(), 'the scores').toBe('impact 4, effort 4');
    await workbench.screenshot('direct-edits-priorities');
    await workbench.page.mouse.up();
    expect(await changedLines()).toEqual(['-        effort      2', '+        effort      4']);
    await undoneByOnePress();
    await eventually(async () => (await middle(card)).x, 'where it was').toBeCloseTo(from.x, 0);
    await preview.choose('Map');
  });

  test('taken back from the picture too, where the focus stays', async () => {
    const home = await middle(face);
    await walkTo('ArrowDown', 'Alt+ArrowDown');
    await eventually(() => dirty().count(), 'changed').toBe(1);
    await workbench.press('Control+z');
    await eventually(() => dirty().count(), 'changed').toBe(0);
    await eventually(() => preview.body.evaluate(() => document.hasFocus()), 'focus in the preview').toBe(true);
    // What is undone is drawn again before it can be changed again.
    await eventually(() => middle(face), 'the face').toEqual(home);
    await workbench.press('Alt+ArrowDown');
    await eventually(() => dirty().count(), 'changed').toBe(1);
  });
});

describe('while the text is broken', () => {
  test('nothing is changed, and the picture says why', async () => {
    await workbench.focusText();
    await workbench.caretAfter(file, 'touchpoint "Calls" as calls {');
    await workbench.type('\n      does        "Waits');
    await preview.strip.waitFor({ state: 'visible' });
    await hold(await middle(face), 0, -2 * (await step()));
    await eventually(() => preview.frame.locator('.said').textContent(), 'the reason').toMatch(/^Mend line \d+/);
    expect(await preview.frame.locator('.bubble').count()).toBe(0);
    await workbench.screenshot('direct-edits-broken');
    await workbench.page.mouse.up();
    await walkTo('ArrowDown', 'Alt+ArrowUp', 'Alt+ArrowRight', 'F2', 'a');
    expect(await preview.frame.locator('.rename').count()).toBe(0);
    await workbench.focusText();
    await workbench.press('Control+s');
    await eventually(() => onDisk(), 'the text').toBe(
      text.replace('as calls {', 'as calls {\n      does        "Waits'),
    );
  });
});

describe('by hand in every theme', () => {
  test.each(Object.keys(themes) as (keyof typeof themes)[])('%s', async (theme) => {
    await workbench.useTheme(theme);
    await eventually(() => preview.body.getAttribute('class'), 'the theme').toMatch(new RegExp(`${theme}(\\s|$)`));
    await hold(await middle(face), 0, -1.5 * (await step()));
    await preview.frame.locator('.bubble').waitFor();
    await workbench.screenshot(`direct-edits-curve-${theme}`);
    await workbench.press('Escape');
    await workbench.page.mouse.up();
    expect(await preview.frame.locator('.bubble').count()).toBe(0);
    const from = await middle(card('plan/define/counts'));
    await hold(from, 400, 20);
    await preview.frame.locator('.lifted').waitFor();
    await workbench.screenshot(`direct-edits-move-${theme}`);
    await workbench.press('Escape');
    await workbench.page.mouse.up();
    await preview.picture.getByText('Jargon').dblclick();
    await preview.frame.locator('.rename').waitFor();
    await workbench.screenshot(`direct-edits-rename-${theme}`);
    await workbench.press('Escape');
    const [left, right] = [await middle(card('plan/define/bill')), await middle(card('plan/define/counts'))];
    await workbench.page.mouse.move((left.x + right.x) / 2, left.y);
    await preview.frame.locator('.plus').waitFor();
    await workbench.screenshot(`direct-edits-plus-${theme}`);
    expect(await dirty().count(), 'changed').toBe(0);
  });
});
