import { describe, expect, it } from 'vitest';
import type { PlainMap } from '../../src/map/model.js';
import { saying } from '../fixtures/hostile.js';
import { mobilePlan } from '../fixtures/maps.js';
import { brokenRules } from './axe.js';
import { type ChangesHost, changesPanels, comparison, shown } from './changes-webview.js';
import { planMap } from './fixtures.js';

const open = changesPanels();

/** The plan with a feeling that fell, a pain that is gone, and other words. */
function changedPlan(): PlainMap {
  const map = planMap('Looks for the price per month');
  const [define, compare] = map.stages;
  const [bill, needs] = define?.touchpoints ?? [];
  if (!define || !compare || !bill || !needs) throw new Error('The plan has other stages.');
  const feels = bill.feels.map((feeling) => ({ ...feeling, word: 'angry', value: -2 }));
  const stages = [{ ...define, touchpoints: [{ ...bill, feels, pains: [] }, needs] }, compare];
  return { ...map, stages };
}
const changed = () => ({ before: [planMap()], after: [changedPlan()] });
const sentences = [
  'Jamie is worse off at Define › Reads the last three bills: confused (-1) → angry (-2)',
  'Pain at Define › Reads the last three bills is gone from the map, not resolved: “Carrier jargon”',
  'The customer does it differently at Define › Reads the last three bills: “Looks for the price per gigabyte” → “Looks for the price per month”',
];

describe('the list of changes', () => {
  it('tells each in a sentence, counts them, and shows only those of the kinds that are pressed', async () => {
    const { page, changes, said } = await open(changed());
    expect(await changes.allTextContents()).toEqual(sentences);
    expect(await said.textContent()).toBe('3 changes');
    const filters = page.getByRole('group', { name: 'Show only' }).getByRole('button');
    expect(await filters.allTextContents()).toEqual(['▼ 1 worse', '− 1 removed', '~ 2 changed']);
    await filters.filter({ hasText: 'worse' }).click();
    expect(await changes.allTextContents()).toEqual([sentences[0]]);
    expect(await said.textContent()).toBe('1 of 3 changes');
    await filters.filter({ hasText: 'removed' }).click();
    expect(await changes.allTextContents()).toEqual(sentences.slice(0, 2));
  });

  it('is gone through by arrows, and by the commands of F7; Enter leads to the text, with Shift to the old one', async () => {
    const panel = await open(changed());
    await panel.list.focus();
    await panel.page.keyboard.press('ArrowDown');
    expect(await panel.selected.textContent()).toBe(sentences[0]);
    expect(await panel.list.getAttribute('aria-activedescendant')).toBe(await panel.selected.getAttribute('id'));
    await panel.page.keyboard.press('Enter');
    const told = { type: 'goTo', comparison, round: 1, journey: 0 };
    expect(await panel.expectPosted('goTo')).toEqual({ ...told, change: 0, side: 'after' });
    await panel.page.keyboard.press('Shift+Enter');
    expect(await panel.expectPosted('goTo')).toEqual({ ...told, change: 0, side: 'before' });
    await panel.send({ type: 'walk', comparison, to: 'next' });
    expect(await panel.selected.textContent()).toBe(sentences[1]);
    expect(await panel.said.textContent()).toBe(`removed: ${sentences[1]}. 2 of 3`);
    await panel.page.keyboard.press('Enter');
    const gone = { ...told, change: 1, side: 'before' };
    expect(await panel.expectPosted('goTo'), 'what is gone is in the old text alone').toEqual(gone);
    await panel.send({ type: 'walk', comparison, to: 'previous' });
    await panel.send({ type: 'walk', comparison, to: 'previous' });
    expect(await panel.selected.textContent(), 'from the first to the last').toBe(sentences[2]);
  });

  it('keeps its focus, and what is selected, when another change comes before', async () => {
    const panel = await open({
      before: [planMap()],
      after: [{ ...changedPlan(), stages: planMap('Other words').stages }],
    });
    await panel.list.focus();
    await panel.page.keyboard.press('ArrowDown');
    await panel.change(changed());
    const [map] = changed().after;
    await panel.change({ before: [planMap()], after: map ? [{ ...map, title: 'A new title' }] : [] });
    expect(await panel.changes.count()).toBe(4);
    expect(await panel.selected.textContent()).toBe(sentences[2]);
    expect(await panel.list.evaluate((list) => document.activeElement === list)).toBe(true);
  });
});

describe('what has the focus', () => {
  const focused = ({ page }: ChangesHost) => page.evaluate(() => document.activeElement?.textContent);

  it('is the filter that was pressed, whatever becomes of its count', async () => {
    const panel = await open(changed());
    const filters = panel.page.getByRole('group', { name: 'Show only' });
    await filters.getByRole('button', { name: '1 removed' }).focus();
    await panel.page.keyboard.press('Enter');
    await panel.change({ before: [planMap()], after: [{ ...planMap(), title: 'A new title' }] });
    expect(await focused(panel)).toBe('− 0 removed');
    await panel.page.keyboard.press('Enter');
    expect(await focused(panel)).toBe('− 0 removed');
    await panel.change({ before: [planMap()], after: [planMap()] });
    expect(await focused(panel)).toBe('− 0 removed');
    await panel.page.keyboard.press('Tab');
    await panel.change({ before: [planMap()], after: [{ ...planMap(), title: 'Another title' }] });
    expect(await filters.getByRole('button').allTextContents()).toEqual(['~ 1 changed']);
  });

  it('is the way to a text, which leads nowhere where the change is not there', async () => {
    const after = changedPlan();
    const line = { line: 4, character: 6 };
    Object.assign(after.stages[0]?.touchpoints[0]?.feels[0] ?? {}, { range: { start: line, end: line } });
    const panel = await open({ before: [planMap()], after: [after] });
    const way = panel.page.locator('.ways').getByRole('button', { name: /^After/ });
    await panel.send({ type: 'walk', comparison, to: 'next' });
    await way.focus();
    await panel.send({ type: 'walk', comparison, to: 'next' });
    expect(await focused(panel)).toBe('After: not there');
    expect(await way.getAttribute('aria-disabled')).toBe('true');
    await panel.page.keyboard.press('Enter');
    await panel.send({ type: 'walk', comparison, to: 'previous' });
    expect(await focused(panel)).toBe('After: line 5');
    await panel.page.keyboard.press('Enter');
    const told = await panel.expectPosted('goTo');
    expect(told, 'the first way that was there').toMatchObject({ change: 0, side: 'after' });
    await panel.change({ before: [planMap()], after: [planMap()] });
    expect(await focused(panel)).toBe('After: not there');
  });
});

describe('the pictures', () => {
  it('mark in one what is selected, also what is gone; a click leads to its text', async () => {
    const panel = await open(changed());
    await panel.changes.nth(0).click();
    const frame = panel.side('after').locator('.frame.selection');
    expect(await frame.isVisible()).toBe(true);
    await panel.expectPosted('goTo');
    await panel
      .side('after')
      .locator('[data-id="before:plan/define/bill/pain:jargon"] text')
      .first()
      .click({ force: true });
    expect(await panel.expectPosted('goTo')).toMatchObject({ change: 1, side: 'before' });
    expect(await panel.selected.textContent()).toBe(sentences[1]);
  });

  it('stay where the reader went, whatever else changes', async () => {
    const panel = await open(changed());
    await panel.changes.first().click();
    await panel.side('after').focus();
    await panel.page.keyboard.press('0');
    await panel.page.keyboard.press('Shift+End');
    const away = await panel.scroll('after');
    expect(away[0], 'far from the change that is selected').toBeGreaterThan(200);
    const [map] = changed().after;
    await panel.change({ before: [planMap()], after: map ? [{ ...map, title: 'A new title' }] : [] });
    expect(await panel.selected.textContent()).toBe(sentences[0]);
    expect(await panel.scroll('after')).toEqual(away);
    await panel.page.getByRole('button', { name: '1 worse' }).click();
    expect(await panel.changes.count()).toBe(1);
    expect(await panel.scroll('after'), 'when the list is filtered').toEqual(away);
    await panel.send({ type: 'walk', comparison, to: 'next' });
    await expect.poll(() => panel.scroll('after'), { message: 'when it is gone to' }).not.toEqual(away);
  });

  it('are gone through by arrows, and with Home and End to the first and the last change', async () => {
    const panel = await open(changed());
    await panel.side('after').focus();
    await panel.page.keyboard.press('End');
    expect(await panel.selected.textContent()).toBe(sentences[2]);
    await panel.page.keyboard.press('ArrowLeft');
    expect(await panel.selected.textContent()).toBe(sentences[1]);
    await panel.page.keyboard.press('Home');
    expect(await panel.selected.textContent()).toBe(sentences[0]);
    expect(await panel.said.textContent()).toBe(`worse: ${sentences[0]}. 1 of 3`);
  });

  it('stand side by side and move together, wherever the hand is', async () => {
    const panel = await open(changed());
    await panel.layout('Side by Side').click();
    await panel.side('before').evaluate((root) => {
      root.dispatchEvent(new PointerEvent('pointerdown', { button: 2 }));
      root.scrollTo({ left: 160, behavior: 'instant' });
    });
    await expect.poll(() => panel.scroll('after')).toEqual([160, 0]);
    await panel.side('after').focus();
    await panel.page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => panel.scroll('before')).toEqual([80, 0]);
    await panel.page.keyboard.press('0');
    const scale = (side: 'before' | 'after') =>
      panel
        .side(side)
        .locator('.canvas > svg')
        .evaluate((svg) => new DOMMatrix(getComputedStyle(svg).transform).a);
    await expect.poll(async () => [await scale('before'), await scale('after')]).toEqual([1, 1]);
  });

  it('have what is selected at one height, however much higher the rows above it are on a side', async () => {
    const map = planMap(
      'Looks for the price per month and per gigabyte, and for what it was a year ago, on every page',
    );
    const [define, compare] = map.stages;
    const [bill, needs] = define?.touchpoints ?? [];
    if (!define || !compare || !bill || !needs) throw new Error('The plan has other stages.');
    const pains = bill.pains.map((pain) => ({ ...pain, text: 'Jargon' }));
    const stages = [{ ...define, touchpoints: [{ ...bill, pains }, needs] }, compare];
    const panel = await open({ before: [planMap()], after: [{ ...map, stages }] });
    await panel.page.setViewportSize({ width: 900, height: 380 });
    await panel.layout('Side by Side').click();
    await panel.side('after').focus();
    await panel.page.keyboard.press('0');
    const top = async (side: 'before' | 'after') => {
      const pain = panel.side(side).locator('[data-id="plan/define/bill/pain:jargon"]').first();
      return Math.round((await pain.boundingBox())?.y ?? Number.NaN);
    };
    expect(await top('after'), 'before it is selected').toBeGreaterThan((await top('before')) + 10);
    await panel.changes.filter({ hasText: 'Jargon' }).click();
    await expect.poll(async () => (await top('after')) - (await top('before'))).toBe(0);
  });

  it('lie one over the other, and the border between them is moved by arrows and by hand', async () => {
    const panel = await open(changed());
    await panel.layout('Swipe').click();
    const border = panel.page.getByRole('slider', { name: 'How much of the older map is shown' });
    const clip = () => panel.page.locator('.side.before').evaluate(({ style }) => style.clipPath);
    expect(await clip()).toBe('inset(0px 50% 0px 0px)');
    await border.focus();
    await panel.page.keyboard.press('ArrowLeft');
    expect(await border.getAttribute('aria-valuenow')).toBe('45');
    const box = await panel.page.locator('.pictures').boundingBox();
    await border.hover();
    await panel.page.mouse.down();
    await panel.page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) * 0.75, 300);
    await panel.page.mouse.up();
    expect(await border.getAttribute('aria-valuenow')).toBe('75');
  });

  it.each(['Overlay', 'Side by Side', 'Swipe'])('break no rule that a machine can check, as %s', async (name) => {
    const panel = await open(changed());
    await panel.layout(name).click();
    await panel.changes.first().click();
    expect(await brokenRules(panel.page)).toEqual([]);
  });
});

describe('what there is to say instead', () => {
  it('is that nothing changed, with the map still there', async () => {
    const panel = await open({ before: [planMap()], after: [planMap()] });
    expect(await panel.page.locator('.verdict').textContent()).toBe('Nothing changed for the customer.');
    expect(await panel.said.textContent()).toBe('Nothing changed for the customer.');
    expect(await panel.side('after').isVisible()).toBe(true);
  });

  it('is that a journey is new, or gone', async () => {
    const panel = await open({ before: [], after: [planMap()], states: { before: { missing: true } } });
    expect(await panel.page.locator('.verdict').textContent()).toBe(
      'The whole journey is new: it is not in HEAD a41f9c2.',
    );
    await panel.change({ before: [planMap()], after: [], states: { after: { missing: true } } });
    expect(await panel.page.locator('.verdict').textContent()).toBe(
      'The whole journey is gone: it is not in Working Tree.',
    );
  });

  it('is why a side cannot be compared, with the texts to compare instead', async () => {
    const panel = await open({ before: [], after: [], states: { before: { refused: 'It is not a text.' } } });
    const statement = panel.page.locator('.empty');
    expect(await statement.locator('p').textContent()).toBe('HEAD a41f9c2: It is not a text.');
    await statement.getByRole('button', { name: 'Compare Texts' }).click();
    expect(await panel.expectPosted('act')).toEqual({ type: 'act', comparison, action: 'textDiff' });
  });

  it('is that git is not there; another side is picked, or it is tried again', async () => {
    const panel = await open({ before: [], after: [] });
    await panel.send({ type: 'failed', comparison, reason: 'Git is not available here.' });
    expect(await panel.page.locator('.empty p').textContent()).toBe('Git is not available here.');
    expect(await panel.compareTexts.isVisible(), 'texts that cannot be compared either').toBe(false);
    await panel.page.getByRole('button', { name: 'Compare with…' }).click();
    expect(await panel.expectPosted('act')).toEqual({ type: 'act', comparison, action: 'pick' });
    await panel.page.getByRole('button', { name: 'Try Again' }).click();
    await panel.answerPull(changed());
    expect(await panel.changes.count()).toBe(3);
    expect(await panel.compareTexts.isVisible()).toBe(true);
  });

  it('is that git failed for once; the picture and the changes from before stay, and lead to their texts', async () => {
    const panel = await open(changed());
    await panel.send({ type: 'failed', comparison, reason: 'The revision cannot be read.' });
    const note = panel.page.locator('.stale-note');
    expect(await note.textContent()).toBe('The revision cannot be read. These are the changes from before.');
    expect(await panel.said.textContent()).toBe('The revision cannot be read.');
    expect(await panel.page.locator('.empty').isVisible()).toBe(false);
    expect(await panel.side('after').isVisible()).toBe(true);
    await panel.changes.first().click();
    expect(await panel.expectPosted('goTo')).toMatchObject({ round: 1, change: 0 });
    await panel.page.getByRole('button', { name: 'Try Again' }).click();
    await panel.answerPull();
    expect(await note.isVisible()).toBe(false);
    expect(await panel.page.getByRole('button', { name: 'Try Again' }).isVisible()).toBe(false);
  });

  it('is that the text cannot be read to its end; the changes from before stay', async () => {
    const panel = await open(changed());
    await panel.change({ before: [planMap()], after: [], states: { after: { broken: true } } });
    expect(await panel.page.locator('.stale-note').textContent()).toMatch(/^Working Tree cannot be read to its end/);
    expect(await panel.changes.count()).toBe(3);
    await panel.change(changed());
    expect(await panel.page.locator('.stale-note').isVisible()).toBe(false);
  });
});

it('is looked at as before when it is restored', async () => {
  const panel = await open(changed(), {
    comparison,
    layout: 'swipe',
    filters: ['worse'],
    zoom: 1,
    scroll: { left: 40, top: 30 },
    swipe: 0.25,
  });
  expect(await panel.changes.count()).toBe(1);
  expect(await panel.layout('Swipe').getAttribute('aria-selected')).toBe('true');
  expect(await panel.page.getByRole('slider').getAttribute('aria-valuenow')).toBe('25');
  expect(await panel.scroll('after')).toEqual([40, 30]);
});

it('shows hostile text as text in every layout: nothing runs, nothing is fetched', async () => {
  const hostile = [
    '"><script>window.violations.push("ran")</script>',
    '<img src="https://example.org/x.png" onerror="window.violations.push(1)">',
    "]]></svg>' onfocus=window.violations.push(2) autofocus x='",
  ].join(' ');
  const { map } = saying(mobilePlan(), hostile);
  const panel = await open({ before: [mobilePlan()], after: [{ ...map, name: mobilePlan().name }] });
  await panel.send({ ...shown, fileName: hostile, before: hostile, after: hostile });
  for (const name of ['Overlay', 'Side by Side', 'Swipe']) {
    await panel.layout(name).click();
    await panel.send({ type: 'walk', comparison, to: 'next' });
    expect(await panel.page.locator('main').locator('script, iframe, foreignObject, style, [onerror]').count()).toBe(0);
  }
  expect(await panel.changes.first().textContent()).toContain('<script>');
});
