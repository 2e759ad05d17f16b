import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/host/chromium.mjs';
import { installPoppler } from '../../scripts/host/poppler.mjs';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'journey-print-'));
const path = (name: string) => join(folder, name);

let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  await installPoppler();
  cpSync(join(root, 'examples'), folder, { recursive: true });
  const touchpoints = Array.from(
    { length: 30 },
    (_, at) => `touchpoint "Place ${at + 1}" {\n does "Step ${at + 1}"\n }`,
  );
  const halves = [touchpoints.slice(0, 15), touchpoints.slice(15)];
  const stages = halves.map((half, at) => `stage "Half ${at + 1}" {\n${half.join('\n')}\n}`);
  writeFileSync(path('wide.journey'), `journey "Wide" {\n${stages.join('\n')}\n}\n`);
  browser = await launchChromium({ viewport: { width: 1200, height: 800 } });
  page = await browser.newPage();
  await browser.setOffline(true);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const poppler = (tool: string, ...words: string[]) =>
  execFileSync(tool, words, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

interface Sheet {
  width: number;
  height: number;
  text: string;
  words: { left: number; top: number; right: number; bottom: number }[];
}

async function open(map: string): Promise<void> {
  const command = join(root, 'bin', 'journeymap.js');
  execFileSync(process.execPath, [command, 'render', path(map), '-o', path('map.html')], { stdio: 'ignore' });
  await page.goto('about:blank');
  await page.goto(pathToFileURL(path('map.html')).href);
  await page.locator('.canvas > svg g').first().waitFor();
}

/** The sheets that a browser prints on A4, with where each word stands on them, in points. */
async function printed(): Promise<Sheet[]> {
  await page.pdf({ path: path('print.pdf'), format: 'A4' });
  const boxes = poppler('pdftotext', '-bbox', 'print.pdf', '-');
  const number = (text: string | undefined) => Number(text);
  return [...boxes.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)].map(
    ([, width, height, content]) => {
      const words = [
        ...(content ?? '').matchAll(
          /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g,
        ),
      ];
      return {
        width: number(width),
        height: number(height),
        text: words.map((word) => word[5]).join(' '),
        words: words.map(([, left, top, right, bottom]) => ({
          left: number(left),
          top: number(top),
          right: number(right),
          bottom: number(bottom),
        })),
      };
    },
  );
}

/** Everything is on the sheet, with a margin that every printer has. */
function expectWithin({ width, height, words }: Sheet): void {
  const margin = 20;
  for (const { left, top, right, bottom } of words) {
    expect(left).toBeGreaterThan(margin);
    expect(top).toBeGreaterThan(margin);
    expect(right).toBeLessThan(width - margin);
    expect(bottom).toBeLessThan(height - margin);
  }
}

/** The share of a sheet that its words go over. */
function spread({ width, height, words }: Sheet): { across: number; down: number } {
  const lefts = words.map(({ left }) => left);
  const tops = words.map(({ top }) => top);
  return {
    across: (Math.max(...words.map(({ right }) => right)) - Math.min(...lefts)) / width,
    down: (Math.max(...words.map(({ bottom }) => bottom)) - Math.min(...tops)) / height,
  };
}

describe('an exported page on paper', () => {
  it('is the whole map on one sheet, as large as that allows, without what is operated', async () => {
    await open('mobile-plan.journey');
    const [sheet, ...others] = await printed();
    expect(others).toEqual([]);
    if (!sheet) throw new Error('Nothing was printed');
    for (const text of ['I want a cheaper mobile plan', 'Reads the last three bills', 'Decides and switches'])
      expect(sheet.text).toContain(text);
    // The foot of the map, which lies far below what fits the window.
    expect(sheet.text).toContain('Listening in at the call centre');
    for (const tool of ['Find', 'Present', 'Fit', 'Priorities', 'as a table']) expect(sheet.text).not.toContain(tool);
    expectWithin(sheet);
    const { across, down } = spread(sheet);
    expect(Math.max(across, down)).toBeGreaterThan(0.8);
  });

  it('lies down for a map that is wider than it is high, all of whose stages are there', async () => {
    await open('wide.journey');
    const [sheet, ...others] = await printed();
    expect(others).toEqual([]);
    if (!sheet) throw new Error('Nothing was printed');
    expect(sheet.width).toBeGreaterThan(sheet.height);
    expect(sheet.text).toContain('Step 30');
    expectWithin(sheet);
    expect(spread(sheet).across).toBeGreaterThan(0.8);
  });

  it('is dark on white, whatever the colours of the screen, and leaves the screen as it was', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await open('mobile-plan.journey');
    const before = await page.locator('.canvas > svg').innerHTML();
    await printed();
    poppler('pdftoppm', '-r', '72', '-png', '-singlefile', 'print.pdf', 'sheet');
    const { data } = PNG.sync.read(readFileSync(path('sheet.png')));
    const lights = Array.from({ length: data.length / 4 }, (_, at) => data.readUInt8(at * 4 + 1));
    expect(lights[0]).toBe(255);
    expect(lights.filter((light) => light > 240).length / lights.length).toBeGreaterThan(0.85);
    expect(Math.min(...new Set(lights))).toBeLessThan(60);
    expect(await page.locator('.paper').count()).toBe(0);
    expect(await page.locator('.canvas > svg').innerHTML()).toBe(before);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('has what the filter leaves, and the other views', async () => {
    await open('mobile-plan.journey');
    await page.getByRole('button', { name: /^View/ }).click();
    await page.getByRole('checkbox', { name: 'Omar' }).click();
    await page.keyboard.press('Escape');
    expect((await printed()).map(({ text }) => text).join()).not.toContain('Omar');
    await page.getByRole('tab', { name: 'Curve', exact: true }).click();
    const [sheet, ...others] = await printed();
    expect(others).toEqual([]);
    expect(sheet?.text).toContain('Jamie');
    expect(sheet?.text).not.toContain('Rating engine makes three totals');
  });

  it.each([
    ['tab', () => page.getByRole('tab', { name: 'Table', exact: true }).click()],
    ['link above the map', () => page.getByRole('link', { name: 'The map as a table' }).press('Enter')],
  ])('is a table over several sheets from the %s, with its heads on each', async (_, choose) => {
    await open('mobile-plan.journey');
    await choose();
    const sheets = await printed();
    expect(sheets.length).toBeGreaterThan(2);
    for (const sheet of sheets) expectWithin(sheet);
    const text = sheets.map(({ text }) => text).join(' ');
    for (const said of ['Opens five tabs and a spreadsheet', 'Number moved overnight', 'Sources', 'Price catalogue'])
      expect(text).toContain(said);
    // A row from the middle of the table stands under the touchpoints on whichever sheet it is.
    for (const [row, touchpoint] of [
      ['Price catalogue', 'Compares plans online'],
      ['Retention desk', 'Calls her carrier'],
    ] as const) {
      expect(sheets.findIndex(({ text }) => text.includes(row))).toBeGreaterThan(0);
      expect(sheets.find(({ text }) => text.includes(row))?.text).toContain(touchpoint);
    }
  });

  it('is a table all of whose columns are on the sheets, however many there are', async () => {
    await open('wide.journey');
    await page.getByRole('tab', { name: 'Table', exact: true }).click();
    const sheets = await printed();
    for (const sheet of sheets) expectWithin(sheet);
    const text = sheets.map(({ text }) => text).join(' ');
    for (let at = 1; at <= 30; at++) expect(text).toContain(`Step ${at}`);
  });
});
