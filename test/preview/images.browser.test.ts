import { describe, expect, it } from 'vitest';
import type { MapImage } from '../../src/map/images.js';
import type { PlainMap } from '../../src/map/model.js';
import { gif, imageOf, png } from '../fixtures/images.js';
import { map, planMap, stage, touchpoint } from './fixtures.js';
import { panels } from './panels.js';
import type { Panel } from './webview.js';

/** Also fails a test where the policy refuses anything, or anything is asked for from elsewhere. */
const open = panels();

const withImages = (...targets: string[]): PlainMap => {
  const facts = { images: targets.map((target, i) => ({ id: `plan/define/bill/image:${i + 1}`, target })) };
  return map('plan', 'A plan', [stage('plan/define', 'Define', [touchpoint('plan/define/bill', 'Reads', facts)])]);
};
const [green, red] = [imageOf(png(40, 30)), imageOf(png(40, 30, '#b83c27'))];
const drawn = (panel: Panel) => panel.svg.locator('image');
/** Whether the browser has pixels for every picture in the page. */
const decoded = (panel: Panel) =>
  panel.page.evaluate(async () => {
    const sources = [...document.querySelectorAll('.canvas image')].map((image) => image.getAttribute('href') ?? '');
    return Promise.all(
      sources.map(async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        return [image.naturalWidth, image.naturalHeight];
      }),
    );
  });

describe('pictures', () => {
  it('are in the page, under its policy', async () => {
    const images = new Map([
      ['a.png', green],
      ['b.gif', imageOf(gif(2))],
    ]);
    const panel = await open({ maps: [withImages('a.png', 'b.gif')], images });
    await expect.poll(() => drawn(panel).count()).toBe(2);
    expect(await decoded(panel)).toEqual([
      [40, 30],
      [1, 1],
    ]);
  });

  it('come once, and stay the same elements while the text changes', async () => {
    const panel = await open({ maps: [withImages('a.png')], images: new Map([['a.png', green]]) });
    const before = await drawn(panel).elementHandle();
    const changed = { ...withImages('a.png'), title: 'Another title' };
    const touched = await panel.touchedBy(() => panel.change({ maps: [changed], images: new Map([['a.png', green]]) }));
    expect(touched.added + touched.removed).toBeLessThan(10);
    expect(await before?.evaluate((image) => image.isConnected)).toBe(true);
    await panel.send({ type: 'changed', document: panel.document, version: 9 });
    expect((await panel.expectPosted('pull')).knownImages).toEqual([green.hash]);
  });

  it('change in place when the file does, and go with it', async () => {
    const panel = await open({ maps: [withImages('a.png')], images: new Map([['a.png', green]]) });
    await panel.change({ maps: [withImages('a.png')], images: new Map([['a.png', red]]) });
    expect(await drawn(panel).getAttribute('href')).toBe(red.dataUri);
    await panel.change({ maps: [withImages('a.png')] });
    expect(await drawn(panel).count()).toBe(0);
    expect(await panel.svg.textContent()).toContain('a.png');
  });

  it('are copied with the rest', async () => {
    const panel = await open({ maps: [withImages('a.png')], images: new Map([['a.png', green]]) });
    await panel.send({ type: 'copy', document: panel.document, form: 'svg', fonts: [] });
    expect((await panel.expectPosted('copied')).text).toContain(`href="${green.dataUri}"`);
  });
});

describe('paths that lead elsewhere', () => {
  it.each([
    'https://example.org/x.png',
    '//example.org/x.png',
    'http://127.0.0.1:9/x.png',
    'file:///etc/passwd',
    '../../../../etc/passwd',
    'javascript:window.violations.push("ran")',
    'data:text/html,<script>window.violations.push("ran")</script>',
    'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="window.violations.push(1)"/>',
    'vscode-resource://file///etc/passwd',
    '"><image href="https://example.org/x.png" onerror="window.violations.push(2)"/>',
    'url(https://example.org/x.png)',
  ])('are shown and never asked for: %s', async (path) => {
    const jamie = { ...planMap().personas[0], id: 'plan/persona:jamie', name: 'jamie', title: 'Jamie', image: path };
    const whole = { ...withImages(path), personas: [jamie as PlainMap['personas'][number]] };
    const panel = await open({ maps: [whole] });
    expect(await panel.svg.locator('image').count()).toBe(0);
    expect(await panel.svg.locator('[data-id="plan/define/bill/image:1"]').textContent()).not.toBe('');
    await panel.page.getByRole('tab', { name: 'Personas' }).click();
    expect(await panel.svg.locator('image').count()).toBe(0);
  });

  it('are not drawn even where a host would pass them for pictures', async () => {
    const panel = await open({ maps: [withImages('a.png')] });
    for (const dataUri of ['https://example.org/x.png', 'data:image/svg+xml;base64,PHN2Zy8+', 'javascript:alert(1)']) {
      const image: MapImage = { ...green, dataUri };
      const { document } = panel;
      await panel.send({ type: 'changed', document, version: 2 });
      await panel.expectPosted('pull');
      const maps = [{ map: { ...withImages('a.png') }, stages: [] }];
      const images = [{ path: 'a.png', hash: 'x', image }];
      const rest = { empty: false, today: '2026-11-21', problems: [], broken: false, views: {} };
      await panel.send({ type: 'maps', document, version: 2, maps, images, ...rest });
      expect(await drawn(panel).count()).toBe(0);
      // The message was dropped: the page still waits for an answer to its question.
      await panel.send({ type: 'failed', document, reason: 'x' });
    }
  });

  it('may hold bytes that no browser can draw', async () => {
    const broken: MapImage = { ...green, dataUri: 'data:image/png;base64,AAAA', hash: 'broken' };
    const panel = await open({ maps: [withImages('a.png')], images: new Map([['a.png', broken]]) });
    expect(await drawn(panel).count()).toBe(1);
  });
});
