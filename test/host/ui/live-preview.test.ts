import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Preview } from './preview.js';
import { eachInItsWindow } from './windows.js';
import { eventually, themes, Workbench } from './workbench.js';

const example = 'mobile-plan.journey';

describe('an example with its preview beside it', () => {
  let workbench: Workbench;
  let preview: Preview;
  let text: string;

  beforeAll(async () => {
    workbench = await Workbench.open();
    text = readFileSync(join(workbench.folder, example), 'utf8');
    await workbench.openFile(example);
    preview = await workbench.openPreview();
  });
  afterEach(async (context) => {
    await workbench.keepFailure(context);
    await workbench.revert();
  });
  afterAll(() => workbench?.close());

  /** Ids of the touchpoints that a text declares with a name, in their order. */
  const touchpointsOf = (source: string): string[] => {
    const ids: string[] = [];
    let stage = '';
    for (const [, kind, name] of source.matchAll(/^\s+(stage|touchpoint)\s+"[^"]*"\s+as\s+([\w-]+)/gm)) {
      if (kind === 'stage') stage = name ?? '';
      else ids.push(`switch-plan/${stage}/${name}`);
    }
    return ids;
  };

  test('shows every touchpoint of the text, in its order', async () => {
    expect(await preview.picture.getAttribute('data-map')).toBe('switch-plan');
    const written = touchpointsOf(text);
    expect(written.length).toBeGreaterThan(5);
    await eventually(() => preview.touchpoints(), 'the touchpoints').toEqual(written);
    await expect(preview.thing('switch-plan/define/bill').innerHTML()).resolves.toContain('last three bills');
  });

  test('shows a touchpoint as soon as it is typed, and nothing else moves', async () => {
    await preview.zoomButtons.filter({ hasText: '+' }).click();
    const zoom = await preview.zoom();
    await workbench.focusText();
    await workbench.caretAfter(example, 'backstage   "Metering"\n    }');
    await workbench.type('\n    touchpoint "Asks at work" as ask {\n');
    await workbench.type('      feels       curious +0.5 for jamie\n    }');
    const expected = touchpointsOf(text);
    expected.splice(expected.indexOf('switch-plan/define/needs') + 1, 0, 'switch-plan/define/ask');
    await eventually(() => preview.touchpoints(), 'the touchpoints').toEqual(expected);
    expect(await preview.zoom(), 'zoom').toBe(zoom);
    expect(await workbench.isTyping(), 'focus in the text').toBe(true);
  });

  test('touches at most 20 nodes elsewhere for one changed word', async () => {
    await eventually(() => preview.touchpoints(), 'the touchpoints of the reverted text').toEqual(touchpointsOf(text));
    await workbench.caretAfter(example, 'does        "Notes data');
    await preview.watch('switch-plan/define/needs');
    await workbench.type('s');
    await eventually(() => preview.picture.textContent(), 'the changed word').toMatch(/Notes datas/);
    const { inside, elsewhere } = await preview.touched();
    expect(inside, 'nodes of the card').toBeGreaterThan(0);
    expect(elsewhere, 'nodes elsewhere').toBeLessThanOrEqual(20);
    expect(await workbench.isTyping(), 'focus in the text').toBe(true);
  });

  test('keeps the picture and shows where the text is broken, until it is mended', async () => {
    expect(await preview.strip.isVisible(), 'strip of a good text').toBe(false);
    const before = await preview.touchpoints();
    await workbench.caretAfter(example, 'channel     self');
    const line = Number(/Ln (\d+)/.exec(await workbench.caret())?.[1]);
    await workbench.type('\n      does        "Writes it down');
    await preview.strip.waitFor({ state: 'visible' });
    await expect(preview.strip.textContent()).resolves.toContain(`${line + 1}`);
    expect(await preview.touchpoints(), 'touchpoints').toEqual(before);
    await workbench.screenshot('broken');
    await workbench.type('"');
    await preview.strip.waitFor({ state: 'hidden' });
    expect(await preview.touchpoints(), 'touchpoints').toEqual(before);
  });

  test('takes a click on a card to where its title is written, and what is typed then changes only that', async () => {
    await preview.thing('switch-plan/compare/consumer-test').click();
    const line = text.slice(0, text.indexOf('touchpoint "Reads a consumer test"')).split('\n').length;
    const column = '    touchpoint "'.length + 1;
    await eventually(() => workbench.caret(), 'the caret').toBe(`Ln ${line}, Col ${column}`);
    await eventually(() => workbench.isTyping(), 'the focus in the text').toBe(true);
    const before = await preview.touchpoints();
    await workbench.type('Now ');
    await eventually(() => preview.thing('switch-plan/compare/consumer-test').textContent(), 'the card').toContain(
      'Now Reads a consumer test',
    );
    expect(await preview.touchpoints(), 'touchpoints').toEqual(before);
  });

  test('draws the portraits that the library names, and draws one anew when its file changes', async () => {
    const portrait = preview.picture.locator('image[aria-label="Jamie"]');
    const file = (name: string) => join(workbench.folder, 'images', name);
    const [jamie, omar] = [readFileSync(file('jamie.png')), readFileSync(file('omar.png'))];
    const shown = () => portrait.getAttribute('href');
    await eventually(shown, 'the portrait').toContain(jamie.toString('base64'));
    try {
      writeFileSync(file('jamie.png'), omar);
      await eventually(shown, 'the other portrait').toContain(omar.toString('base64'));
    } finally {
      writeFileSync(file('jamie.png'), jamie);
    }
    await eventually(shown, 'the portrait').toContain(jamie.toString('base64'));
  });

  test('follows a persona that is renamed in the library', async () => {
    await eventually(() => preview.picture.textContent(), 'the old name').toContain('Omar');
    await workbench.focusPreview();
    await workbench.command('Journey: Toggle Preview Locking');
    await workbench.focusText();
    await workbench.openFile('shared/people.journey');
    await workbench.caretAfter('shared/people.journey', 'persona "Omar');
    await workbench.type(' Ali');
    await eventually(() => preview.picture.textContent(), 'the new name').toContain('Omar Ali');
    await workbench.revert();
    await eventually(() => preview.picture.textContent(), 'the old name').not.toContain('Omar Ali');
    await workbench.openFile(example);
  });

  test('is there again after the window was reloaded, with its zoom', async () => {
    const zoom = await preview.zoom();
    await workbench.page.reload();
    await preview.picture.waitFor({ timeout: 60_000 });
    expect(await preview.picture.getAttribute('data-map')).toBe('switch-plan');
    await eventually(() => preview.zoom(), 'zoom').toBe(zoom);
  }, 90_000);
});

describe('the picture', () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open();
    await workbench.openFile(example);
    await workbench.openPreview();
  });
  afterAll(() => workbench?.close());

  test.each(Object.keys(themes) as (keyof typeof themes)[])('follows the theme %s', async (theme) => {
    await workbench.useTheme(theme);
    const { body, picture } = workbench.preview;
    await eventually(() => body.getAttribute('class'), 'the theme').toMatch(new RegExp(`${theme}(\\s|$)`));
    const isLight = theme.endsWith('light');
    const ink = picture.locator('text').first();
    const colour = () => ink.evaluate((text) => getComputedStyle(text).fill);
    await eventually(() => brightness(colour()), 'the brightness of the text').toSatisfy(
      (bright: number) => bright < 0.5 === isLight,
    );
    await workbench.screenshot(theme);
  });
});

/** Brightness of a colour such as `rgb(255, 255, 255)`, from 0 to 1. */
async function brightness(colour: Promise<string>): Promise<number> {
  const [red = 0, green = 0, blue = 0] = (await colour).match(/[\d.]+/g)?.map(Number) ?? [];
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

describe('a document that is not saved yet', () => {
  let workbench: Workbench;

  eachInItsWindow((opened) => {
    workbench = opened;
  });

  test('has a preview too', async () => {
    await workbench.press('Control+Alt+n');
    await workbench.command('Change Language Mode', 'Journey Map');
    await workbench.type('journey "Not saved yet" as draft {\n  stage "One" {\n');
    await workbench.type('    touchpoint "Begins" as begin {\n    }\n  }\n}\n');
    const preview = await workbench.openPreview();
    expect(await preview.picture.getAttribute('data-map')).toBe('draft');
    await eventually(() => preview.touchpoints(), 'the touchpoints').toEqual(['draft/one/begin']);
  });

  test('can be begun from a template', async () => {
    await workbench.command('Journey: New Map', 'Service blueprint');
    const { preview } = workbench;
    await eventually(() => preview.picture.getAttribute('data-map'), 'the template').toBe('repair');
    await workbench.screenshot('template');
  });
});
