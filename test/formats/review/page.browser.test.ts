/** The page of changes as a browser shows it, without any script. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reviewPage } from '../../../src/formats/review/page.js';
import { readPair } from '../../fixtures/pairs.js';
import { reviewedMaps } from './reviewed.js';

const folder = mkdtempSync(join(tmpdir(), 'journey-changes-'));
const file = join(folder, 'changes.html');
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  const { before, after } = await readPair('39-a-quarter-later');
  const options = { theme: 'light', sides: { before: 'July', after: 'October' }, fonts: [] } as const;
  writeFileSync(file, await reviewPage([reviewedMaps('plan.journey', before, after)], options));
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('console', (message) => complaints.push(message.text()));
});
beforeEach(() => page.goto(pathToFileURL(file).href));
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const shown = (selector: string) => page.locator(`${selector}:visible`).count();

describe('the page of changes', () => {
  it('keeps to its own policy', () => {
    expect(complaints).toEqual([]);
  });

  it('shows the overlay, or both sides', async () => {
    expect([await shown('.overlay svg'), await shown('.beside svg')]).toEqual([1, 0]);
    await page.getByLabel('Side by side').check();
    expect([await shown('.overlay svg'), await shown('.beside svg')]).toEqual([0, 2]);
  });

  it('leaves out what its filters leave out', async () => {
    expect(await shown('li')).toBe(20);
    await page.getByLabel('other').uncheck();
    expect(await shown('li')).toBe(6);
    await page.getByLabel('better').uncheck();
    expect(await shown('li')).toBe(3);
  });

  it('zooms', async () => {
    const width = async () => (await page.locator('.overlay svg').boundingBox())?.width ?? 0;
    const whole = await width();
    await page.getByLabel('50 %', { exact: true }).check();
    expect(await width()).toBeCloseTo(whole / 2, 0);
  });

  it('leads from a change into the picture', async () => {
    await page.getByText('Fees show only at the last step').first().click();
    const target = page.locator(':target');
    expect(await target.getAttribute('data-id')).toBe('switch-plan/compare/compare-online/pain:late-fees');
    expect(
      await target.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      }),
    ).toBe(true);
  });
});
