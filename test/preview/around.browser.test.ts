import { describe, expect, it } from 'vitest';
import type { Tab } from '../../src/protocol/preview-state.js';
import { mobilePlan, opportunity } from '../fixtures/maps.js';
import { map, stage } from './fixtures.js';
import { panels } from './panels.js';
import type { Panel } from './webview.js';

const open = panels(() => ({ maps: [mobilePlan()] }));

const problem = {
  message: 'Close the text.',
  severity: 'error' as const,
  range: { start: { line: 11, character: 6 }, end: { line: 11, character: 11 } },
};

/** As wide as the preview is beside the text in the layout of VS Code. */
async function openBeside(width = 620, content = { maps: [mobilePlan()] }): Promise<Panel> {
  const panel = await open(content);
  await panel.page.setViewportSize({ width, height: 850 });
  return panel;
}

const place = async ({ page }: Panel, selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not shown`);
  return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
};

/** Whether nothing floats over a mark and it is in the panel. */
async function isClear(panel: Panel, mark: 'selection' | 'caret'): Promise<boolean> {
  const frame = await place(panel, `.frame.${mark}`);
  const { width = 0, height = 0 } = panel.page.viewportSize() ?? {};
  const inside = frame.left >= 0 && frame.top >= 0 && frame.right <= width && frame.bottom <= height;
  const around = ['.tabs', '.toolbar', '.search', '.journeys', 'div.strip'];
  const free = await Promise.all(
    around.map(async (selector) => {
      if (!(await panel.page.locator(selector).isVisible())) return true;
      const { left, top, right, bottom } = await place(panel, selector);
      return frame.right <= left || frame.left >= right || frame.bottom <= top || frame.top >= bottom;
    }),
  );
  return inside && !free.includes(false);
}

/** In how many pixels an eye would tell two PNGs of one size apart. */
function differing({ page }: Panel, one: Buffer, other: Buffer): Promise<number> {
  const differ = async (pngs: string[]) => {
    const [before, after] = await Promise.all(
      pngs.map(async (png) => {
        const image = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (c) => c.charCodeAt(0))]));
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, image.width, image.height).data;
      }),
    );
    if (!before || before.length !== after?.length) throw new Error('The pictures cannot be compared');
    const pixels = new Set<number>();
    before.forEach((value, at) => {
      if (Math.abs(value - (after[at] as number)) > 16) pixels.add(at >> 2);
    });
    return pixels.size;
  };
  return page.evaluate(
    differ,
    [one, other].map((png) => png.toString('base64')),
  );
}

describe('what floats around the map', () => {
  it('never covers what was found', async () => {
    const panel = await openBeside();
    await panel.send({ type: 'zoom', document: panel.document, to: 'actual' });
    await panel.viewport.focus();
    await panel.page.keyboard.press('/');
    await panel.page.keyboard.type('price');
    const count = await panel.page.locator('.search .count').textContent();
    const hits = Number(/\d+$/.exec(count ?? '')?.[0]);
    expect(hits).toBeGreaterThan(2);
    for (let hit = 1; hit <= hits; hit++) {
      await expect.poll(() => isClear(panel, 'selection'), { message: `hit ${hit} of ${hits}` }).toBe(true);
      await panel.page.keyboard.press('Enter');
    }
  });

  it('never covers what one walks to', async () => {
    const panel = await openBeside();
    await panel.send({ type: 'zoom', document: panel.document, to: 'actual' });
    await panel.viewport.focus();
    await panel.page.keyboard.press('ArrowRight');
    await panel.page.keyboard.press('ArrowRight');
    for (let step = 0; step < 16; step++) {
      await panel.page.keyboard.press('ArrowDown');
      await expect.poll(() => isClear(panel, 'selection'), { message: `step ${step}` }).toBe(true);
    }
  });

  it('never covers what the caret of the text is in, even with what is wrong in the strip', async () => {
    const panel = await openBeside();
    await panel.send({ type: 'zoom', document: panel.document, to: 'actual' });
    await panel.change({ maps: [mobilePlan()], problems: [problem] });
    await panel.page.locator('div.strip').waitFor({ state: 'visible' });
    const facts = await panel.svg
      .locator('[data-id^="switch-plan/define/"]')
      .evaluateAll((drawn) => drawn.map((one) => one.getAttribute('data-id') ?? ''));
    const kinds = new Map(facts.map((id) => [id.split('/')[3]?.split(':')[0], id]));
    expect(kinds.size).toBeGreaterThan(4);
    for (const id of kinds.values()) {
      await panel.viewport.evaluate((viewport) => viewport.scrollTo({ left: 0, top: 0, behavior: 'instant' }));
      await panel.send({ type: 'highlight', document: panel.document, ids: [id] });
      await expect.poll(() => isClear(panel, 'caret'), { message: id }).toBe(true);
    }
  });

  it('can be scrolled out from under at both ends', async () => {
    const later = map('later', 'Later', [stage('later/a', 'A', [])]);
    const panel = await openBeside(380, { maps: [mobilePlan(), later] });
    await panel.page.keyboard.press('/');
    const title = await panel.svg.getByText('I want a cheaper').first().boundingBox();
    expect(title?.y).toBeGreaterThanOrEqual((await place(panel, '.journeys')).bottom);
    await panel.viewport.evaluate((viewport) => viewport.scrollTo({ top: 1e6, behavior: 'instant' }));
    const { bottom } = await place(panel, '.canvas');
    expect(bottom).toBeLessThanOrEqual((await place(panel, '.tabs')).top);
  });

  it('leaves the map where it is while one opens and closes the search', async () => {
    const panel = await openBeside();
    await panel.send({ type: 'zoom', document: panel.document, to: 'actual' });
    await panel.viewport.focus();
    await panel.viewport.evaluate((viewport) => viewport.scrollTo({ left: 0, top: 300, behavior: 'instant' }));
    const before = await place(panel, '.canvas');
    await panel.page.keyboard.press('/');
    await panel.page.locator('.search').waitFor({ state: 'visible' });
    expect(await place(panel, '.canvas')).toEqual(before);
    await panel.page.keyboard.press('Escape');
    await panel.page.locator('.search').waitFor({ state: 'hidden' });
    await expect.poll(() => place(panel, '.canvas')).toEqual(before);
  });
});

describe('tabs and tools stay where they are', () => {
  const around = async (panel: Panel) => [await place(panel, '.tabs'), await place(panel, '.toolbar')];

  it('while the strip comes and goes, and something is said', async () => {
    const panel = await openBeside();
    const [before, map] = [await around(panel), await place(panel, '.canvas')];
    await panel.change({ maps: [mobilePlan()], problems: [problem] });
    const strip = panel.page.locator('div.strip');
    // Before it appears it is in nobody's way.
    expect(await strip.evaluate((shown) => getComputedStyle(shown).visibility)).toBe('hidden');
    expect(await around(panel)).toEqual(before);
    await strip.waitFor({ state: 'visible' });
    await panel.send({ type: 'say', document: panel.document, text: 'Copied' });
    expect(await around(panel)).toEqual(before);
    expect((await place(panel, 'div.strip')).bottom).toBeLessThan(before[0]?.top ?? 0);
    expect(await place(panel, '.canvas')).toEqual(map);
    await panel.change({ maps: [mobilePlan()] });
    expect(await around(panel)).toEqual(before);
    expect(await place(panel, '.canvas')).toEqual(map);
  });

  it.each([380, 620, 1200])('from view to view in %i px', async (width) => {
    const panel = await openBeside(width);
    const before = await around(panel);
    for (const tab of ['Curve', 'Priorities', 'Table', 'Personas', 'Map']) {
      await panel.page.getByRole('tab', { name: tab }).click();
      expect(await around(panel), tab).toEqual(before);
    }
    await panel.page.getByRole('tab', { name: 'Table' }).click();
    expect(await panel.page.getByRole('button', { name: 'Zoom in' }).isVisible()).toBe(false);
  });

  it('while something is hidden, which a chip says', async () => {
    const panel = await openBeside();
    const before = await around(panel);
    await panel.viewport.focus();
    await panel.page.keyboard.press('v');
    await panel.page.locator('.menu').getByLabel('Doing').click();
    await panel.page.locator('.chip').waitFor({ state: 'visible' });
    expect(await around(panel)).toEqual(before);
  });
});

describe('the menu of what is shown', () => {
  it.each([
    [380, 850],
    [620, 850],
    [620, 300],
    [1200, 850],
  ])('is all in a panel of %i × %i px, and over no tab', async (width, height) => {
    const panel = await openBeside(width);
    await panel.page.setViewportSize({ width, height });
    await panel.viewport.focus();
    await panel.page.keyboard.press('v');
    const menu = await place(panel, '.menu');
    expect(menu.left).toBeGreaterThanOrEqual(8);
    expect(menu.right).toBeLessThanOrEqual(width - 8);
    expect(menu.top).toBeGreaterThanOrEqual(0);
    expect(menu.bottom).toBeLessThanOrEqual((await place(panel, '.tabs')).top);
    const inner = await panel.page.locator('.menu').evaluate(({ clientWidth }) => clientWidth);
    for (const part of await panel.page.locator('.menu :is(input, button)').all()) {
      const box = await part.evaluate((drawn) => drawn.getBoundingClientRect().toJSON());
      expect(box.left - menu.left).toBeGreaterThanOrEqual(8);
      expect(box.right - menu.left).toBeLessThanOrEqual(inner - 4);
    }
    // What does not fit is scrolled.
    const last = panel.page.locator('.menu').getByRole('button', { name: 'Show Everything' });
    await last.focus();
    expect((await last.boundingBox())?.y).toBeLessThan(menu.bottom);
  });
});

describe('the titles of the rows', () => {
  it('stay free of the marks and badges of what is under them', async () => {
    const panel = await openBeside();
    await panel.send({ type: 'zoom', document: panel.document, to: 'actual' });
    await panel.viewport.evaluate((viewport) => viewport.scrollTo({ left: 0, top: 200, behavior: 'instant' }));
    await panel.drawn('switch-plan/define/bill').click();
    const scrolled = () =>
      panel.viewport.evaluate((viewport) => viewport.scrollTo({ left: 260, top: 200, behavior: 'instant' }));
    await scrolled();
    const rail = await place(panel, '.canvas .rail');
    const clip = { x: 0, y: 0, width: Math.floor(rail.right) - 1, height: 700 };
    const titles = () => panel.page.screenshot({ clip, animations: 'disabled' });
    await panel.page.mouse.move(600, 400);
    await panel.page.evaluate(() => {
      const colors = new CSSStyleSheet();
      colors.replaceSync(':root { --vscode-focusBorder: #4656d6 }');
      document.adoptedStyleSheets.push(colors);
    });
    const marked = [
      { ...problem, id: 'switch-plan/define/bill' },
      { ...problem, severity: 'warning' as const, id: 'switch-plan/define/bill/pain:jargon' },
    ];
    await panel.change({ maps: [mobilePlan()], problems: marked });
    await panel.page.locator('div.strip').waitFor({ state: 'visible' });
    expect(await panel.page.locator('.frame.selection').isVisible()).toBe(true);
    expect(await panel.page.locator('.badge').count()).toBeGreaterThan(0);
    await scrolled();
    const withMarks = await titles();
    await panel.page.evaluate(() => {
      const none = new CSSStyleSheet();
      none.replaceSync('.frame, .badge { visibility: hidden }');
      document.adoptedStyleSheets.push(none);
    });
    expect(await differing(panel, withMarks, await titles())).toBe(0);
  });
});

describe('the band of stages', () => {
  const heads = ({ page }: Panel) => page.locator('.heads');
  const scrolledTo = async (panel: Panel, left: number, top: number) => {
    await panel.viewport.evaluate((viewport, to) => viewport.scrollTo({ ...to, behavior: 'instant' }), { left, top });
    await panel.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  };
  const titleOf = (panel: Panel, of: 'svg' | '.heads', id: string) =>
    place(panel, `${of === 'svg' ? '.canvas > svg' : of} [data-id="${id}"] .stage-title`);

  it('stays at the upper edge while one scrolls down, and goes with the last row', async () => {
    const panel = await openBeside();
    await panel.send({ type: 'zoom', document: panel.document, to: 'actual' });
    expect(await heads(panel).isVisible()).toBe(false);
    await scrolledTo(panel, 0, 700);
    expect((await place(panel, '.heads [data-id="switch-plan/define"]')).top).toBe(0);
    expect(await heads(panel).textContent()).toContain('Define');
    await panel.page.locator('.heads').getByText('Define').click();
    expect(await panel.expectPosted('select')).toMatchObject({ id: 'switch-plan/define' });
    await scrolledTo(panel, 0, 1e6);
    const rail = await place(panel, '.canvas .rail');
    if (rail.bottom > 0)
      expect((await place(panel, '.heads [data-id="switch-plan/define"]')).bottom).toBeLessThan(rail.bottom + 1);
    else expect(await heads(panel).isVisible()).toBe(false);
    await scrolledTo(panel, 0, 0);
    expect(await heads(panel).isVisible()).toBe(false);
  });

  it('keeps the title of a stage beside those of the rows while the stage is in sight', async () => {
    const panel = await openBeside();
    await panel.send({ type: 'zoom', document: panel.document, to: 'actual' });
    for (const [of, top] of [
      ['svg', 0],
      ['.heads', 700],
    ] as const) {
      await scrolledTo(panel, 120, top);
      const rail = await place(panel, '.canvas .rail');
      const title = await titleOf(panel, of, 'switch-plan/define');
      expect(title.left, of).toBeGreaterThanOrEqual(rail.right);
      expect(title.left, of).toBeLessThan(rail.right + 24);
      // It does not run into the next one.
      await scrolledTo(panel, 390, top);
      const next = await place(panel, `${of === 'svg' ? '.canvas > svg' : of} [data-id="switch-plan/compare"]`);
      expect((await titleOf(panel, of, 'switch-plan/define')).right, of).toBeLessThan(next.left);
    }
  });

  it('covers nothing that one walks to', async () => {
    const panel = await openBeside();
    await panel.send({ type: 'zoom', document: panel.document, to: 'actual' });
    await scrolledTo(panel, 0, 900);
    await panel.send({ type: 'highlight', document: panel.document, ids: ['switch-plan/define/bill/does:1'] });
    const clear = async () =>
      (await place(panel, '.frame.caret')).top >=
      ((await heads(panel).isVisible()) ? (await place(panel, '.heads [data-id="switch-plan/define"]')).bottom : 0);
    await expect.poll(clear).toBe(true);
    expect(await isClear(panel, 'caret')).toBe(true);
  });

  it('says what the text says, while it is written', async () => {
    const panel = await openBeside();
    await panel.send({ type: 'zoom', document: panel.document, to: 'actual' });
    await scrolledTo(panel, 0, 700);
    const plan = mobilePlan();
    const stages = plan.stages.map((one, index) => (index === 0 ? { ...one, title: 'Dreams of it' } : one));
    await panel.change({ maps: [{ ...plan, stages }] });
    await expect.poll(() => heads(panel).textContent()).toContain('Dreams of it');
    expect(await heads(panel).textContent()).not.toContain('Define');
  });
});

describe('views beside the text', () => {
  const tabs: readonly Tab[] = ['curve', 'priorities', 'personas'];
  it.each(tabs)('%s is seen at once in all its width', async (tab) => {
    const plan = mobilePlan();
    const unscored = { ...opportunity('later', 'Not scored'), id: `${plan.id}/opportunity:later` };
    const panel = await openBeside(620, { maps: [{ ...plan, opportunities: [...plan.opportunities, unscored] }] });
    await panel.page.getByRole('tab', { name: tab }).click();
    await expect
      .poll(() => panel.viewport.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth))
      .toBe(0);
    expect(await panel.zoom()).toBeGreaterThan(0.4);
  });

  it('are fitted into the panel with all of their height, clear of the tools', async () => {
    const panel = await openBeside(1200);
    await panel.page.setViewportSize({ width: 1200, height: 500 });
    const fit = panel.page.getByRole('button', { name: 'Fit' });
    await fit.click();
    const { top, bottom } = await place(panel, '.canvas');
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual((await place(panel, '.tabs')).top);
    await expect.poll(() => fit.getAttribute('title')).toBe('Fit the width, as far as it can be read (F)');
    const whole = await panel.zoom();
    await fit.click();
    expect(await panel.zoom()).toBeGreaterThan(Math.max(whole, 0.6));
    await expect.poll(() => fit.getAttribute('title')).toBe('Fit all of it to the panel (F)');
  });

  it('keep their zoom while the strip is shown', async () => {
    const panel = await openBeside();
    await panel.page.getByRole('button', { name: 'Fit' }).click();
    const before = await panel.zoom();
    await panel.change({ maps: [mobilePlan()], problems: [problem] });
    await panel.page.locator('div.strip').waitFor({ state: 'visible' });
    expect(await panel.zoom()).toBe(before);
  });
});

describe('what is marked', () => {
  it('has its frame around all rows of a stage, folded or not', async () => {
    const panel = await openBeside();
    await panel.viewport.focus();
    await panel.page.keyboard.press('ArrowRight');
    const foot = async () => (await place(panel, '.canvas .rail')).bottom;
    await expect
      .poll(async () => Math.abs((await place(panel, '.frame.selection')).bottom - (await foot())))
      .toBeLessThan(2);
    const { left, right } = await place(panel, '.frame.selection');
    await panel.page.keyboard.press('c');
    const folded = async () => {
      const frame = await place(panel, '.frame.selection');
      return frame.right - frame.left < right - left && Math.abs(frame.bottom - (await foot())) < 2;
    };
    await expect.poll(folded).toBe(true);
  });

  it('is the map itself while it has the focus: its ring is over the picture', async () => {
    const panel = await openBeside();
    await panel.page.evaluate(() => {
      const colors = new CSSStyleSheet();
      colors.replaceSync(':root { --vscode-focusBorder: #ff0000 } .overlay, .dock { display: none }');
      document.adoptedStyleSheets.push(colors);
    });
    await panel.viewport.focus();
    await panel.page.keyboard.press('0');
    await panel.viewport.evaluate((viewport) => viewport.scrollTo({ left: 260, top: 300, behavior: 'instant' }));
    const clip = { x: 0, y: 100, width: 1, height: 600 };
    const edge = await panel.page.screenshot({ clip });
    await panel.page.evaluate(() => {
      const red = new CSSStyleSheet();
      red.replaceSync('body::after { position: fixed; inset: 0; background: #ff0000; content: "" }');
      document.adoptedStyleSheets.push(red);
    });
    expect(await differing(panel, edge, await panel.page.screenshot({ clip }))).toBe(0);
  });
});

it('a journey without stages says so once', async () => {
  const panel = await openBeside(380, { maps: [{ ...mobilePlan(), stages: [] }] });
  expect(await panel.page.locator('.empty').textContent()).toContain('No stage yet');
  const said = panel.page.getByText(/no stages? yet/i);
  const seen = await Promise.all((await said.all()).map((one) => one.isVisible()));
  expect(seen.filter(Boolean)).toHaveLength(1);
});
