import { describe, expect, it } from 'vitest';
import { noFilter } from '../../src/preview/filter.js';
import type { MapsMessage } from '../../src/protocol/preview.js';
import { longMap, map, planMap, stage, touchpoint } from './fixtures.js';
import { panels } from './panels.js';
import type { Panel } from './webview.js';

const open = panels();

const problem = {
  message: 'Say what follows `feels`: a word or a number.',
  severity: 'error' as const,
  range: { start: { line: 11, character: 6 }, end: { line: 11, character: 11 } },
};
const stripOf = ({ page }: Panel) => page.locator('.dock .strip');
const widePlan = (said?: string) => {
  const plan = planMap(said);
  return { ...plan, stages: [...plan.stages, ...longMap(20).stages] };
};

describe('the picture', () => {
  it('appears, with everything that can be pointed at', async () => {
    const panel = await open();
    expect(await panel.svg.getAttribute('data-map')).toBe('plan');
    for (const id of ['plan/define', 'plan/define/bill', 'plan/define/needs', 'plan/compare/plans'])
      expect(await panel.drawn(id).count(), id).toBe(1);
    expect(await panel.svg.textContent()).toContain('Reads the last three bills');
  });

  it('is drawn with the bundled font', async () => {
    const panel = await open();
    const loaded = await panel.page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
    });
    expect(loaded).toContain('Inter');
  });

  it('takes a changed word by touching at most 20 nodes', async () => {
    const panel = await open();
    const touched = await panel.touchedBy(() => panel.change({ maps: [planMap('Looks for the cost per gigabyte')] }));
    expect(await panel.svg.textContent()).toContain('cost per');
    expect(touched.changed).toBeGreaterThan(0);
    expect(touched.added + touched.removed + touched.changed).toBeLessThanOrEqual(20);
  });

  it('touches nothing when nothing changed', async () => {
    const panel = await open();
    expect(await panel.touchedBy(() => panel.change({ maps: [planMap()] }))).toEqual({
      added: 0,
      removed: 0,
      changed: 0,
    });
  });

  it('gets a column for a new touchpoint and keeps the nodes of the others', async () => {
    const panel = await open();
    await panel.page.evaluate(() => {
      const nodes = [...document.querySelectorAll('svg [data-id]')];
      Object.assign(window, { nodes: new Map(nodes.map((node) => [node, node.getAttribute('data-id')])) });
    });
    const plan = planMap();
    const [define, compare] = plan.stages;
    if (!define || !compare) throw new Error('The fixture has two stages');
    const added = touchpoint('plan/define/asks', 'Asks a friend');
    const more = { ...define, touchpoints: [...define.touchpoints.slice(0, 1), added, ...define.touchpoints.slice(1)] };
    await panel.change({ maps: [{ ...plan, stages: [more, compare] }] });
    expect(await panel.drawn('plan/define/asks').count()).toBe(1);
    const lost = await panel.page.evaluate(() => {
      const { nodes } = window as unknown as { nodes: Map<Element, string> };
      return [...nodes]
        .filter(([node, id]) => !node.isConnected || node.getAttribute('data-id') !== id)
        .map(([, id]) => id);
    });
    expect(lost).toEqual([]);
  });

  it('changes its theme with the editor', async () => {
    const panel = await open();
    const ink = () => panel.svg.locator('text').first().getAttribute('fill');
    const light = await ink();
    await panel.page.evaluate(() => {
      document.body.classList.replace('vscode-light', 'vscode-dark');
    });
    await expect.poll(ink).not.toBe(light);
    await panel.send({
      type: 'show',
      document: panel.document,
      fileName: 'plan.journey',
      locked: false,
      theme: 'light',
      editable: true,
    });
    await expect.poll(ink).toBe(light);
  });

  it('is inert, whatever is written in it', async () => {
    const hostile = `"><script>window.violations.push('ran')</script><img src=x onerror="window.violations.push('ran')">&<>'`;
    const evil = map('plan', hostile, [
      stage('plan/a', hostile, [touchpoint('plan/a/b', hostile, { does: [{ id: 'plan/a/b/does:1', text: hostile }] })]),
    ]);
    const panel = await open({ maps: [evil], problems: [{ ...problem, message: hostile }] });
    expect(await panel.page.locator('svg script, svg img, svg foreignObject, .dock .strip img').count()).toBe(0);
    expect(await stripOf(panel).textContent()).toContain('<script>');
    expect(await panel.page.locator('body > script').count()).toBe(1);
  });
});

describe('a long map', () => {
  const elements = ({ page }: Panel) => page.evaluate(() => document.querySelectorAll('svg *').length);

  it('has only what is in sight in the page', async () => {
    const panel = await open({ maps: [longMap(1000)] });
    const bound = await elements(panel);
    expect(bound).toBeLessThan(4000);
    expect(await panel.drawn('long/stage-0').count()).toBe(1);
    expect(await panel.drawn('long/stage-50').count()).toBe(0);
    await panel.viewport.evaluate((viewport) => {
      viewport.scrollTo({ left: viewport.scrollWidth / 2, behavior: 'instant' });
    });
    await expect.poll(() => panel.drawn('long/stage-50').count()).toBe(1);
    expect(await panel.drawn('long/stage-0').count()).toBe(0);
    expect(await elements(panel)).toBeLessThan(4000);
  });

  it('mounts what the keyboard walks to', async () => {
    const panel = await open({ maps: [longMap(1000)] });
    await panel.viewport.focus();
    await panel.page.keyboard.press('ArrowRight');
    await panel.page.keyboard.press('End');
    await expect.poll(() => panel.drawn('long/stage-99').count()).toBe(1);
    await expect.poll(() => panel.page.locator('.frame.selection').isVisible()).toBe(true);
  });
});

describe('a long stage', () => {
  const elements = ({ page }: Panel) => page.evaluate(() => document.querySelectorAll('svg *').length);
  const cards = ({ page }: Panel) => page.locator('.touchpoint').count();

  it('has only the columns in sight in the page', async () => {
    const panel = await open({ maps: [longMap(1000, 1000)] });
    await expect.poll(() => panel.drawn('long/stage-0/touchpoint-0').count()).toBe(1);
    expect(await elements(panel)).toBeLessThan(4000);
    expect(await panel.drawn('long/stage-0/touchpoint-500').count()).toBe(0);
    await panel.viewport.evaluate((viewport) => {
      viewport.scrollTo({ left: viewport.scrollWidth / 2, behavior: 'instant' });
    });
    await expect.poll(() => panel.drawn('long/stage-0/touchpoint-500').count()).toBe(1);
    await expect.poll(() => panel.drawn('long/stage-0/touchpoint-500/feels:1').count()).toBe(1);
    await expect.poll(() => panel.drawn('long/stage-0/touchpoint-0').count()).toBe(0);
    expect(await elements(panel)).toBeLessThan(4000);
  });

  it('stays in the page in part while it is changed', async () => {
    const panel = await open({ maps: [longMap(200, 200)] });
    await panel.send({ type: 'zoom', document: panel.document, to: 'actual' });
    await expect.poll(() => cards(panel)).toBeLessThan(40);
    const changed = longMap(200, 200);
    const first = changed.stages[0]?.touchpoints[0];
    if (first) first.title = 'Begins otherwise';
    await panel.change({ maps: [changed] });
    expect(await panel.drawn('long/stage-0/touchpoint-0').first().textContent()).toContain('Begins otherwise');
    expect(await cards(panel)).toBeLessThan(40);
  });

  it('mounts what is found and what the keyboard walks to', async () => {
    const panel = await open({ maps: [longMap(1000, 1000)] });
    await panel.viewport.focus();
    await panel.page.keyboard.press('Control+f');
    await panel.page.keyboard.type('touchpoint 777');
    const selection = panel.page.locator('.frame.selection');
    await expect.poll(() => panel.drawn('long/stage-0/touchpoint-777').count()).toBe(1);
    await expect.poll(() => selection.isVisible()).toBe(true);
    await panel.page.keyboard.press('Escape');
    await panel.page.keyboard.press('End');
    await expect.poll(() => panel.drawn('long/stage-0/touchpoint-999').count()).toBe(1);
    await panel.page.keyboard.press('ArrowUp');
    await expect.poll(() => panel.drawn('long/stage-0/touchpoint-0').count()).toBe(1);
    expect(await elements(panel)).toBeLessThan(4000);
  });
});

describe('zoom and scroll', () => {
  it('survive edits', async () => {
    const panel = await open({ maps: [widePlan()] });
    await panel.send({ type: 'zoom', document: panel.document, to: 'actual' });
    await panel.send({ type: 'zoom', document: panel.document, to: 'in' });
    await panel.viewport.evaluate((viewport) => viewport.scrollTo({ left: 300, top: 60, behavior: 'instant' }));
    const before = [await panel.zoom(), await panel.scroll()];
    expect(before).toEqual([expect.closeTo(1.2), [300, 60]]);
    await panel.change({ maps: [widePlan('Gives up')] });
    expect([await panel.zoom(), await panel.scroll()]).toEqual(before);
  });

  it('survive a reload', async () => {
    const panel = await open({ maps: [widePlan()] });
    await panel.send({ type: 'zoom', document: panel.document, to: 'actual' });
    await panel.viewport.evaluate((viewport) => viewport.scrollTo({ left: 250, top: 20, behavior: 'instant' }));
    const state = {
      document: panel.document,
      locked: false,
      tab: 'map' as const,
      zoom: 1,
      scroll: { left: 250, top: 20 },
      filter: noFilter,
    };
    await expect.poll(() => panel.page.evaluate(() => window.saved)).toMatchObject(state);
    const again = await open({ maps: [widePlan()] }, { ...state, zoom: 1.5 });
    expect([await again.zoom(), await again.scroll()]).toEqual([1.5, [250, 20]]);
  });

  it('keep what is under the pointer there', async () => {
    const panel = await open({ maps: [widePlan()] });
    await panel.send({ type: 'zoom', document: panel.document, to: 'actual' });
    await panel.page.mouse.move(400, 300);
    const under = async () => {
      const [left = 0] = await panel.scroll();
      return (left + 400) / (await panel.zoom());
    };
    const before = await under();
    await panel.page.keyboard.down('Control');
    await panel.page.mouse.wheel(0, -120);
    await panel.page.keyboard.up('Control');
    await expect.poll(() => panel.zoom()).toBeGreaterThan(1);
    expect(Math.abs((await under()) - before)).toBeLessThan(2);
  });

  it('answer to keys and buttons', async () => {
    const panel = await open({ maps: [widePlan()] });
    await panel.viewport.focus();
    await panel.page.keyboard.press('0');
    expect(await panel.zoom()).toBe(1);
    await panel.page.keyboard.press('-');
    expect(await panel.zoom()).toBeCloseTo(1 / 1.2);
    await panel.page.getByRole('button', { name: 'Fit' }).click();
    expect(await panel.zoom()).toBeLessThan(1 / 1.2);
    await panel.page.mouse.move(400, 300);
    await panel.page.getByRole('button', { name: 'Zoom in' }).click();
    await expect
      .poll(() => panel.page.locator('.percent').textContent())
      .toBe(`${Math.round((await panel.zoom()) * 100)} %`);
  });

  it.each(['left', 'middle'] as const)('follow a drag of the %s button, which selects nothing', async (button) => {
    const panel = await open({ maps: [longMap(30)] });
    await panel.send({ type: 'zoom', document: panel.document, to: 'actual' });
    const [before = 0] = await panel.scroll();
    await panel.page.mouse.move(600, 400);
    await panel.page.mouse.down({ button });
    await panel.page.mouse.move(450, 380, { steps: 4 });
    await panel.page.mouse.up({ button });
    expect((await panel.scroll())[0]).toBe(before + 150);
    expect(await panel.posted()).toEqual([]);
    expect(await panel.page.locator('.frame.selection').isVisible()).toBe(false);
  });
});

describe('what is wrong', () => {
  it('shows in the strip, with a way to it, and goes when it is mended', async () => {
    const panel = await open();
    expect(await stripOf(panel).isVisible()).toBe(false);
    await panel.change({ maps: [planMap()], problems: [problem, problem] });
    expect(await stripOf(panel).textContent()).toContain('Line 12');
    expect(await stripOf(panel).textContent()).toContain(problem.message.replaceAll('`', ''));
    expect(await stripOf(panel).textContent()).toContain('and 1 more');
    await stripOf(panel).getByRole('button').click();
    expect(await panel.expectPosted('goToProblem')).toMatchObject({ version: 2, index: 0 });
    await panel.change({ maps: [planMap()] });
    expect(await stripOf(panel).isVisible()).toBe(false);
  });

  it('leaves the last good picture where nothing can be drawn', async () => {
    const panel = await open();
    const touched = await panel.touchedBy(() => panel.change({ maps: [], problems: [problem] }));
    expect(touched).toEqual({ added: 0, removed: 0, changed: 0 });
    expect(await stripOf(panel).textContent()).toContain('Last good picture');
    await panel.change({ maps: [planMap('Back again')] });
    expect(await panel.svg.textContent()).toContain('Back again');
    expect(await stripOf(panel).isVisible()).toBe(false);
  });

  it('is said when the server gives no answer, and can be tried again', async () => {
    const panel = await open();
    await panel.send({ type: 'failed', document: panel.document, reason: 'the server stopped' });
    expect(await stripOf(panel).textContent()).toContain('the server stopped');
    await stripOf(panel).getByRole('button', { name: 'Try Again' }).click();
    await panel.answerPull();
    expect(await stripOf(panel).isVisible()).toBe(false);
  });
});

describe('without a picture', () => {
  it('of another document, the one before does not stay when the server gives no answer', async () => {
    const panel = await open();
    const other = 'file:///maps/other.journey';
    await panel.send({
      type: 'show',
      document: other,
      fileName: 'other.journey',
      locked: false,
      theme: 'auto',
      editable: true,
    });
    await panel.send({ type: 'failed', document: other, reason: 'the server stopped' });
    expect(await panel.drawn('plan/define/bill').isVisible()).toBe(false);
    expect(await panel.page.locator('.empty').textContent()).toContain('the server stopped');
    await panel.page.getByRole('button', { name: 'Try Again' }).click();
    await panel.answerPull(other);
    expect(await panel.drawn('plan/define/bill').isVisible()).toBe(true);
  });

  it('an empty file offers a template', async () => {
    const panel = await open({ maps: [], empty: true });
    await panel.page.getByRole('button', { name: 'Start from a Template' }).click();
    expect(await panel.expectPosted('newMap')).toEqual({ type: 'newMap', document: panel.document });
    await panel.change({ maps: [planMap()] });
    expect(await panel.page.locator('.empty').isVisible()).toBe(false);
    expect(await panel.drawn('plan/define/bill').isVisible()).toBe(true);
  });

  it('what is drawn at last is seen from its beginning', async () => {
    const panel = await open({ maps: [widePlan()] });
    await panel.send({ type: 'zoom', document: panel.document, to: 'actual' });
    await panel.viewport.evaluate((viewport) => viewport.scrollTo({ left: 300, top: 60, behavior: 'instant' }));
    const other = 'file:///maps/new.journey';
    const answer = {
      type: 'maps',
      document: other,
      version: 1,
      today: '2026-11-21',
      problems: [],
      broken: false,
      views: {},
    } as const;
    await panel.send({
      type: 'show',
      document: other,
      fileName: 'new.journey',
      locked: false,
      theme: 'auto',
      editable: true,
    });
    await panel.send({ ...answer, images: [], problems: [], empty: true, maps: [] });
    const plan = widePlan();
    const { stages, ...rest } = plan;
    const sent = stages.map((whole, index) => ({ hash: `${index}`, stage: whole }));
    await panel.send({ ...answer, images: [], problems: [], empty: false, maps: [{ map: rest, stages: sent }] });
    expect(await panel.scroll()).toEqual([0, 0]);
  });

  it('a file without a journey says why', async () => {
    const panel = await open({ maps: [] });
    expect(await panel.page.locator('.empty').textContent()).toContain('No journey in this file');
  });

  it('nothing of the document before stays', async () => {
    const panel = await open();
    const other = 'file:///maps/people.journey';
    await panel.send({
      type: 'show',
      document: other,
      fileName: 'people.journey',
      locked: false,
      theme: 'auto',
      editable: true,
    });
    await panel.expectPosted('pull');
    expect(await panel.drawn('plan/define/bill').isVisible()).toBe(true);
    const nothing = {
      empty: false,
      today: '2026-11-21',
      maps: [],
      images: [],
      problems: [problem],
      broken: true,
      views: {},
    };
    await panel.send({ type: 'maps', document: other, version: 1, ...nothing });
    expect(await panel.drawn('plan/define/bill').isVisible()).toBe(false);
    expect(await panel.page.locator('.empty').textContent()).toContain('Line 12');
  });
});

describe('selecting', () => {
  it('a click asks for the source and marks the card', async () => {
    const panel = await open();
    await panel.svg.getByText('Carrier jargon').click();
    expect(await panel.expectPosted('select')).toMatchObject({ version: 1, id: 'plan/define/bill/pain:jargon' });
    expect(await panel.page.locator('.frame.selection').isVisible()).toBe(true);
  });

  it('arrows walk, the voice says where, Enter asks for the source, Escape goes back', async () => {
    const panel = await open();
    await panel.viewport.focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight']) await panel.page.keyboard.press(key);
    expect(await panel.page.locator('.voice').textContent()).toBe(
      'Stage 1 of 2, Define, touchpoint 2: Sets what she needs, Jamie focused 0.5',
    );
    await panel.page.keyboard.press('Enter');
    expect(await panel.expectPosted('select')).toMatchObject({ id: 'plan/define/needs' });
    await panel.page.keyboard.press('Escape');
    expect(await panel.page.locator('.frame.selection').isVisible()).toBe(false);
    await panel.page.keyboard.press('Escape');
    expect(await panel.expectPosted('showSource')).toMatchObject({ document: panel.document });
  });

  it('the caret marks its card, and the mark stays on it while columns move', async () => {
    const panel = await open();
    await panel.send({ type: 'highlight', document: panel.document, ids: ['plan/compare/plans'] });
    const frame = panel.page.locator('.frame.caret');
    expect(await frame.isVisible()).toBe(true);
    const gap = async () => {
      const [marked, card] = [await frame.boundingBox(), await panel.drawn('plan/compare/plans').boundingBox()];
      return Math.abs((marked?.x ?? Number.NaN) - (card?.x ?? Number.NaN));
    };
    expect(await gap()).toBeLessThan(1);
    await panel.change({ maps: [{ ...planMap(), stages: planMap().stages.slice(1) }] });
    expect(await gap()).toBeLessThan(1);
    await panel.send({ type: 'highlight', document: panel.document, ids: [] });
    expect(await frame.isVisible()).toBe(false);
  });
});

describe('several journeys in a file', () => {
  const other = { ...planMap('Later'), id: 'later', name: 'later', title: 'How it could be' };

  it('can be switched, and the choice survives edits', async () => {
    const panel = await open({ maps: [planMap(), other] });
    expect(await panel.svg.getAttribute('data-map')).toBe('plan');
    await panel.page.getByLabel('Journey', { exact: true }).selectOption('later');
    expect(await panel.svg.getAttribute('data-map')).toBe('later');
    await panel.change({ maps: [planMap('Changed'), other] });
    expect(await panel.svg.getAttribute('data-map')).toBe('later');
    await expect.poll(() => panel.page.evaluate(() => window.saved)).toMatchObject({ journey: 'later' });
  });
});

describe('stale messages', () => {
  it('about another document, or older than the picture, are dropped', async () => {
    const panel = await open();
    const message: Omit<MapsMessage, 'document' | 'version'> = {
      type: 'maps',
      empty: false,
      today: '2026-11-21',
      maps: [],
      images: [],
      problems: [],
      broken: false,
      views: {},
    };
    await panel.send({ ...message, document: 'file:///other.journey', version: 9 });
    await panel.send({ ...message, document: panel.document, version: 0 });
    expect(await panel.drawn('plan/define/bill').isVisible()).toBe(true);
  });

  it('never end the updates: a burst of changes is one pull more', async () => {
    const panel = await open();
    for (let version = 2; version < 12; version++)
      await panel.send({ type: 'changed', document: panel.document, version });
    await panel.answerPull();
    await panel.answerPull();
    expect(await panel.posted()).toEqual([]);
  });
});
