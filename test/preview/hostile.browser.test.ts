import { describe, expect, it } from 'vitest';
import { toMermaid } from '../../src/formats/mermaid.js';
import { type Tab, tabNames } from '../../src/protocol/preview-state.js';
import { saying } from '../fixtures/hostile.js';
import { mobilePlan } from '../fixtures/maps.js';
import { planMap, snapshot } from './fixtures.js';
import { panels } from './panels.js';
import type { Content, Panel } from './webview.js';

/** Fails a test where any of it is run, fetched, or taken for a style: see `Panel.wrongs`. */
const hostile = [
  '"><script>window.violations.push("ran")</script>',
  '<img src="https://example.org/x.png" onerror="window.violations.push(1)">',
  '<style>@import "https://example.org/x.css"; * { background: url(https://example.org/y) }</style>',
  '<a href="javascript:window.violations.push(2)" style="position:fixed">x</a>',
  '<iframe src="https://example.org"></iframe><svg onload="window.violations.push(3)">',
  "]]></svg>' onfocus=window.violations.push(4) autofocus x='",
  '%%{init: {"securityLevel": "loose"}}%% click x call alert() javascript:alert(1)',
].join(' ');

const open = panels();
const tabOf = ({ page }: Panel, tab: Tab) =>
  page.getByRole('tab', { name: tab[0]?.toUpperCase() + tab.slice(1), exact: true });
/** Elements that nothing of the preview is made of. */
const foreign = ({ page }: Panel) =>
  page
    .locator('main')
    .locator(
      'script, iframe, object, embed, style, foreignObject, [onload], [onerror], [onfocus], a[href^="javascript"]',
    )
    .count();

/** Shows every tab, one after another, with all that is in it. */
async function showAll(panel: Panel, content: Content): Promise<void> {
  for (const tab of tabNames) {
    await tabOf(panel, tab).click();
    const shown = content.maps[0];
    if (tab === 'mermaid' && shown) {
      const { document, journey } = await panel.expectPosted('askDiagram');
      await panel.send({ type: 'diagram', document, journey, text: toMermaid(shown) });
      const image = panel.page.locator('.diagram img');
      await image.waitFor();
      await image.evaluate((img: HTMLImageElement) => img.decode());
    } else {
      const text = await panel.page.locator(tab === 'table' ? '.table-view' : '.canvas > svg').textContent();
      expect(text, tab).toContain('<script>');
    }
    expect(await foreign(panel), tab).toBe(0);
  }
}

describe('hostile text in every field', () => {
  it('is shown as text in every tab: nothing runs, nothing is fetched, the policy refuses nothing', async () => {
    const { map, fields } = saying(mobilePlan(), hostile);
    expect(fields).toBeGreaterThan(200);
    const problems = [{ message: hostile, severity: 'error' as const, range: nowhere, id: map.stages[0]?.id }];
    const content = { maps: [map], problems, views: { [hostile]: { lanes: [hostile], theme: hostile } } };
    const panel = await open(content);
    await showAll(panel, content);
    // What is said of it, offered to be chosen, and copied.
    await tabOf(panel, 'map').click();
    await panel.viewport.focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'v']) await panel.page.keyboard.press(key);
    await panel.page.keyboard.press('Escape');
    await panel.send({ type: 'say', document: panel.document, text: hostile });
    await panel.send({ type: 'copy', document: panel.document, form: 'svg', fonts: [] });
    expect((await panel.expectPosted('copied')).text).not.toContain('<script');
    expect(await foreign(panel)).toBe(0);
  });
});

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const document = 'file:///maps/plan.journey';
const good = {
  type: 'maps',
  document,
  version: 2,
  empty: false,
  today: '2026-11-21',
  maps: [],
  images: [],
  problems: [],
  broken: false,
  views: {},
};
/** A value with all of its texts, names and words of the language among them, made hostile. */
const spoiled = (value: unknown): unknown => {
  if (typeof value === 'string') return `${value}${hostile}`;
  if (Array.isArray(value)) return value.map(spoiled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, spoiled(field)]));
};
const record = (text: string): unknown => JSON.parse(text);

describe('a message that the host would not send', () => {
  it.each<[string, unknown]>([
    ['nothing', null],
    ['a list', [{ type: 'show' }]],
    ['a type that every object has', { type: 'toString', document }],
    ['a type that is one', { type: { toString: 'show' }, document }],
    ['a prototype', record('{"__proto__": {"type": "say", "document": "file:///maps/plan.journey", "text": "x"}}')],
    ['a prototype for a document', record('{"type": "show", "document": {"__proto__": null}}')],
    ['maps that are none', { ...good, maps: [null, 1, 'x', { map: null, stages: 3 }] }],
    ['maps without stages', { ...good, maps: [{ map: { id: 'plan', name: 'plan', title: 'x' } }] }],
    [
      'stages that are none',
      { ...good, maps: [{ map: { id: 'a', name: 'a', title: 'x' }, stages: [{ hash: 'x', stage: 7 }] }] },
    ],
    [
      'a stage with nothing in it',
      {
        ...good,
        maps: [{ map: { id: 'a', name: 'a', title: 'x' }, stages: [{ hash: 'x', stage: { id: 'a/b', title: 'b' } }] }],
      },
    ],
    ['a map in which no word is what it should be', { ...good, maps: [spoiled(snapshot(mobilePlan()))] }],
    ['pictures that are none', { ...good, images: [null, { path: 'a.png' }] }],
    [
      'a picture from elsewhere',
      {
        ...good,
        images: [{ path: 'a', hash: 'a', image: { dataUri: 'https://example.org/x', width: 1, height: 1, hash: 'a' } }],
      },
    ],
    ['problems that are none', { ...good, problems: [{ message: 1 }, null] }],
    ['a problem without a place', { ...good, problems: [{ message: 'x', severity: 'error' }] }],
    ['views that are none', { ...good, views: { board: { lanes: 'all' } } }],
    ['views of a prototype', { ...good, views: record('{"__proto__": {"lanes": []}, "constructor": {"theme": 7}}') }],
    ['a version beyond all others', { ...good, version: Number.POSITIVE_INFINITY }],
    [
      'fonts that end the sheet',
      {
        type: 'copy',
        document,
        form: 'svg',
        fonts: [{ family: "x'}</style><script>", weight: 400, italic: false, woff2Base64: 'AA' }],
      },
    ],
    [
      'fonts from elsewhere',
      {
        type: 'copy',
        document,
        form: 'svg',
        fonts: [{ family: 'x', weight: 400, italic: false, woff2Base64: 'AA) , url(https://example.org' }],
      },
    ],
    ['a zoom that is none', { type: 'zoom', document, to: '__proto__' }],
    ['an action that is none', { type: 'run', document, action: 'constructor', id: null }],
    ['a very long text', { type: 'say', document, text: 'x'.repeat(5_000_000) }],
    ['very many ids', { type: 'highlight', document, ids: Array.from({ length: 300_000 }, (_, i) => `plan/${i}`) }],
    [
      'a diagram that is none',
      { type: 'diagram', document, journey: 'plan', text: '<script>window.violations.push(1)</script>' },
    ],
  ])('%s does no harm, and the next one is taken', async (_, message) => {
    const panel = await open();
    await panel.send(message as never);
    expect(await foreign(panel)).toBe(0);
    await panel.change({ maps: [planMap('Looks it up')] });
    await expect.poll(() => panel.svg.textContent()).toContain('Looks it up');
  });
});
