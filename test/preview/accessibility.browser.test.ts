import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { planMap } from './fixtures.js';
import { type Content, Webview } from './webview.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let webview: Webview;
beforeAll(async () => {
  webview = await Webview.start();
});
afterAll(() => webview?.stop());

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const later = { ...planMap(), id: 'later', name: 'later', title: 'Later' };

it.each<[string, Content]>([
  ['a map', { maps: [planMap()] }],
  ['a map with a mistake', { maps: [planMap()], problems: [{ message: 'Close the text.', severity: 'error', range }] }],
  ['several maps', { maps: [planMap(), later] }],
  ['an empty file', { maps: [], empty: true }],
  ['a file without a journey', { maps: [] }],
])('%s breaks no rule of WCAG 2.2 AA that a machine can check', async (_, content) => {
  const panel = await webview.open(content);
  await panel.page.evaluate(axe);
  const { violations, passes } = await panel.page.evaluate(
    (): Promise<AxeResults> =>
      // The colours around the map are the editor's, which is not here.
      (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { 'color-contrast': { enabled: false } },
      }),
  );
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  expect(passes.length).toBeGreaterThan(5);
  await panel.close();
});

it('everything can be reached by Tab, in the order in which it is read', async () => {
  const panel = await webview.open({
    maps: [planMap(), later],
    problems: [{ message: 'Close the text.', severity: 'error', range }],
  });
  const reached: string[] = [];
  for (let press = 0; press < 10; press++) {
    await panel.page.keyboard.press('Tab');
    reached.push(
      await panel.page.evaluate(() => {
        const focused = document.activeElement;
        return (
          focused?.getAttribute('aria-roledescription') ??
          focused?.getAttribute('title') ??
          focused?.getAttribute('aria-label') ??
          focused?.textContent ??
          ''
        );
      }),
    );
  }
  expect(reached).toEqual([
    'journey map',
    'Journey',
    'Choose what is shown (V)',
    'Find on the map (/)',
    'Show stage by stage (P)',
    'Zoom out (−)',
    'Show at 100 % (0)',
    'Zoom in (+)',
    'Fit to the panel (F)',
    'Go to Line 1',
  ]);
  await panel.close();
});
