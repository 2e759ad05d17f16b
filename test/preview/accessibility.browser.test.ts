import { describe, expect, it } from 'vitest';
import { brokenRules } from './axe.js';
import { jamie, map, planMap, stage, touchpoint } from './fixtures.js';
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

/** The names of everything that a screen reader finds, in its order. */
async function readAloud({ page }: Panel): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const spoken: string[] = [];
  const read = (id: string | undefined) => {
    const node = byId.get(id ?? '');
    if (node && !node.ignored) spoken.push(String(node.name?.value ?? ''));
    for (const child of node?.childIds ?? []) read(child);
  };
  read(nodes[0]?.nodeId);
  return spoken;
}

it('a screen reader meets the map first, its stages in their order, then what is around it', async () => {
  const panel = await open({ maps: [planMap(), later] });
  const spoken = await readAloud(panel);
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
  // What is wrong is told after a moment.
  await panel.page.getByText('Go to Line 1').waitFor();
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

describe('a screen reader', () => {
  const omar = { ...jamie, id: 'plan/persona:omar', name: 'omar', title: 'Omar' };
  const takes = { min: 20, max: 20, unit: 'min' } as const;
  const bill = touchpoint('plan/define/bill', 'Reads bills', {
    channels: [{ id: 'plan/define/bill/channel:email', name: 'email', title: 'E-mail' }],
    takes: [
      { ...takes, id: 'plan/define/bill/takes:1', for: ['jamie'] },
      { ...takes, id: 'plan/define/bill/takes:2', min: 2, for: ['omar'] },
    ],
    feels: [
      { id: 'plan/define/bill/feels:1', word: 'confused', value: -1, for: ['jamie'] },
      { id: 'plan/define/bill/feels:2', word: 'calm', value: 1, for: ['omar'] },
    ],
  });
  const plan = map(
    'plan',
    'Plan',
    [
      {
        ...stage('plan/define', 'Define', [bill, touchpoint('plan/define/asks', 'Asks')]),
        goal: { id: 'plan/define/goal:1', text: 'Know her needs' },
      },
      stage('plan/compare', 'Compare', [touchpoint('plan/compare/tests', 'Reads a test')]),
    ],
    {
      personas: [jamie, omar],
      goal: { id: 'plan/goal:1', text: 'Pay less' },
      objectives: [{ id: 'plan/objective:keep', name: 'keep', title: 'Keep them' }],
    },
  );
  const hearing = async (panel: Panel, ...keys: string[]) => {
    const heard: string[] = [];
    for (const key of keys) {
      await panel.page.keyboard.press(key);
      heard.push((await readAloud(panel)).at(-1) ?? '');
    }
    return heard;
  };

  it('hears what is said of each fact, and then no more of it where that is out of sight', async () => {
    const panel = await open({ maps: [plan, later] });
    await panel.viewport.focus();
    await hearing(panel, 'ArrowRight', 'ArrowDown', 'ArrowDown');
    const heard = await hearing(panel, 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(heard).toEqual([
      'Channel: E-mail, in Reads bills',
      'Takes: 20 min (Jamie), in Reads bills',
      'Takes: 2–20 min (Omar), in Reads bills',
    ]);
    await panel.page.getByRole('tab', { name: 'Table' }).click();
    expect(await readAloud(panel), 'in another view').not.toContain(heard.at(-1));
    await panel.page.getByRole('tab', { name: 'Map' }).click();
    await panel.viewport.focus();
    const [place] = await hearing(panel, 'ArrowLeft');
    await panel.page.getByLabel('Journey', { exact: true }).selectOption('later');
    expect(await readAloud(panel), 'of another journey').not.toContain(place);
  });

  it('comes to what stands above and below the stages', async () => {
    const panel = await open({ maps: [plan] });
    await panel.viewport.focus();
    await hearing(panel, 'ArrowRight');
    expect(await hearing(panel, 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp')).toEqual([
      'Persona, Omar',
      'Persona, Jamie',
      'Goal: Pay less',
      'Journey: Plan, 2 stages, 3 touchpoints',
      'Journey: Plan, 2 stages, 3 touchpoints',
    ]);
    await panel.page.keyboard.press('Enter');
    expect(await panel.expectPosted('select')).toMatchObject({ id: 'plan' });
    await hearing(panel, 'End', 'ArrowDown', 'ArrowRight', 'ArrowDown');
    expect(await hearing(panel, 'ArrowDown', 'ArrowUp', 'ArrowUp')).toEqual([
      'Objective: Keep them',
      'Stage 2 of 2, Compare, touchpoint 1: Reads a test',
      'Stage 2 of 2, Compare, 1 touchpoint',
    ]);
    expect(await hearing(panel, 'ArrowLeft', 'ArrowDown')).toEqual([
      'Stage 1 of 2, Define, 2 touchpoints',
      'Goal: Know her needs, in Define',
    ]);
  });

  it('hears of a filter, and of nothing that it hides', async () => {
    const panel = await open({ maps: [plan] });
    await panel.page.getByRole('button', { name: 'View' }).click();
    await panel.page.locator('.menu').getByLabel('Jamie').click();
    expect((await readAloud(panel)).at(-1)).toBe('Filtered: 1 of 2 people.');
    await panel.viewport.focus();
    expect(await hearing(panel, 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown')).toEqual([
      'Stage 1 of 2, Define, 2 touchpoints',
      'Goal: Know her needs, in Define',
      'Stage 1 of 2, Define, touchpoint 1: Reads bills, Omar calm 1',
      'Channel: E-mail, in Reads bills',
      'Takes: 2–20 min (Omar), in Reads bills',
    ]);
  });

  it('hears of a stage that it is folded, and walks past what is in it', async () => {
    const panel = await open({ maps: [plan] });
    await panel.viewport.focus();
    await hearing(panel, 'ArrowRight', 'ArrowDown', 'ArrowDown');
    expect(await hearing(panel, 'c', 'ArrowRight', 'ArrowLeft')).toEqual([
      'Filtered: 1 stage folded.',
      'Stage 2 of 2, Compare, 1 touchpoint',
      'Stage 1 of 2, Define, folded, 2 touchpoints, Jamie confused minus 1, Omar calm 1',
    ]);
    expect(await hearing(panel, 'c')).toEqual(['Everything is shown.']);
  });
});
