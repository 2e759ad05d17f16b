import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { brokenRules } from '../../preview/axe.js';
import type { Preview } from './preview.js';
import { eventually, themes, Workbench } from './workbench.js';

const example = 'mobile-plan.journey';
const tabs = ['Map', 'Curve', 'Priorities', 'Table', 'Personas', 'Mermaid'];

let workbench: Workbench;
let preview: Preview;

beforeAll(async () => {
  workbench = await Workbench.open();
  await workbench.page.setViewportSize({ width: 1800, height: 1000 });
  await workbench.openFile(example);
  preview = await workbench.openPreview();
});
afterEach((context) => workbench.keepFailure(context));
afterAll(() => workbench?.close());

test.each(Object.keys(themes) as (keyof typeof themes)[])(
  'in the theme %s no view breaks a rule that a machine can check, contrast among them',
  async (theme) => {
    await workbench.useTheme(theme);
    await eventually(() => preview.body.getAttribute('class'), 'the theme').toMatch(new RegExp(`${theme}(\\s|$)`));
    const page = await preview.inside();
    const broken: string[] = [];
    for (const tab of tabs) {
      await preview.choose(tab);
      if (tab === 'Mermaid') await preview.frame.locator('.diagram img').waitFor();
      broken.push(...(await brokenRules(page)).map((rule) => `${tab}: ${rule}`));
      await workbench.screenshot(`view-${tab.toLowerCase()}-${theme}`);
    }
    expect(broken).toEqual([]);
  },
  180_000,
);
