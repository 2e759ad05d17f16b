import { describe, expect, it } from 'vitest';
import { brokenRules } from './axe.js';
import { planMap } from './fixtures.js';
import { panels } from './panels.js';
import type { Content, Panel } from './webview.js';

const open = panels();

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const later = { ...planMap(), id: 'later', name: 'later', title: 'Later' };

it.each<[string, Content]>([
  ['a map', { maps: [planMap()] }],
  ['a map with a mistake', { maps: [planMap()], problems: [{ message: 'Close the text.', severity: 'error', range }] }],
  ['several maps', { maps: [planMap(), later] }],
  ['an empty file', { maps: [], empty: true }],
  ['a file without a journey', { maps: [] }],
])('%s breaks no rule of WCAG 2.2 AA that a machine can check', async (_, content) => {
  const panel = await open(content);
  await expectNoViolations(panel);
});

const editorThemes = {
  light: ['vscode-light'],
  dark: ['vscode-dark'],
  'high contrast': ['vscode-high-contrast'],
  'light high contrast': ['vscode-high-contrast-light', 'vscode-high-contrast'],
};
const opened: [string, (panel: Panel) => Promise<void>][] = [
  ['the menu', (panel) => panel.page.keyboard.press('v')],
  ['the search', (panel) => panel.page.keyboard.press('/').then(() => panel.page.keyboard.type('compare'))],
  ['a presentation', (panel) => panel.page.keyboard.press('p')],
];

describe.each(Object.entries(editorThemes))('in the theme %s', (_, classes) => {
  it.each(opened)('%s breaks none of these rules either', async (__, begin) => {
    const warning = { message: 'Nobody feels anything.', severity: 'warning', range, id: 'plan/define' } as const;
    const views = { board: { lanes: ['feels'] } };
    const panel = await open({ maps: [planMap(), later], problems: [warning], views });
    await panel.page.evaluate((names) => {
      document.body.className = names.join(' ');
    }, classes);
    await panel.viewport.focus();
    await begin(panel);
    await expectNoViolations(panel);
  });
});

/** The colours around the map are the editor's, which is not here: they are checked in the real VS Code. */
async function expectNoViolations({ page }: Panel): Promise<void> {
  expect(await brokenRules(page, ['color-contrast'])).toEqual([]);
}

it('a screen reader meets the map first, its stages in their order, then what is around it', async () => {
  const panel = await open({ maps: [planMap(), later] });
  const session = await panel.page.context().newCDPSession(panel.page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const spoken: string[] = [];
  const read = (id: string | undefined) => {
    const node = byId.get(id ?? '');
    if (node && !node.ignored) spoken.push(String(node.name?.value ?? ''));
    for (const child of node?.childIds ?? []) read(child);
  };
  read(nodes[0]?.nodeId);
  const order = [
    'I want a cheaper mobile plan. 2 stages, 3 touchpoints.',
    'Define',
    'Reads the last three bills',
    'Sets what she needs',
    'Compare',
    'Compares plans',
    'Journey',
    'View',
    'Find',
    'Present',
  ].map((name) => spoken.findIndex((text) => text === name || (name.endsWith('.') && text.startsWith(name))));
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((left, right) => left - right));
  // Those who see the map follow it by the curve, those who hear it by sentences.
  expect(spoken.find((text) => text.startsWith('I want a cheaper mobile plan.'))).toMatch(/Jamie .*confused/);
});

it('nothing moves by itself for those who do not want it', async () => {
  const panel = await open({ maps: [planMap()] });
  const behaviour = () => panel.viewport.evaluate((viewport) => getComputedStyle(viewport).scrollBehavior);
  expect(await behaviour()).toBe('smooth');
  await panel.page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await behaviour()).toBe('auto');
  expect(await panel.page.locator('.toolbar').evaluate((bar) => getComputedStyle(bar).transitionDuration)).toBe('0s');
});

it('everything can be reached by Tab, in the order in which it is read', async () => {
  const panel = await open({
    maps: [planMap(), later],
    problems: [{ message: 'Close the text.', severity: 'error', range }],
  });
  const reached: string[] = [];
  for (let press = 0; press < 11; press++) {
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
    'Map',
    'Choose what is shown (V)',
    'Find on the map (/)',
    'Show stage by stage (P)',
    'Zoom out (−)',
    'Show at 100 % (0)',
    'Zoom in (+)',
    'Fit all of it to the panel (F)',
    'Go to Line 1',
  ]);
});
