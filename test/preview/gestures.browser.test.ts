import { describe, expect, it } from 'vitest';
import type { PlainMap } from '../../src/map/model.js';
import type { EditAction } from '../../src/protocol/preview.js';
import { jamie, map, planMap, stage, touchpoint } from './fixtures.js';
import { panels } from './panels.js';
import type { Content, Panel } from './webview.js';

const openPanel = panels();

async function open(content?: Content): Promise<Panel> {
  const panel = await openPanel(content);
  await panel.page.clock.install();
  await panel.page.setViewportSize({ width: 1200, height: 900 });
  await panel.send({ type: 'zoom', document: panel.document, to: 'actual' });
  return panel;
}

/** The map with other facts about one touchpoint. */
function changed(id: string, change: (point: PlainMap['stages'][number]['touchpoints'][number]) => object): PlainMap {
  const plan = planMap();
  const stages = plan.stages.map((each) => ({
    ...each,
    touchpoints: each.touchpoints.map((point) => (point.id === id ? { ...point, ...change(point) } : point)),
  }));
  return { ...plan, stages };
}

const bill = 'plan/define/bill';
const needs = 'plan/define/needs';
const plans = 'plan/compare/plans';
const saidOf = ({ page }: Panel) => page.locator('.said');
const fieldOf = ({ page }: Panel) => page.locator('.rename');
const focusMap = ({ page }: Panel) => page.locator('.viewport').focus();
const voiceOf = ({ page }: Panel) => page.locator('.voice').textContent();
const pressAll = async ({ page }: Panel, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Middle of what shows something on the screen. */
async function middle(panel: Panel, selector: string): Promise<{ x: number; y: number }> {
  const box = await panel.svg.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not drawn`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const face = (id: string) => `.feeling[data-id="${id}/feels:1"] circle`;

/** Takes hold of something and moves the pointer, without letting go. */
async function hold(panel: Panel, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await panel.page.mouse.move(from.x, from.y);
  await panel.page.mouse.down();
  await panel.page.mouse.move(to.x, to.y, { steps: 6 });
}

/** The text has the change: the host says so, and sends the map. */
async function accept(panel: Panel, after: PlainMap, added: string | null = null): Promise<void> {
  await panel.send({ type: 'edited', document: panel.document, version: panel.nextVersion, added });
  await panel.change({ maps: [after] });
}

/** What the host was asked for since it was asked last. */
async function edits(panel: Panel): Promise<unknown[]> {
  return (await panel.posted()).filter((message) => (message as { type: string }).type === 'edit');
}

/** Lets pass the time in which a click may become a double click, and what follows from it. */
const rest = ({ page }: Panel): Promise<void> => page.clock.runFor(400);

/** Pixels of one step on the scale of the curve, at 100 %. */
const step = 38;

describe('a point of the curve', () => {
  it('is dragged in half steps, shows its word and value, and asks for one edit', async () => {
    const panel = await open();
    const from = await middle(panel, face(bill));
    await hold(panel, from, { x: from.x + 3, y: from.y - 2 * step + 4 });
    expect(await panel.page.locator('.bubble').textContent()).toBe('relieved +1');
    expect(await panel.svg.textContent()).toContain('relieved');
    expect(await edits(panel)).toEqual([]);
    await panel.page.mouse.up();
    expect(await panel.expectPosted('edit')).toEqual({
      type: 'edit',
      document: panel.document,
      version: 1,
      edit: { kind: 'feeling', id: `${bill}/feels:1`, value: 1 },
    });
    expect(await panel.page.locator('.bubble, .track').count()).toBe(0);
    // Drawn as it is going to be, until the text says so.
    expect(await panel.svg.textContent()).toContain('relieved');
    await accept(
      panel,
      changed(bill, ({ feels }) => ({ feels: feels.map((f) => ({ ...f, word: 'relieved', value: 1 })) })),
    );
    expect(await panel.svg.textContent()).toContain('relieved');
    expect(await voiceOf(panel)).toBe('relieved +1');
    // It was no click.
    await rest(panel);
    expect(await panel.posted()).toEqual([]);
  });

  it('keeps its word while the sign stays', async () => {
    const panel = await open();
    const from = await middle(panel, face(plans));
    await hold(panel, from, { x: from.x, y: from.y - step });
    expect(await panel.page.locator('.bubble').textContent()).toBe('frustrated −1');
    await panel.page.mouse.up();
    expect((await panel.expectPosted('edit')).edit).toEqual({ kind: 'feeling', id: `${plans}/feels:1`, value: -1 });
  });

  it('goes back on Escape, and nothing is asked for', async () => {
    const panel = await open();
    const before = await panel.svg.innerHTML();
    const from = await middle(panel, face(bill));
    await hold(panel, from, { x: from.x, y: from.y - step });
    expect(await panel.svg.innerHTML()).not.toBe(before);
    await panel.page.keyboard.press('Escape');
    await panel.page.mouse.up();
    expect(await panel.svg.innerHTML()).toBe(before);
    await rest(panel);
    expect(await panel.posted()).toEqual([]);
  });

  it('goes back when the text does not take it, and the reason is shown', async () => {
    const panel = await open();
    const before = await panel.svg.innerHTML();
    const from = await middle(panel, face(bill));
    await hold(panel, from, { x: from.x, y: from.y - step });
    await panel.page.mouse.up();
    await panel.expectPosted('edit');
    await panel.send({ type: 'refused', document: panel.document, reason: 'The text has changed in the meantime.' });
    expect(await panel.svg.innerHTML()).toBe(before);
    expect(await saidOf(panel).textContent()).toBe('The text has changed in the meantime.');
  });

  it('is moved by keys, one change after the other', async () => {
    const panel = await open();
    await focusMap(panel);
    await pressAll(panel, 'ArrowRight', 'ArrowDown', 'Alt+ArrowUp', 'Control+ArrowUp', 'Alt+ArrowDown');
    expect((await panel.expectPosted('edit')).edit).toEqual({ kind: 'feeling', id: `${bill}/feels:1`, value: -0.5 });
    expect(await edits(panel)).toEqual([]);
    const at = (value: number) => changed(bill, ({ feels }) => ({ feels: feels.map((f) => ({ ...f, value })) }));
    await accept(panel, at(-0.5));
    expect((await panel.expectPosted('edit')).edit).toMatchObject({ value: 0 });
    await accept(panel, at(0));
    expect(await panel.expectPosted('edit')).toMatchObject({ version: 3, edit: { value: -0.5 } });
    expect(await panel.page.evaluate(() => document.activeElement?.className)).toContain('viewport');
  });

  it('is still selected by a click', async () => {
    const panel = await open();
    const from = await middle(panel, face(bill));
    await hold(panel, from, { x: from.x + 1, y: from.y + 1 });
    await panel.page.mouse.up();
    expect(await panel.expectPosted('select')).toMatchObject({ id: `${bill}/feels:1` });
    expect(await edits(panel)).toEqual([]);
  });

  it('follows a text that is changed meanwhile', async () => {
    const panel = await open();
    const from = await middle(panel, face(bill));
    await hold(panel, from, { x: from.x, y: from.y - step });
    await panel.change({ maps: [planMap('Looks elsewhere')] });
    expect(await panel.svg.textContent()).toContain('Looks elsewhere');
    expect(await panel.page.locator('.bubble').textContent()).toBe('confused 0');
    await panel.page.mouse.up();
    expect(await panel.expectPosted('edit')).toMatchObject({ version: 2, edit: { value: 0 } });
  });
});

describe('a touchpoint', () => {
  it('is dragged into another stage, with a mark where it would go', async () => {
    const panel = await open();
    const from = await middle(panel, `.touchpoint[data-id="${bill}"]`);
    const over = await middle(panel, `.touchpoint[data-id="${plans}"]`);
    await hold(panel, from, { x: over.x + 40, y: over.y + 30 });
    expect(await panel.page.locator('.drop-mark').isVisible()).toBe(true);
    expect(await panel.page.locator('.bubble').textContent()).toBe('Compare, place 2');
    await panel.page.mouse.up();
    expect((await panel.expectPosted('edit')).edit).toEqual({
      kind: 'move',
      id: bill,
      into: 'plan/compare',
      before: null,
    });
    expect(await panel.page.locator('.lifted, .drop-mark').count()).toBe(0);
    expect(await panel.posted()).toEqual([]);
  });

  it('goes nowhere where it is already', async () => {
    const panel = await open();
    const from = await middle(panel, `.touchpoint[data-id="${bill}"]`);
    await hold(panel, from, { x: from.x + 40, y: from.y });
    expect(await panel.page.locator('.lifted').isVisible()).toBe(true);
    expect(await panel.page.locator('.drop-mark').isVisible()).toBe(false);
    await panel.page.mouse.up();
    expect(await panel.posted()).toEqual([]);
  });

  it('moves by keys across the border of a stage; where it went is said and selected', async () => {
    const panel = await open();
    await focusMap(panel);
    await pressAll(panel, 'ArrowRight', 'ArrowDown', 'ArrowRight', 'Alt+ArrowRight');
    expect((await panel.expectPosted('edit')).edit).toEqual({
      kind: 'move',
      id: needs,
      into: 'plan/compare',
      before: plans,
    });
    const [define, compare] = planMap().stages as [PlainMap['stages'][number], PlainMap['stages'][number]];
    const [first, moved] = define.touchpoints;
    if (!first || !moved) throw new Error('The fixture has two touchpoints');
    const there = { ...moved, id: 'plan/compare/needs' };
    const after = [
      { ...define, touchpoints: [first] },
      { ...compare, touchpoints: [there, ...compare.touchpoints] },
    ];
    await accept(panel, { ...planMap(), stages: after });
    expect(await voiceOf(panel)).toBe(
      'Moved. Stage 2 of 2, Compare, touchpoint 1: Sets what she needs, Jamie focused 0.5',
    );
    await panel.page.keyboard.press('Alt+ArrowLeft');
    expect((await panel.expectPosted('edit')).edit).toEqual({
      kind: 'move',
      id: 'plan/compare/needs',
      into: 'plan/define',
      before: null,
    });
  });
});

describe('a stage', () => {
  it('is dragged by its chevron', async () => {
    const panel = await open();
    const from = await middle(panel, '.band[data-id="plan/define"]');
    const over = await middle(panel, '.band[data-id="plan/compare"]');
    await hold(panel, from, { x: over.x + 30, y: over.y });
    await panel.page.mouse.up();
    expect((await panel.expectPosted('edit')).edit).toEqual({
      kind: 'move',
      id: 'plan/define',
      into: 'plan',
      before: null,
    });
  });

  it('moves by keys', async () => {
    const panel = await open();
    await focusMap(panel);
    await pressAll(panel, 'ArrowRight', 'ArrowRight', 'Alt+ArrowLeft');
    expect((await panel.expectPosted('edit')).edit).toEqual({
      kind: 'move',
      id: 'plan/compare',
      into: 'plan',
      before: 'plan/define',
    });
  });
});

describe('the plus', () => {
  const plusOf = ({ page }: Panel) => page.locator('.plus:not(.in-empty)');
  const withNew = (title: string) => {
    const plan = planMap();
    const [define, compare] = plan.stages as [PlainMap['stages'][number], PlainMap['stages'][number]];
    const [first, ...others] = define.touchpoints;
    if (!first) throw new Error('The fixture has touchpoints');
    const added = touchpoint('plan/define/asks-at-work', title);
    return { ...plan, stages: [{ ...define, touchpoints: [first, added, ...others] }, compare] };
  };
  const cardsOf = ({ svg }: Panel) =>
    svg.locator('.touchpoint').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-id')));
  const add = (facts: object) => ({ kind: 'add', noun: 'touchpoint', into: 'plan/define', before: needs, ...facts });

  it('shows between two touchpoints, and adds one when its title is written', async () => {
    const panel = await open();
    const [left, right] = [await middle(panel, `[data-id="${bill}"]`), await middle(panel, `[data-id="${needs}"]`)];
    await panel.page.mouse.move((left.x + right.x) / 2, left.y);
    await plusOf(panel).waitFor();
    expect(await plusOf(panel).getAttribute('aria-label')).toBe('Add a touchpoint in Define, place 2');
    await plusOf(panel).click();
    expect(await fieldOf(panel).inputValue()).toBe('New touchpoint');
    expect(await cardsOf(panel)).toEqual([bill, 'plan/define/+touchpoint', needs, plans]);
    expect(await edits(panel)).toEqual([]);
    await panel.page.keyboard.type('Asks at work');
    await panel.page.keyboard.press('Enter');
    expect((await panel.expectPosted('edit')).edit).toEqual(add({ title: 'Asks at work' }));
    expect(await panel.svg.textContent()).toContain('Asks at work');
    await panel.change({ maps: [withNew('Asks at work')] });
    expect(await cardsOf(panel)).toEqual([bill, 'plan/define/asks-at-work', needs, plans]);
    const { document } = panel;
    await panel.send({ type: 'edited', document, version: 2, added: 'plan/define/asks-at-work' });
    await expect.poll(() => voiceOf(panel)).toMatch(/^Added\. Stage 1 of 2, Define, touchpoint 2: Asks at work/);
    expect(await fieldOf(panel).count()).toBe(0);
    expect(await edits(panel)).toEqual([]);
  });

  it.each<[string, (panel: Panel) => Promise<void>]>([
    ['Escape', ({ page }) => page.keyboard.press('Escape')],
    ['a click elsewhere before anything is typed', ({ page }) => page.mouse.click(1100, 880)],
    ['Enter without a word', (panel) => pressAll(panel, 'Delete', 'Enter')],
  ])('adds nothing on %s', async (_, leave) => {
    const panel = await open();
    const before = await panel.svg.innerHTML();
    await focusMap(panel);
    await pressAll(panel, 'ArrowRight', 'ArrowDown', 'a');
    expect(await panel.svg.textContent()).toContain('New touchpoint');
    await leave(panel);
    expect(await fieldOf(panel).count()).toBe(0);
    expect(await panel.svg.innerHTML()).toBe(before);
    await rest(panel);
    expect(await edits(panel)).toEqual([]);
  });

  it('takes the title that it offers on Enter, and one that is typed when the field is left', async () => {
    const panel = await open();
    await focusMap(panel);
    await pressAll(panel, 'ArrowRight', 'ArrowDown', 'a', 'Enter');
    expect((await panel.expectPosted('edit')).edit).toEqual(add({ title: 'New touchpoint' }));
    await panel.send({ type: 'refused', document: panel.document, reason: 'This file can only be read.' });
    expect(await fieldOf(panel).inputValue()).toBe('New touchpoint');
    await panel.page.keyboard.press('Control+a');
    await panel.page.keyboard.type('Asks');
    await panel.page.mouse.click(1100, 880);
    expect((await panel.expectPosted('edit')).edit).toEqual(add({ title: 'Asks' }));
  });

  it('is at the end of each stage and behind the last one', async () => {
    const panel = await open();
    const row = await middle(panel, `[data-id="${bill}"]`);
    const band = await panel.svg.locator('.band[data-id="plan/define"]').boundingBox();
    const last = await panel.svg.locator('.band[data-id="plan/compare"]').boundingBox();
    if (!band || !last) throw new Error('The stages are drawn');
    await panel.page.mouse.move(band.x + band.width - 6, row.y);
    await expect.poll(() => plusOf(panel).getAttribute('aria-label')).toBe('Add a touchpoint in Define, place 3');
    await panel.page.mouse.move(last.x + 6, row.y);
    await expect.poll(() => plusOf(panel).getAttribute('aria-label')).toBe('Add a touchpoint in Compare, place 1');
    await panel.page.mouse.move(last.x + last.width - 4, last.y + last.height / 2);
    await expect.poll(() => plusOf(panel).getAttribute('aria-label')).toBe('Add a stage, place 3');
    await plusOf(panel).click();
    await panel.page.keyboard.press('Enter');
    expect((await panel.expectPosted('edit')).edit).toEqual({
      kind: 'add',
      noun: 'stage',
      title: 'New stage',
      into: 'plan',
      before: null,
    });
  });

  it('shows behind what is selected by keyboard, and has a key', async () => {
    const panel = await open();
    await panel.page.keyboard.press('Tab');
    await pressAll(panel, 'ArrowRight', 'ArrowDown');
    await expect.poll(() => plusOf(panel).getAttribute('aria-label')).toBe('Add a touchpoint in Define, place 2');
    expect(await plusOf(panel).isVisible()).toBe(true);
    await pressAll(panel, 'a', 'Enter');
    expect((await panel.expectPosted('edit')).edit).toEqual(add({ title: 'New touchpoint' }));
  });

  it('has a key for a stage too', async () => {
    const panel = await open();
    await focusMap(panel);
    await pressAll(panel, 'ArrowRight', 'ArrowDown', 'Shift+A');
    expect(await fieldOf(panel).inputValue()).toBe('New stage');
    await panel.page.keyboard.type('Asks');
    await panel.page.keyboard.press('Enter');
    expect((await panel.expectPosted('edit')).edit).toEqual({
      kind: 'add',
      noun: 'stage',
      title: 'Asks',
      into: 'plan',
      before: 'plan/compare',
    });
  });

  describe('in a stage that has nothing yet', () => {
    const [define] = planMap().stages as [PlainMap['stages'][number]];
    const withEmpty = map('plan', 'Plan', [define, stage('plan/compare', 'Compare', [])]);
    const into = { kind: 'add', noun: 'touchpoint', into: 'plan/compare', before: null };

    it('always shows, and adds a touchpoint there', async () => {
      const panel = await open({ maps: [withEmpty] });
      const plus = panel.page.getByRole('button', { name: 'Add a touchpoint in Compare' });
      await plus.waitFor();
      const band = await panel.svg.locator('.band[data-id="plan/compare"]').boundingBox();
      const card = await panel.svg.locator(`[data-id="${bill}"]`).first().boundingBox();
      const box = await plus.boundingBox();
      if (!band || !card || !box) throw new Error('All of it is drawn');
      expect(box.x + box.width / 2).toBeCloseTo(band.x + band.width / 2, 0);
      expect(box.y + box.height / 2).toBeCloseTo(card.y + card.height / 2, 0);
      await plus.click();
      expect(await plus.count()).toBe(0);
      await panel.page.keyboard.type('Asks');
      await panel.page.keyboard.press('Enter');
      expect((await panel.expectPosted('edit')).edit).toEqual({ ...into, title: 'Asks' });
    });

    it('is what its key means there', async () => {
      const panel = await open({ maps: [withEmpty] });
      await focusMap(panel);
      await pressAll(panel, 'ArrowRight', 'End', 'a');
      await panel.page.keyboard.type('Asks');
      await panel.page.keyboard.press('Enter');
      expect((await panel.expectPosted('edit')).edit).toEqual({ ...into, title: 'Asks' });
    });

    it('is not there where nothing can be changed', async () => {
      const panel = await open({ maps: [withEmpty], editable: false });
      await panel.svg.locator('.band[data-id="plan/compare"]').waitFor();
      expect(await panel.page.locator('.plus:not([hidden])').count()).toBe(0);
    });
  });
});

describe('what is not in the picture', () => {
  const people = () => {
    const plan = planMap();
    const omar = { ...jamie, id: 'plan/persona:omar', name: 'omar', title: 'Omar' };
    return { ...plan, personas: [jamie, omar] };
  };
  const hide = async ({ page }: Panel, name: string) => {
    await page.getByRole('button', { name: 'View' }).click();
    await page.getByRole('checkbox', { name }).click();
    await page.keyboard.press('Escape');
  };

  it('is not changed by a key where its person is hidden, and the reason is shown', async () => {
    const panel = await open({ maps: [people()] });
    await hide(panel, 'Jamie');
    await focusMap(panel);
    await pressAll(panel, 'Home', 'ArrowDown', 'Alt+ArrowUp');
    await expect.poll(() => saidOf(panel).textContent()).toBe('Jamie is hidden.');
    await rest(panel);
    expect(await edits(panel)).toEqual([]);
  });

  it('leaves the key to the first feeling that is', async () => {
    const feels = (id: string, value: number, name: string) => ({ id: `${bill}/feels:${id}`, value, for: [name] });
    const both = changed(bill, () => ({ feels: [feels('1', -1, 'jamie'), feels('2', 1, 'omar')] }));
    const panel = await open({ maps: [{ ...both, personas: people().personas }] });
    await hide(panel, 'Jamie');
    await focusMap(panel);
    await pressAll(panel, 'Home', 'ArrowDown', 'Alt+ArrowUp');
    expect((await panel.expectPosted('edit')).edit).toEqual({ kind: 'feeling', id: `${bill}/feels:2`, value: 1.5 });
  });

  it('is passed by what is moved', async () => {
    const [define, compare] = planMap().stages as [PlainMap['stages'][number], PlainMap['stages'][number]];
    const hidden = { ...stage('plan/ask', 'Ask', []), for: ['jamie'] };
    const panel = await open({ maps: [{ ...people(), stages: [define, hidden, compare] }] });
    await hide(panel, 'Jamie');
    await focusMap(panel);
    await pressAll(panel, 'Home', 'Alt+ArrowRight');
    expect((await panel.expectPosted('edit')).edit).toMatchObject({ kind: 'move', id: 'plan/define', before: null });
  });

  it('is neither changed nor written anew nor added where its stage is folded', async () => {
    const panel = await open();
    await panel.send({ type: 'highlight', document: panel.document, ids: [needs] });
    await panel.send({ type: 'run', document: panel.document, action: 'fold', id: 'plan/define' });
    await focusMap(panel);
    for (const key of ['Alt+ArrowDown', 'Alt+ArrowRight', 'F2', 'a']) {
      await panel.send({ type: 'say', document: panel.document, text: 'Nothing yet' });
      await expect.poll(() => saidOf(panel).textContent()).toBe('Nothing yet');
      await panel.page.keyboard.press(key);
      await expect.poll(() => saidOf(panel).textContent(), { message: key }).toBe('The stage is folded.');
      expect(await fieldOf(panel).count()).toBe(0);
    }
    await rest(panel);
    expect(await edits(panel)).toEqual([]);
  });
});

describe('a text', () => {
  it('is written anew in place, by a double click that selects no source', async () => {
    const panel = await open();
    await panel.svg.getByText('Carrier jargon').dblclick();
    expect(await fieldOf(panel).inputValue()).toBe('Carrier jargon');
    await panel.page.keyboard.type('Words of lawyers');
    await panel.page.keyboard.press('Enter');
    expect((await panel.expectPosted('edit')).edit).toEqual({
      kind: 'text',
      id: `${bill}/pain:jargon`,
      text: 'Words of lawyers',
    });
    expect(await panel.svg.textContent()).toContain('Words of lawyers');
    expect(await fieldOf(panel).count()).toBe(0);
    expect(await panel.page.evaluate(() => document.activeElement?.className)).toContain('viewport');
    await rest(panel);
    expect(await panel.posted()).toEqual([]);
  });

  it('is also the title of evidence, and of a team', async () => {
    const calls = {
      id: 'plan/evidence:calls',
      name: 'calls',
      title: 'Customer interviews',
      confidence: 'validated' as const,
    };
    const care = { id: 'plan/team:care', name: 'care', title: 'Customer care' };
    const panel = await open({ maps: [{ ...planMap(), evidence: [calls], teams: [care] }] });
    for (const { id, title } of [calls, care]) {
      await panel.svg.getByText(title).dblclick();
      expect(await fieldOf(panel).inputValue()).toBe(title);
      const [field, text] = [await fieldOf(panel).boundingBox(), await panel.svg.getByText(title).boundingBox()];
      expect(Math.abs((field?.x ?? 0) + 5 - (text?.x ?? 0))).toBeLessThan(1.5);
      await panel.page.keyboard.type('All');
      await panel.page.keyboard.press('Enter');
      expect((await panel.expectPosted('edit')).edit).toEqual({ kind: 'text', id, text: 'All' });
      await panel.send({ type: 'refused', document: panel.document, reason: 'No.' });
      await panel.page.keyboard.press('Escape');
    }
  });

  it('is said to be none where it is a word of the scale', async () => {
    const panel = await open();
    await panel.svg.locator(face(bill)).first().dblclick();
    await expect.poll(() => saidOf(panel).textContent()).toMatch(/^Drag a feeling/);
    expect(await fieldOf(panel).count()).toBe(0);
  });

  it('stands over the old one, in its letters', async () => {
    const panel = await open();
    await focusMap(panel);
    await pressAll(panel, 'ArrowRight', 'ArrowDown', 'F2');
    const title = panel.svg.locator(`[data-id="${bill}"] text`).first();
    const [field, text] = [await fieldOf(panel).boundingBox(), await title.boundingBox()];
    if (!field || !text) throw new Error('Both are there');
    expect(Math.abs(field.x + 5 - text.x)).toBeLessThan(1.5);
    expect(field.y).toBeLessThan(text.y);
    expect(field.y + field.height).toBeGreaterThan(text.y + text.height - 3);
    const style = await fieldOf(panel).evaluate((node) => {
      const { fontSize, fontWeight, fontFamily } = getComputedStyle(node);
      return { fontSize, fontWeight, fontFamily };
    });
    expect(style).toEqual({ fontSize: '13.5px', fontWeight: '600', fontFamily: expect.stringContaining('Inter') });
  });

  it('stays as it is on Escape, and where nothing was changed', async () => {
    const panel = await open();
    await focusMap(panel);
    await pressAll(panel, 'ArrowRight', 'F2');
    expect(await fieldOf(panel).inputValue()).toBe('Define');
    await panel.page.keyboard.type('Elsewhere');
    await pressAll(panel, 'Escape', 'F2');
    expect(await fieldOf(panel).inputValue()).toBe('Define');
    await pressAll(panel, 'Enter');
    expect(await fieldOf(panel).count()).toBe(0);
    expect(await panel.posted()).toEqual([]);
  });

  describe('of several lines', () => {
    const lines = 'Three totals,\nnone of them  hers';
    const withLines = () => changed(bill, ({ pains }) => ({ pains: pains.map((pain) => ({ ...pain, text: lines })) }));

    it('is not touched where nothing was typed', async () => {
      const panel = await open({ maps: [withLines()] });
      await panel.svg.getByText('Three totals').dblclick();
      expect(await fieldOf(panel).inputValue()).toBe(lines);
      await panel.page.mouse.click(1100, 880);
      expect(await fieldOf(panel).count()).toBe(0);
      await panel.svg.getByText('Three totals').dblclick();
      await panel.page.keyboard.press('Enter');
      expect(await fieldOf(panel).count()).toBe(0);
      await rest(panel);
      expect(await edits(panel)).toEqual([]);
    });

    it('is written in a field of the width that it has', async () => {
      const text = 'Two ways in: Ana tries it by herself on a Friday afternoon,\nMarek has a sponsor who wants it.';
      const panel = await open({ maps: [{ ...planMap(), scenario: { id: 'plan/scenario:1', text } }] });
      const drawn = await panel.svg.getByText('Two ways in').boundingBox();
      await panel.svg.getByText('Two ways in').dblclick();
      const field = await fieldOf(panel).boundingBox();
      if (!drawn || !field) throw new Error('Both are there');
      expect(drawn.width).toBeGreaterThan(360);
      expect(field.width).toBeGreaterThan(drawn.width);
      // Two lines, as drawn: what is measured is the first of them.
      expect(field.height).toBeLessThan(3 * drawn.height);
    });

    it('keeps them, and gets another one by Shift+Enter', async () => {
      const panel = await open({ maps: [withLines()] });
      await panel.svg.getByText('Three totals').dblclick();
      await pressAll(panel, 'End', 'Control+End', 'Shift+Enter');
      await panel.page.keyboard.type('anyway ');
      await panel.page.keyboard.press('Enter');
      const text = `${lines}\nanyway`;
      expect((await panel.expectPosted('edit')).edit).toEqual({ kind: 'text', id: `${bill}/pain:jargon`, text });
    });

    it('is no title: there Shift+Enter writes too', async () => {
      const panel = await open();
      await panel.svg.getByText('Compares plans').dblclick();
      await panel.page.keyboard.type('Asks friends');
      await panel.page.keyboard.press('Shift+Enter');
      expect((await panel.expectPosted('edit')).edit).toEqual({ kind: 'text', id: plans, text: 'Asks friends' });
    });
  });

  it('is written when the field is left', async () => {
    const panel = await open();
    await panel.svg.getByText('Compares plans').dblclick();
    await panel.page.keyboard.type('Asks friends');
    await panel.page.mouse.click(1100, 880);
    expect((await panel.expectPosted('edit')).edit).toEqual({ kind: 'text', id: plans, text: 'Asks friends' });
  });

  it('keeps what is typed while the map is drawn anew', async () => {
    const panel = await open();
    await panel.svg.getByText('Compares plans').dblclick();
    await panel.page.keyboard.type('Asks fr');
    await panel.change({ maps: [planMap('Something quite different, which takes more room than before it did')] });
    await panel.page.keyboard.type('iends');
    expect(await fieldOf(panel).inputValue()).toBe('Asks friends');
    await panel.page.keyboard.press('Enter');
    expect(await panel.expectPosted('edit')).toMatchObject({ version: 2, edit: { text: 'Asks friends' } });
  });

  it('is not lost when the change is refused', async () => {
    const panel = await open();
    await panel.svg.getByText('Compares plans').dblclick();
    await panel.page.keyboard.type('Asks friends');
    await panel.page.keyboard.press('Enter');
    await panel.expectPosted('edit');
    await panel.send({ type: 'refused', document: panel.document, reason: 'The text has changed in the meantime.' });
    expect(await fieldOf(panel).inputValue()).toBe('Asks friends');
    expect(await panel.svg.textContent()).toContain('Compares plans');
    await panel.page.keyboard.press('Enter');
    expect((await panel.expectPosted('edit')).edit).toMatchObject({ text: 'Asks friends' });
  });

  it('takes letters that are keys of the map elsewhere', async () => {
    const panel = await open();
    const zoom = () => panel.svg.evaluate((svg) => getComputedStyle(svg).transform);
    const before = await zoom();
    await panel.svg.getByText('Compares plans').dblclick();
    await panel.page.keyboard.type('a+f-0/p v');
    expect(await fieldOf(panel).inputValue()).toBe('a+f-0/p v');
    expect(await zoom()).toBe(before);
  });
});

describe('a touchpoint in which nobody feels anything', () => {
  it('says so where its feeling is to be changed by a key', async () => {
    const plan = map('plan', 'Plan', [stage('plan/define', 'Define', [touchpoint(bill, 'Reads')])]);
    const panel = await open({ maps: [plan] });
    await focusMap(panel);
    await pressAll(panel, 'ArrowRight', 'ArrowDown', 'Alt+ArrowUp');
    expect(await panel.page.locator('.said').textContent()).toBe('Nothing is felt here that could be changed.');
    expect(await edits(panel)).toEqual([]);
  });
});

describe('what stands in a touchpoint', () => {
  it('is walked through from the top, spoken, and written anew or moved by keys', async () => {
    const panel = await open();
    await focusMap(panel);
    await pressAll(panel, 'ArrowRight', 'ArrowDown', 'ArrowDown');
    expect(await voiceOf(panel)).toBe('Does: Looks for the price per gigabyte, in Reads the last three bills');
    await pressAll(panel, 'F2');
    expect(await fieldOf(panel).inputValue()).toBe('Looks for the price per gigabyte');
    await pressAll(panel, 'Escape', 'ArrowDown');
    expect(await voiceOf(panel)).toBe('Feels: Jamie confused minus 1, in Reads the last three bills');
    await pressAll(panel, 'Alt+ArrowDown');
    expect((await panel.expectPosted('edit')).edit).toMatchObject({ id: `${bill}/feels:1`, value: -1.5 });
    await pressAll(panel, 'ArrowDown', 'ArrowDown');
    expect(await voiceOf(panel)).toBe('Pain: Carrier jargon (high), in Reads the last three bills');
    await pressAll(panel, 'ArrowUp', 'ArrowUp', 'ArrowUp');
    expect(await voiceOf(panel)).toMatch(/^Stage 1 of 2, Define, touchpoint 1/);
  });
});

describe('an opportunity among the priorities', () => {
  const id = `${bill}/opportunity:plain`;
  const withOpportunity = (facts: object) =>
    changed(bill, () => ({
      opportunities: [
        { id, name: 'plain', title: 'One line', solves: [], serves: [], moves: [], links: [], tags: [], ...facts },
      ],
    }));
  const scored = withOpportunity({ impact: 4, effort: 2 });
  const openPriorities = async () => {
    const panel = await open({ maps: [scored] });
    await panel.page.getByRole('tab', { name: 'Priorities' }).click();
    await panel.page.setViewportSize({ width: 1400, height: 900 });
    return panel;
  };
  /** Width of a column of the matrix, at 100 %. */
  const column = 184;

  it('is dragged to whole scores, with the cell marked that it would go into', async () => {
    const panel = await openPriorities();
    const zoom = await panel.svg.evaluate((svg) => new DOMMatrix(getComputedStyle(svg).transform).a);
    const from = await middle(panel, `.opportunity[data-id="${id}"]`);
    await hold(panel, from, { x: from.x + 2 * column * zoom, y: from.y });
    expect(await panel.page.locator('.bubble').textContent()).toBe('impact 4, effort 4');
    expect(await panel.page.locator('.drop-cell').isVisible()).toBe(true);
    await panel.page.mouse.up();
    expect((await panel.expectPosted('edit')).edit).toEqual({ kind: 'score', id, impact: 4, effort: 4 });
    await accept(panel, withOpportunity({ impact: 4, effort: 4 }));
    expect(await voiceOf(panel)).toBe('impact 4, effort 4');
  });

  it('goes nowhere from where it is, nor outside', async () => {
    const panel = await openPriorities();
    const from = await middle(panel, `.opportunity[data-id="${id}"]`);
    await hold(panel, from, { x: from.x + 10, y: from.y });
    expect(await panel.page.locator('.drop-cell').isVisible()).toBe(false);
    await panel.page.mouse.up();
    await rest(panel);
    expect(await panel.posted()).toEqual([]);
  });

  it('moves by keys', async () => {
    const panel = await openPriorities();
    await focusMap(panel);
    await pressAll(panel, 'Home', 'Alt+ArrowUp');
    expect((await panel.expectPosted('edit')).edit).toEqual({ kind: 'score', id, impact: 5, effort: 2 });
    await accept(panel, withOpportunity({ impact: 5, effort: 2 }));
    await pressAll(panel, 'Alt+ArrowUp');
    await expect.poll(() => voiceOf(panel)).toBe('It is at the edge already.');
    await pressAll(panel, 'Alt+ArrowLeft');
    expect((await panel.expectPosted('edit')).edit).toEqual({ kind: 'score', id, impact: 5, effort: 1 });
  });
});

describe('the large curve', () => {
  it('has points that are dragged on its own scale', async () => {
    const panel = await open();
    await panel.page.getByRole('tab', { name: 'Curve' }).click();
    const zoom = await panel.svg.evaluate((svg) => new DOMMatrix(getComputedStyle(svg).transform).a);
    const from = await middle(panel, face(bill));
    await hold(panel, from, { x: from.x, y: from.y - 82 * zoom });
    expect(await panel.page.locator('.bubble').textContent()).toBe('confused 0');
    await panel.page.mouse.up();
    expect((await panel.expectPosted('edit')).edit).toEqual({ kind: 'feeling', id: `${bill}/feels:1`, value: 0 });
  });

  it('has stages that are dragged by their chevrons, and a plus between them', async () => {
    const panel = await open();
    await panel.page.getByRole('tab', { name: 'Curve' }).click();
    const from = await middle(panel, '.band[data-id="plan/define"]');
    const over = await middle(panel, '.band[data-id="plan/compare"]');
    await hold(panel, from, { x: over.x + 30, y: over.y });
    await panel.page.locator('.drop-mark').waitFor();
    await panel.page.mouse.up();
    const { edit } = await panel.expectPosted('edit');
    expect(edit).toEqual({ kind: 'move', id: 'plan/define', into: 'plan', before: null });
    await accept(panel, { ...planMap(), stages: planMap().stages.toReversed() });
    const first = await panel.svg.locator('.band[data-id="plan/compare"]').boundingBox();
    if (!first) throw new Error('The stage is drawn');
    await panel.page.mouse.move(first.x + first.width, first.y + first.height / 2);
    await expect.poll(() => panel.page.locator('.plus').getAttribute('aria-label')).toBe('Add a stage, place 2');
  });
});

describe('while the text is broken, a picture', () => {
  const content: Content = {
    maps: [planMap()],
    broken: true,
    problems: [
      {
        message: 'Close the text.',
        severity: 'error',
        range: { start: { line: 11, character: 6 }, end: { line: 11, character: 11 } },
      },
    ],
  };
  const reason = /^Mend line 12 of the text first/;

  it('does not let itself be dragged, and says why', async () => {
    const panel = await open(content);
    for (const selector of [face(bill), `.touchpoint[data-id="${bill}"]`, '.band[data-id="plan/define"]']) {
      const from = await middle(panel, selector);
      const before = await panel.svg.innerHTML();
      await hold(panel, from, { x: from.x + 500, y: from.y - 60 });
      expect(await panel.svg.evaluate((svg) => getComputedStyle(svg).cursor)).toBe('not-allowed');
      expect(await saidOf(panel).textContent()).toMatch(reason);
      expect(await panel.svg.innerHTML()).toBe(before);
      await panel.page.mouse.up();
    }
    expect(await edits(panel)).toEqual([]);
  });

  it('has no plus, no field and no keys that change it', async () => {
    const panel = await open(content);
    const [left, right] = [await middle(panel, `[data-id="${bill}"]`), await middle(panel, `[data-id="${needs}"]`)];
    await panel.page.mouse.move((left.x + right.x) / 2, left.y);
    await panel.svg.getByText('Carrier jargon').dblclick();
    await focusMap(panel);
    await pressAll(panel, 'ArrowRight', 'ArrowDown', 'Alt+ArrowUp', 'Alt+ArrowRight', 'a', 'F2');
    expect(await saidOf(panel).textContent()).toMatch(reason);
    expect(await fieldOf(panel).count()).toBe(0);
    expect(await panel.page.locator('.plus').isVisible()).toBe(false);
    expect(await edits(panel)).toEqual([]);
  });
});

describe('of a file that can only be read, a picture', () => {
  it('is moved by dragging anything, and has no keys that change it', async () => {
    const panel = await open({ maps: [planMap()], editable: false });
    await panel.page.setViewportSize({ width: 600, height: 500 });
    const scroll = () => panel.viewport.evaluate(({ scrollLeft }) => scrollLeft);
    const from = await middle(panel, '.band[data-id="plan/define"] path');
    await hold(panel, { x: from.x, y: from.y - 20 }, { x: from.x - 100, y: from.y - 20 });
    await panel.page.mouse.up();
    expect(await scroll()).toBe(100);
    await panel.svg.getByText('Carrier jargon').dblclick();
    await focusMap(panel);
    await pressAll(panel, 'ArrowRight', 'ArrowDown', 'Alt+ArrowUp', 'Alt+ArrowRight', 'a', 'F2', 'Control+z');
    await rest(panel);
    expect(await panel.page.locator('.rename, .plus:not([hidden])').count()).toBe(0);
    expect(await saidOf(panel).isVisible()).toBe(false);
    const posted = (await panel.posted()).map((message) => (message as { type: string }).type);
    expect(posted.filter((type) => type === 'edit' || type === 'undo')).toEqual([]);
  });
});

describe('a finger', () => {
  type At = { x: number; y: number };
  /** A finger on the screen: where it touches, moves to, and that it is lifted. */
  const fingerOn = async ({ page }: Panel) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: At[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints });
    return {
      touch: (at: At) => send('touchStart', [at]),
      move: (at: At) => send('touchMove', [at]),
      lift: () => send('touchEnd', []),
    };
  };

  it('that rests on a point takes hold of it and drags it', async () => {
    const panel = await open();
    const finger = await fingerOn(panel);
    const from = await middle(panel, face(bill));
    const scroll = await panel.scroll();
    await finger.touch(from);
    await rest(panel);
    await panel.page.locator('.bubble').waitFor();
    for (const part of [0.5, 1]) await finger.move({ x: from.x, y: from.y - 2 * step * part });
    await expect.poll(() => panel.page.locator('.bubble').textContent()).toMatch(/\+1$/);
    await finger.lift();
    expect((await panel.expectPosted('edit')).edit).toEqual({ kind: 'feeling', id: `${bill}/feels:1`, value: 1 });
    expect(await panel.scroll()).toEqual(scroll);
  });

  it('that moves at once scrolls, and changes nothing', async () => {
    const panel = await open();
    await panel.page.setViewportSize({ width: 500, height: 900 });
    const finger = await fingerOn(panel);
    const from = await middle(panel, face(bill));
    await finger.touch(from);
    for (const part of [0.25, 0.5, 0.75, 1]) await finger.move({ x: from.x - 120 * part, y: from.y });
    await finger.lift();
    await expect.poll(async () => (await panel.scroll())[0]).toBeGreaterThan(50);
    await rest(panel);
    expect(await panel.page.locator('.bubble').count()).toBe(0);
    expect(await edits(panel)).toEqual([]);
  });
});

describe('by a command of the editor', () => {
  const command = (panel: Panel, action: EditAction, id: string | null = null) =>
    panel.send({ type: 'run', document: panel.document, action, id });
  const offeredFor = async (panel: Panel, selector: string) => {
    await panel.svg.locator(selector).first().click({ button: 'right' });
    const context = JSON.parse((await panel.viewport.getAttribute('data-vscode-context')) ?? '{}');
    const keys = ['journeyRename', 'journeyAdd', 'journeyMove', 'journeyFeel'];
    return { id: context.id, offered: keys.filter((key) => context[key] === true) };
  };

  it.each<[EditAction, object]>([
    ['moveLeft', { kind: 'move', id: needs, before: bill }],
    ['moveRight', { kind: 'move', id: needs, into: 'plan/compare' }],
    ['feelBetter', { kind: 'feeling', id: `${needs}/feels:1`, value: 1 }],
    ['feelWorse', { kind: 'feeling', id: `${needs}/feels:1`, value: 0 }],
  ])('%s changes the thing that it is run on', async (action, edit) => {
    const panel = await open();
    await command(panel, action, needs);
    expect((await panel.expectPosted('edit')).edit).toMatchObject(edit);
  });

  it.each<[EditAction, object]>([
    ['rename', { kind: 'text', id: needs }],
    ['addTouchpoint', { kind: 'add', noun: 'touchpoint', into: 'plan/define', before: null }],
    ['addStage', { kind: 'add', noun: 'stage', into: 'plan', before: 'plan/compare' }],
  ])('%s asks for the words', async (action, edit) => {
    const panel = await open();
    await command(panel, action, needs);
    await fieldOf(panel).waitFor();
    await panel.page.keyboard.type('Asks');
    await panel.page.keyboard.press('Enter');
    expect((await panel.expectPosted('edit')).edit).toMatchObject({
      ...edit,
      ...('noun' in edit ? { title: 'Asks' } : { text: 'Asks' }),
    });
  });

  it('the selected thing is changed, and without one it is said what to do', async () => {
    const panel = await open();
    await command(panel, 'moveRight');
    expect(await saidOf(panel).textContent()).toBe('Select something on the map first.');
    await focusMap(panel);
    await pressAll(panel, 'Home');
    await command(panel, 'moveRight');
    expect((await panel.expectPosted('edit')).edit).toMatchObject({ kind: 'move', id: 'plan/define' });
    await command(panel, 'feelBetter', 'plan');
    await panel.send({ type: 'refused', document: panel.document, reason: 'No.' });
    await command(panel, 'feelBetter', 'plan');
    expect(await saidOf(panel).textContent()).toBe('Nothing can be changed so there.');
  });

  it('is offered for what can be changed so', async () => {
    const panel = await open();
    const all = ['journeyRename', 'journeyAdd', 'journeyMove', 'journeyFeel'];
    expect(await offeredFor(panel, `.touchpoint[data-id="${bill}"]`)).toEqual({ id: bill, offered: all });
    expect(await offeredFor(panel, face(bill))).toEqual({ id: `${bill}/feels:1`, offered: all.slice(1) });
    expect(await offeredFor(panel, '.band[data-id="plan/define"] text')).toEqual({
      id: 'plan/define',
      offered: all.slice(0, 3),
    });
    expect(await offeredFor(panel, `[data-id="${jamie.id}"] text`)).toEqual({ id: jamie.id, offered: all.slice(0, 1) });
  });

  it('is not offered where nothing can be changed', async () => {
    const panel = await open({ maps: [planMap()], editable: false });
    expect(await offeredFor(panel, `.touchpoint[data-id="${bill}"]`)).toEqual({ id: bill, offered: [] });
    await command(panel, 'rename', bill);
    expect(await saidOf(panel).textContent()).toBe('This file can only be read.');
  });
});

it('undo and redo go to the text', async () => {
  const panel = await open();
  await focusMap(panel);
  await pressAll(panel, 'Control+z', 'Control+Shift+z');
  expect(await panel.expectPosted('undo')).toMatchObject({ redo: false });
  expect(await panel.expectPosted('undo')).toMatchObject({ redo: true });
});
