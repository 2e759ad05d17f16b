import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { PlainMap } from '../../src/map/model.js';
import { noFilter } from '../../src/preview/filter.js';
import { jamie, longMap, map, planMap, stage, touchpoint } from './fixtures.js';
import { panels } from './panels.js';
import type { Panel } from './webview.js';

const open = panels();

const omar = { ...jamie, id: 'plan/persona:omar', name: 'omar', title: 'Omar' };
/** The plan, which Omar goes through too; the second stage is about Jamie alone. */
function twoPeople(): PlainMap {
  const plan = planMap();
  const [define, compare] = plan.stages;
  if (!define || !compare) throw new Error('The fixture has two stages');
  const [bill, ...others] = define.touchpoints;
  if (!bill) throw new Error('The first stage has touchpoints');
  const said = { id: 'plan/define/bill/does:2', text: 'Hands it to his bookkeeper', for: ['omar'] };
  const shared = { ...define, touchpoints: [{ ...bill, does: [...bill.does, said] }, ...others] };
  return { ...plan, personas: [jamie, omar], stages: [shared, { ...compare, for: ['jamie'] }] };
}

const menuOf = ({ page }: Panel) => page.locator('.menu');
const chipOf = ({ page }: Panel) => page.locator('.chip');
const frameOf = ({ page }: Panel, name: string) => page.locator(`.frame.${name}`);
const savedOf = ({ page }: Panel) => page.evaluate(() => window.saved);
const hasFocus = (place: Locator) => place.evaluate((each) => each === document.activeElement);
const isInPanel = async ({ page }: Panel, id: string) => {
  const box = await page.locator(`svg [data-id="${id}"]`).first().boundingBox();
  return box !== null && box.x >= 0 && box.x + box.width <= 800;
};

describe('the menu of what is shown', () => {
  it('hides a row and shows it again, by keyboard, and the focus stays', async () => {
    const panel = await open();
    await panel.viewport.focus();
    await panel.page.keyboard.press('v');
    const doing = menuOf(panel).getByLabel('Doing');
    await doing.focus();
    await panel.page.keyboard.press('Space');
    await expect.poll(() => panel.svg.textContent()).not.toContain('Looks for the price');
    expect(await chipOf(panel).textContent()).toMatch(/^\d of \d rows$/);
    expect(await doing.evaluate((box) => box === document.activeElement)).toBe(true);
    await panel.page.keyboard.press('Space');
    await expect.poll(() => panel.svg.textContent()).toContain('Looks for the price');
    expect(await chipOf(panel).isVisible()).toBe(false);
    await panel.page.keyboard.press('Escape');
    expect(await menuOf(panel).isVisible()).toBe(false);
    expect(await hasFocus(panel.viewport)).toBe(true);
  });

  it('gives the focus back to where it was opened from', async () => {
    const panel = await open();
    const button = panel.page.getByRole('button', { name: 'View' });
    await button.focus();
    await panel.page.keyboard.press('Enter');
    await panel.page.keyboard.press('Escape');
    expect(await hasFocus(button)).toBe(true);
    await panel.viewport.focus();
    await panel.page.keyboard.press('v');
    await panel.page.keyboard.press('Escape');
    await panel.page.keyboard.press('/');
    expect(await hasFocus(panel.page.locator('.search input'))).toBe(true);
  });

  it.each(['Enter', 'click'])('goes away by its chip, by %s, and the arrows go on', async (by) => {
    const panel = await open({ maps: [twoPeople()] });
    await panel.page.getByRole('button', { name: 'View' }).click();
    await menuOf(panel).getByLabel('Omar').click();
    if (by === 'Enter') {
      await chipOf(panel).focus();
      await panel.page.keyboard.press('Enter');
    } else await chipOf(panel).click();
    expect(await chipOf(panel).isVisible()).toBe(false);
    expect(await hasFocus(panel.viewport)).toBe(true);
    await panel.page.keyboard.press('ArrowRight');
    expect(await frameOf(panel, 'selection').isVisible()).toBe(true);
  });

  it('hides a persona, says so, and a click on that shows everything again', async () => {
    const panel = await open({ maps: [twoPeople()] });
    await panel.page.getByRole('button', { name: 'View' }).click();
    await menuOf(panel).getByLabel('Omar').click();
    await expect.poll(() => panel.svg.textContent()).not.toContain('bookkeeper');
    expect(await panel.drawn('plan/define/bill').count()).toBe(1);
    await panel.change({ maps: [twoPeople()] });
    expect(await panel.svg.textContent(), 'after an edit').not.toContain('bookkeeper');
    await chipOf(panel).click();
    await expect.poll(() => panel.svg.textContent()).toContain('bookkeeper');
    expect(await chipOf(panel).isVisible()).toBe(false);
  });

  it('offers the views that the team saved, in their colours', async () => {
    const views = { board: { lanes: ['pain'], theme: 'dark' } };
    const panel = await open({ maps: [planMap()], views });
    await panel.page.getByRole('button', { name: 'View' }).click();
    const ink = () => panel.svg.locator('text').first().getAttribute('fill');
    const before = await ink();
    await menuOf(panel).getByLabel('board').click();
    await expect.poll(() => panel.svg.textContent()).not.toContain('Looks for the price');
    expect(await panel.svg.textContent()).toContain('Carrier jargon');
    expect(await ink()).not.toBe(before);
    await expect.poll(() => savedOf(panel)).toMatchObject({ filter: { saved: 'board' } });
    await menuOf(panel).getByLabel('Everything', { exact: true }).click();
    await expect.poll(ink).toBe(before);
  });

  it('is kept over a reload', async () => {
    const state = {
      document: 'file:///maps/plan.journey',
      locked: false,
      tab: 'map' as const,
      zoom: 1,
      scroll: { left: 0, top: 0 },
    };
    const panel = await open({ maps: [planMap()] }, { ...state, filter: { ...noFilter, rows: ['pain'] } });
    expect(await panel.svg.textContent()).not.toContain('Carrier jargon');
    expect(await chipOf(panel).isVisible()).toBe(true);
  });

  it('does not leave an empty sheet: where everything is hidden, one click brings it back', async () => {
    const plan = twoPeople();
    const panel = await open({ maps: [{ ...plan, stages: plan.stages.slice(1) }] });
    await panel.page.getByRole('button', { name: 'View' }).click();
    await menuOf(panel).getByLabel('Jamie').click();
    expect(await panel.page.locator('.empty').textContent()).toContain('Nothing is left to show');
    await panel.page.locator('.empty').getByRole('button', { name: 'Show Everything' }).click();
    await expect.poll(() => panel.drawn('plan/compare/plans').isVisible()).toBe(true);
    expect(await hasFocus(panel.viewport)).toBe(true);
  });
});

describe('a stage', () => {
  const touchpointsOf = (panel: Panel) => panel.svg.locator('[data-id="plan/define/bill"]').count();

  it('is folded by key and unfolded by it', async () => {
    const panel = await open();
    await panel.viewport.focus();
    await panel.page.keyboard.press('ArrowRight');
    await panel.page.keyboard.press('c');
    await expect.poll(() => touchpointsOf(panel)).toBe(0);
    expect(await chipOf(panel).textContent()).toBe('1 stage folded');
    expect(await panel.drawn('plan/define').count()).toBe(1);
    await expect.poll(() => savedOf(panel)).toMatchObject({ filter: { folded: ['plan/define'] } });
    await panel.page.keyboard.press('c');
    await expect.poll(() => touchpointsOf(panel)).toBe(1);
  });

  it('is folded by Alt and a click on its chevron, by its button, and by the menu of the editor', async () => {
    const panel = await open();
    const band = panel.svg.locator('.band[data-id="plan/define"] text').first();
    await band.click({ modifiers: ['Alt'] });
    await expect.poll(() => touchpointsOf(panel)).toBe(0);
    await band.hover();
    await panel.page.locator('.overlay .fold').click();
    await expect.poll(() => touchpointsOf(panel)).toBe(1);
    await band.click({ button: 'right' });
    const context = JSON.parse((await panel.viewport.getAttribute('data-vscode-context')) ?? '{}');
    expect(context).toMatchObject({ webviewSection: 'map', journeyStage: true, stage: 'plan/define' });
    await panel.send({ type: 'run', document: panel.document, action: 'fold', id: context.stage });
    expect(await touchpointsOf(panel)).toBe(0);
    expect(await panel.posted(), 'messages').toEqual([]);
  });

  it('counts as folded only where it is shown', async () => {
    const panel = await open({ maps: [twoPeople()] });
    await panel.viewport.focus();
    await panel.page.keyboard.press('v');
    await panel.page.getByRole('button', { name: 'Fold All', exact: true }).click();
    await expect.poll(() => chipOf(panel).textContent()).toBe('2 stages folded');
    await panel.page.getByRole('checkbox', { name: 'Jamie' }).click();
    await expect.poll(() => chipOf(panel).textContent()).toBe('1 of 2 people · 1 stage folded');
    expect(await panel.svg.locator('.band').count()).toBe(1);
  });

  it('is folded on the large curve too', async () => {
    const panel = await open();
    await panel.page.getByRole('tab', { name: 'Curve' }).click();
    await panel.svg.locator('.band[data-id="plan/define"] text').first().hover();
    await panel.page.locator('.overlay .fold').click();
    await expect.poll(() => panel.svg.textContent()).toContain('2 touchpoints');
    expect(await touchpointsOf(panel)).toBe(0);
    await panel.page.locator('.viewport').focus();
    await panel.page.keyboard.press('Home');
    await panel.page.keyboard.press('c');
    await expect.poll(() => touchpointsOf(panel)).toBe(1);
    expect(await panel.page.getByRole('tab', { selected: true }).textContent()).toBe('Curve');
  });
});

describe('the menu of the editor', () => {
  const context = async ({ viewport }: Panel) =>
    JSON.parse((await viewport.getAttribute('data-vscode-context')) ?? '{}') as Record<string, unknown>;

  it('is about what is selected where a key opens it', async () => {
    const panel = await open();
    await panel.viewport.focus();
    await panel.viewport.dispatchEvent('contextmenu');
    expect(await context(panel)).toMatchObject({ journeyThing: false, journeyStage: false });
    for (const key of ['ArrowRight', 'ArrowDown']) await panel.page.keyboard.press(key);
    await panel.viewport.dispatchEvent('contextmenu');
    expect(await context(panel)).toMatchObject({
      ...{ journeyThing: true, id: 'plan/define/bill' },
      ...{ journeyStage: true, stage: 'plan/define' },
    });
  });

  it('selects what it is opened on, and knows the stage of a face', async () => {
    const panel = await open();
    await panel.viewport.focus();
    await panel.page.keyboard.press('ArrowRight');
    await panel.drawn('plan/compare/plans/feels:1').click({ button: 'right' });
    expect(await context(panel)).toMatchObject({ id: 'plan/compare/plans/feels:1', stage: 'plan/compare' });
    await panel.page.keyboard.press('Enter');
    expect(await panel.expectPosted('select')).toMatchObject({ id: 'plan/compare/plans/feels:1' });
  });
});

describe('searching', () => {
  it('marks what it finds, counts, goes on and back, and takes Enter to the source', async () => {
    const panel = await open();
    await panel.viewport.focus();
    await panel.page.keyboard.press('/');
    await panel.page.keyboard.type('compare');
    const count = panel.page.locator('.search .count');
    await expect.poll(() => count.textContent()).toBe('1 of 2');
    expect(await frameOf(panel, 'found').count()).toBe(2);
    await panel.page.keyboard.press('Enter');
    expect(await count.textContent()).toBe('2 of 2');
    await panel.page.keyboard.press('Enter');
    expect(await count.textContent()).toBe('1 of 2');
    await panel.page.keyboard.press('Shift+Enter');
    expect(await count.textContent()).toBe('2 of 2');
    await panel.page.keyboard.press('Control+Enter');
    expect(await panel.expectPosted('select')).toMatchObject({ id: 'plan/compare/plans' });
    await panel.page.keyboard.press('Escape');
    expect(await frameOf(panel, 'found').count()).toBe(0);
    await panel.page.keyboard.press('Enter');
    expect(await panel.expectPosted('select')).toMatchObject({ id: 'plan/compare/plans' });
  });

  it('finds what is not in the page, and brings it there', async () => {
    const panel = await open({ maps: [longMap(1000)] });
    await panel.viewport.focus();
    await panel.page.keyboard.press('Control+f');
    await panel.page.keyboard.type('touchpoint 777');
    await expect.poll(() => isInPanel(panel, 'long/stage-77/touchpoint-777')).toBe(true);
    expect(await frameOf(panel, 'selection').isVisible()).toBe(true);
  });

  it('follows edits, and says when there is nothing', async () => {
    const panel = await open();
    await panel.viewport.focus();
    await panel.page.keyboard.press('/');
    await panel.page.keyboard.type('gigabyte');
    const count = panel.page.locator('.search .count');
    await expect.poll(() => count.textContent()).toBe('1 of 1');
    await panel.change({ maps: [planMap('Gives up')] });
    expect(await count.textContent()).toBe('Not found');
    expect(await panel.page.locator('.search input').evaluate((field) => field === document.activeElement)).toBe(true);
  });
});

describe('the caret of the text', () => {
  it('leaves the map where it is while its thing is in sight, and brings it there when it is not', async () => {
    const panel = await open({ maps: [longMap(30)] });
    await panel.send({ type: 'zoom', document: panel.document, to: 'actual' });
    await panel.viewport.evaluate((viewport) => viewport.scrollTo({ left: 60, top: 0, behavior: 'instant' }));
    await panel.send({ type: 'highlight', document: panel.document, ids: ['long/stage-0/touchpoint-1/does:1'] });
    expect(await frameOf(panel, 'caret').isVisible()).toBe(true);
    expect(await panel.scroll()).toEqual([60, 0]);
    await panel.send({ type: 'highlight', document: panel.document, ids: ['long/stage-2/touchpoint-29'] });
    await expect.poll(() => isInPanel(panel, 'long/stage-2/touchpoint-29')).toBe(true);
  });

  it('does not scroll when it only follows a click, and posts nothing back', async () => {
    const panel = await open({ maps: [longMap(30)] });
    await panel.send({ type: 'zoom', document: panel.document, to: 'actual' });
    await panel.viewport.evaluate((viewport) => viewport.scrollTo({ left: 260, top: 0, behavior: 'instant' }));
    // Partly under the titles of the rows.
    const id = 'long/stage-0/touchpoint-1';
    await panel
      .drawn(`${id}/does:1`)
      .getByText('Does what')
      .click({ position: { x: 120, y: 5 }, force: true });
    expect(await panel.expectPosted('select')).toMatchObject({ id: expect.stringContaining('long/stage-0') });
    const before = await panel.scroll();
    const { id: clicked } = await panel.page.evaluate(() => ({
      id: (document.querySelector('.frame.selection') as HTMLElement).hidden ? '' : 'shown',
    }));
    expect(clicked).toBe('shown');
    await panel.send({ type: 'highlight', document: panel.document, ids: [`${id}/does:1`] });
    expect(await panel.scroll()).toEqual(before);
    expect(await panel.posted()).toEqual([]);
  });

  it('brings the journey along that it is in', async () => {
    const later = map('later', 'How it could be', [stage('later/a', 'A', [touchpoint('later/a/b', 'B')])]);
    const panel = await open({ maps: [planMap(), later] });
    await panel.send({ type: 'highlight', document: panel.document, ids: ['later/a/b'] });
    expect(await panel.svg.getAttribute('data-map')).toBe('later');
    expect(await panel.page.getByLabel('Journey', { exact: true }).inputValue()).toBe('later');
    expect(await frameOf(panel, 'caret').isVisible()).toBe(true);
  });

  it('stays with the journey that is shown where that has the thing too', async () => {
    const other = { ...planMap(), id: 'later', name: 'later', title: 'Later' };
    const panel = await open({ maps: [planMap(), other] });
    await panel.page.getByLabel('Journey', { exact: true }).selectOption('later');
    await panel.send({
      type: 'highlight',
      document: panel.document,
      ids: ['plan/persona:jamie', 'later/persona:jamie'],
    });
    expect(await panel.svg.getAttribute('data-map')).toBe('later');
  });
});

describe('the selected card', () => {
  it('stays selected while its title is typed, though its id follows the title', async () => {
    const titled = (title: string, slug: string) =>
      map('plan', 'Plan', [stage('plan/a', 'A', [touchpoint(`plan/a/${slug}`, title), touchpoint('plan/a/z', 'Z')])]);
    const panel = await open({ maps: [titled('Asks', 'asks')] });
    await panel.viewport.focus();
    for (const key of ['ArrowRight', 'ArrowDown']) await panel.page.keyboard.press(key);
    await panel.change({ maps: [titled('Asks a friend', 'asks-a-friend')] });
    expect(await frameOf(panel, 'selection').isVisible()).toBe(true);
    expect(await panel.viewport.evaluate((viewport) => viewport === document.activeElement)).toBe(true);
    await panel.page.keyboard.press('Enter');
    expect(await panel.expectPosted('select')).toMatchObject({ id: 'plan/a/asks-a-friend' });
  });
});

describe('problems', () => {
  const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 4 } };
  const warning = { message: 'Nothing answers `jargon`.', severity: 'warning', range } as const;
  const error = { message: 'There is no persona `tom`.', severity: 'error', range } as const;
  const badges = ({ page }: Panel) => page.locator('.badge');

  it('sit on the card that they belong to, and lead to the text', async () => {
    const problems = [
      { ...warning, id: 'plan/define/bill/pain:jargon' },
      { ...error, id: 'plan/compare/plans/feels:1' },
    ];
    const panel = await open({ maps: [planMap()], problems });
    expect(await badges(panel).count()).toBe(2);
    const badge = panel.page.locator('.badge.error');
    expect(await badge.getAttribute('title')).toBe('There is no persona tom.');
    const [placed, card] = [await badge.boundingBox(), await panel.drawn('plan/compare/plans/feels:1').boundingBox()];
    expect(Math.abs((placed?.x ?? 0) - ((card?.x ?? 0) + (card?.width ?? 0)))).toBeLessThan(30);
    await badge.click();
    expect(await panel.expectPosted('goToProblem')).toMatchObject({ index: 1 });
    await panel.change({ maps: [planMap()] });
    expect(await badges(panel).count()).toBe(0);
  });

  it('that are only warnings leave the strip away', async () => {
    const panel = await open({ maps: [planMap()], problems: [{ ...warning, id: 'plan/define/bill' }] });
    expect(await panel.page.locator('.dock .strip').isVisible()).toBe(false);
    expect(await badges(panel).getAttribute('class')).toBe('badge warning');
  });

  it('are spoken with their card', async () => {
    const panel = await open({ maps: [planMap()], problems: [{ ...warning, id: 'plan/define/bill/pain:jargon' }] });
    await panel.viewport.focus();
    for (const key of ['ArrowRight', 'ArrowDown']) await panel.page.keyboard.press(key);
    expect(await panel.page.locator('.voice').textContent()).toContain('1 warning: Nothing answers jargon.');
  });
});

describe('a presentation', () => {
  it('leaves what is said of the whole journey in the light, where no stage is', async () => {
    const panel = await open({
      maps: [
        { ...planMap(), objectives: [{ id: 'plan/objective:1', name: 'again', title: 'Every second one stays' }] },
      ],
    });
    await panel.viewport.focus();
    await panel.page.keyboard.press('p');
    await panel.page.keyboard.press('ArrowRight');
    const shade = panel.page.locator('.shade').last();
    const stages = await panel.svg.locator('.sheet').boundingBox();
    const strip = await panel.svg.locator('.strip').boundingBox();
    const box = await shade.boundingBox();
    if (!box || !stages || !strip) throw new Error('Something is not drawn');
    expect(box.width).toBeGreaterThan(50);
    expect(Math.abs(box.y + box.height - stages.y - stages.height)).toBeLessThan(2);
    expect(box.y + box.height).toBeLessThan(strip.y);
  });

  it('goes stage by stage, hides what is around the map, and leaves it as it was', async () => {
    const panel = await open({ maps: [longMap(30)] });
    await panel.send({ type: 'zoom', document: panel.document, to: 'actual' });
    await panel.viewport.evaluate((viewport) => viewport.scrollTo({ left: 300, top: 0, behavior: 'instant' }));
    await panel.viewport.focus();
    await panel.page.keyboard.press('p');
    const caption = panel.page.locator('.caption');
    expect(await caption.textContent()).toBe('A long journey');
    expect(await panel.page.locator('.toolbar').isVisible()).toBe(false);
    await panel.page.keyboard.press('ArrowRight');
    await panel.page.keyboard.press('Space');
    expect(await caption.textContent()).toBe('2 of 3 · Stage 1');
    expect(await isInPanel(panel, 'long/stage-1')).toBe(true);
    await panel.change({ maps: [longMap(30)] });
    expect(await caption.textContent(), 'after an edit').toBe('2 of 3 · Stage 1');
    await panel.page.keyboard.press('End');
    expect(await caption.textContent()).toBe('3 of 3 · Stage 2');
    await panel.page.keyboard.press('Escape');
    expect(await caption.isVisible()).toBe(false);
    expect(await panel.scroll()).toEqual([300, 0]);
    expect(await panel.posted()).toEqual([]);
    await expect.poll(() => savedOf(panel)).toMatchObject({ zoom: 1, scroll: { left: 300, top: 0 } });
  });
});

describe('copying', () => {
  const fonts: never[] = [];

  it('gives the picture as it is shown, as SVG', async () => {
    const panel = await open();
    await panel.send({ type: 'copy', document: panel.document, form: 'svg', fonts });
    const { text } = await panel.expectPosted('copied');
    expect(text).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    expect(text).toContain('Carrier jargon');
  });

  it('asks for Markdown with what is shown', async () => {
    const state = {
      document: 'file:///maps/plan.journey',
      locked: false,
      tab: 'map' as const,
      zoom: 1,
      scroll: { left: 0, top: 0 },
    };
    const filter = { ...noFilter, personas: ['omar'] };
    const panel = await open({ maps: [twoPeople()] }, { ...state, filter });
    await panel.send({ type: 'copy', document: panel.document, form: 'markdown', fonts });
    expect(await panel.expectPosted('copied')).toMatchObject({ journey: 'plan', personas: ['jamie'], lanes: [] });
  });

  it('puts a sharp PNG on the clipboard and says so', async () => {
    const panel = await open();
    await panel.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await panel.send({ type: 'copy', document: panel.document, form: 'png', fonts });
    await expect.poll(() => panel.page.locator('.said').textContent()).toBe('Copied as PNG');
    const size = await panel.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const bitmap = await createImageBitmap((await item?.getType('image/png')) as Blob);
      return [bitmap.width, bitmap.height];
    });
    const drawn = await panel.svg.evaluate((svg) => [svg.getAttribute('width'), svg.getAttribute('height')]);
    expect(size).toEqual(drawn.map((side) => Math.round(2 * Number(side))));
  });
});

describe('the focus', () => {
  it('is taken from the frame around the page when the panel has it again', async () => {
    const { page, document: shown } = await open();
    const address = page.url();
    // Any page of the same origin will do.
    await page.goto(`${address}page.css`);
    await page.evaluate((src) => {
      document.body.innerHTML = `<button>Around</button><iframe src="${src}"></iframe>`;
    }, address);
    const inner = await (await page.waitForSelector('iframe')).contentFrame();
    if (!inner) throw new Error('The page is in no frame');
    await inner.waitForURL(address);
    const post = (message: object) => inner.evaluate((data) => window.postMessage(data, '*'), message);
    await inner.waitForFunction(() => window.posted.length > 0);
    await post({ type: 'show', document: shown, fileName: 'a', locked: false, theme: 'auto', editable: true });
    await page.getByRole('button', { name: 'Around' }).focus();
    expect(await inner.evaluate(() => document.hasFocus())).toBe(false);
    await post({ type: 'focus', document: shown });
    await expect.poll(() => inner.evaluate(() => document.hasFocus())).toBe(true);
  });
});

describe('a pinch', () => {
  it('zooms by all of its small steps, around the pointer', async () => {
    const panel = await open({ maps: [longMap(30)] });
    await panel.send({ type: 'zoom', document: panel.document, to: 'actual' });
    const zoom = () => panel.svg.evaluate((svg) => new DOMMatrix(getComputedStyle(svg).transform).a);
    await panel.page.mouse.move(400, 300);
    await panel.page.keyboard.down('Control');
    for (let step = 0; step < 10; step++) await panel.page.mouse.wheel(0, -4);
    await panel.page.keyboard.up('Control');
    await expect.poll(zoom).toBeCloseTo(Math.exp(0.4), 1);
  });
});

describe('a journey without stages', () => {
  const bare = () => map('plan', 'I want a cheaper plan', [], { personas: [jamie] });

  it('shows its header and adds a stage, whose title is then written', async () => {
    const panel = await open({ maps: [bare()] });
    expect(await panel.svg.textContent()).toContain('I want a cheaper plan');
    expect(await panel.page.locator('.empty').textContent()).toContain('No stage yet');
    await panel.page.getByRole('button', { name: 'Add a Stage' }).click();
    expect(await panel.page.locator('.rename').inputValue()).toBe('New stage');
    expect(await panel.page.locator('.rename').evaluate((field) => field === field.ownerDocument.activeElement)).toBe(
      true,
    );
    expect(await panel.page.locator('.empty').isVisible()).toBe(false);
    await panel.page.keyboard.type('Looks around');
    await panel.page.keyboard.press('Enter');
    const { edit } = await panel.expectPosted('edit');
    expect(edit).toEqual({ kind: 'add', noun: 'stage', title: 'Looks around', into: 'plan', before: null });
    const { document, nextVersion: version } = panel;
    await panel.send({ type: 'edited', document, version, added: 'plan/looks-around' });
    await panel.change({ maps: [{ ...bare(), stages: [stage('plan/looks-around', 'Looks around', [])] }] });
    // The next step is as near.
    expect(await panel.page.locator('.empty').textContent()).toContain('No touchpoint yet');
    await panel.page.getByRole('button', { name: '+ Add a Touchpoint' }).click();
    expect(await panel.page.locator('.rename').inputValue()).toBe('New touchpoint');
    expect(await panel.page.locator('.empty').isVisible()).toBe(false);
    await panel.page.keyboard.press('Escape');
    expect(await panel.page.locator('.empty').isVisible()).toBe(true);
    expect((await panel.posted()).filter((message) => (message as { type: string }).type === 'edit')).toEqual([]);
  });

  it('leads to the text where nothing can be changed', async () => {
    const panel = await open({ maps: [bare()], editable: false });
    await panel.page.locator('.empty').getByRole('button').click();
    expect(await panel.expectPosted('select')).toMatchObject({ id: 'plan' });
  });
});

describe("colours of the editor's", () => {
  const setColor = ({ page }: Panel, name: string, value: string) =>
    page.evaluate(
      ([key, color]) => document.documentElement.style.setProperty(`--vscode-journey-${key}`, color as string),
      [name, value],
    );
  const fills = (panel: Panel) =>
    panel.svg.evaluate((svg) => [
      ...new Set([...svg.querySelectorAll('text')].map((text) => text.getAttribute('fill'))),
    ]);

  it('are those of the picture, at once and as far as they can be read', async () => {
    const panel = await open();
    const before = await fills(panel);
    await setColor(panel, 'stage1', '#aa0077');
    await expect.poll(() => fills(panel)).toContain('#aa0077');
    await setColor(panel, 'stage1', '#ffff00');
    await expect.poll(() => fills(panel)).not.toContain('#aa0077');
    expect(await fills(panel), 'a colour that nobody can read').not.toContain('#ffff00');
    await setColor(panel, 'stage1', '#2B4A9B');
    await expect.poll(() => fills(panel)).toEqual(before);
  });
});
