import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/host/chromium.mjs';
import { contrast } from '../../src/render/color.js';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'journey-found-'));

let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  cpSync(join(root, 'examples'), folder, { recursive: true });
  browser = await launchChromium({ viewport: { width: 1600, height: 1400 } });
  page = await browser.newPage();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;
const usual: Media = { colorScheme: 'light', contrast: 'no-preference' };

const looks: [string, string, Media][] = [
  ['light', 'auto', usual],
  ['dark', 'auto', { ...usual, colorScheme: 'dark' }],
  ['high contrast', 'auto', { colorScheme: 'dark', contrast: 'more' }],
  ['light high contrast', 'auto', { ...usual, contrast: 'more' }],
  ['safe', 'safe', usual],
  ['safe-dark', 'safe-dark', usual],
  ['print', 'print', usual],
];

/** The colour of a point of a picture of the screen, as `#rrggbb`. */
function colorAt({ data, width }: PNG, x: number, y: number): string {
  const at = (Math.floor(y) * width + Math.floor(x)) * 4;
  return `#${data.toString('hex', at, at + 3)}`;
}

/** What a frame's round corners and its smoothing take of the box that it is around, in pixels. */
const edge = 2;

/** A browser does not smooth the same text alike each time: so much contrast, of so large a share of the pixels. */
const noise = { contrast: 1.05, share: 0.005 };

const screen = async () => PNG.sync.read(await page.screenshot({ animations: 'disabled' }));

describe.each(looks)('what is found in the theme %s', (_, theme, media) => {
  it('is framed so that it is seen, and its text stays as it is to read', async () => {
    const command = join(root, 'bin', 'journeymap.js');
    const map = join(folder, 'mobile-plan.journey');
    execFileSync(process.execPath, [command, 'render', map, '-o', join(folder, 'map.html'), '--theme', theme], {
      stdio: 'ignore',
    });
    await page.emulateMedia(media);
    await page.goto('about:blank');
    await page.goto(pathToFileURL(join(folder, 'map.html')).href);
    await page.locator('.canvas > svg g').first().waitFor();
    await page.getByRole('button', { name: /^Fit/ }).click();
    await page.getByRole('button', { name: /^Find/ }).click();
    await page.keyboard.type('side by side');
    await expect.poll(() => page.locator('.frame.found').count()).toBeGreaterThan(0);
    const frames = await page.locator('.frame.found').evaluateAll((found) =>
      found.map((frame) => {
        const { left, top, right, bottom } = frame.getBoundingClientRect();
        return { left, top, right, bottom };
      }),
    );
    const framed = await screen();
    for (const overlay of await page.locator('.canvas > .overlay').all())
      await overlay.evaluate((element) => {
        element.setAttribute('hidden', '');
      });
    const bare = await screen();
    for (const { left, top, right, bottom } of frames) {
      let changed = 0;
      for (let y = Math.ceil(top + edge); y < bottom - edge; y++) {
        for (let x = Math.ceil(left + edge); x < right - edge; x++)
          if (contrast(colorAt(framed, x, y), colorAt(bare, x, y)) > noise.contrast) changed++;
      }
      expect(changed).toBeLessThan((right - left) * (bottom - top) * noise.share);
      const middle = (left + right) / 2;
      expect(contrast(colorAt(framed, middle, bottom + 1), colorAt(bare, middle, bottom + 1))).toBeGreaterThanOrEqual(
        3,
      );
    }
  });
});
