import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/host/chromium.mjs';
import { brokenRules } from './axe.js';

const root = join(import.meta.dirname, '..', '..');
const command = join(root, 'bin', 'journeymap.js');
const folder = mkdtempSync(join(tmpdir(), 'journey-page-'));
const path = (name: string) => join(folder, name);

let browser: BrowserContext;
let page: Page;
/** What the page wanted from elsewhere, and what its policy forbade. */
let strange: string[] = [];

beforeAll(async () => {
  cpSync(join(root, 'examples'), folder, { recursive: true });
  browser = await launchChromium({ viewport: { width: 1200, height: 800 } });
  page = await browser.newPage();
  page.on('console', (message) => message.type() === 'error' && strange.push(message.text()));
  page.on('pageerror', (error) => strange.push(error.message));
  page.on('request', (sent) => {
    if (!/^(file|data|blob):|^http:\/\/127\.0\.0\.1:/.test(sent.url())) strange.push(sent.url());
  });
}, 60_000);
afterEach(() => {
  expect(strange.splice(0)).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const svg = () => page.locator('.canvas > svg');

describe('an exported page', () => {
  const write = (...words: string[]) =>
    execFileSync(process.execPath, [command, 'render', path('mobile-plan.journey'), '-o', path('map.html'), ...words], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  const open = async () => {
    // Another place in the same page would not load it anew.
    await page.goto('about:blank');
    await page.goto(pathToFileURL(path('map.html')).href);
    await svg().locator('g').first().waitFor();
  };

  it('shows the map without any network, and zooms, searches and filters', async () => {
    await browser.setOffline(true);
    write('--today', '2026-11-21');
    await open();
    expect(await svg().textContent()).toContain('Compares plans online');
    expect(await page.title()).toBe('I want a cheaper mobile plan');
    expect(await svg().locator('image').count()).toBe(2);
    const scale = () => svg().evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a);
    const before = await scale();
    await page.getByRole('button', { name: /Zoom in/ }).click();
    await expect.poll(scale).toBeGreaterThan(before);

    await page.getByRole('button', { name: /^Find/ }).click();
    await page.keyboard.type('spreadsheet');
    await expect.poll(() => page.locator('.search').textContent()).toMatch(/1 of 1/);
    await page.keyboard.press('Escape');

    expect(await svg().textContent()).toContain('Omar');
    await page.getByRole('button', { name: /^View/ }).click();
    await page.getByRole('checkbox', { name: 'Omar' }).click();
    await expect.poll(() => svg().textContent()).not.toContain('Omar');
    await page.getByRole('checkbox', { name: 'Doing' }).click();
    await expect.poll(() => svg().textContent()).not.toContain('spreadsheet');
    await browser.setOffline(false);
  });

  it('shows each of its views to a click into the middle of its tab, and the map again', async () => {
    write();
    await open();
    const tabs = page.getByRole('tab');
    const names = await tabs.allTextContents();
    expect(names).toEqual(expect.arrayContaining(['Map', 'Curve', 'Table']));
    for (const name of [...names.slice(1), ...names]) {
      const tab = page.getByRole('tab', { name, exact: true });
      const box = await tab.boundingBox();
      // Whatever lies there gets the click of a mouse, the tab or what covers it.
      await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
      await expect.poll(() => tab.getAttribute('aria-selected'), { message: name }).toBe('true');
    }
    expect(new URL(page.url()).hash).toBe('');
  });

  it('leads to the table by the keyboard before anything else', async () => {
    await open();
    await page.keyboard.press('Tab');
    const link = page.getByRole('link', { name: 'The map as a table' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await link.evaluate((element) => getComputedStyle(element).clipPath)).toBe('none');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('table').first().isVisible()).toBe(true);
  });

  it('draws with the font that it brings along', async () => {
    await open();
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
    });
    expect(loaded).toContain('Inter');
  });

  it('has the map as a table with headings, which breaks no rule of WCAG 2.2 AA', async () => {
    await open();
    await page.getByRole('link', { name: 'The map as a table' }).press('Enter');
    const table = page.getByRole('table').first();
    expect(await table.getByRole('columnheader').allTextContents()).toEqual(
      expect.arrayContaining(['Compare', 'Compares plans online']),
    );
    expect(await table.getByRole('row', { name: /^Doing/ }).textContent()).toContain('Opens five tabs');
    expect(await page.locator('.viewport').isVisible()).toBe(false);
    // Where the table scrolls, axe looks for the ground of a heading outside of what it knows, and gives up.
    const narrow = page.viewportSize();
    await page.setViewportSize({ width: 5000, height: 800 });
    expect(await brokenRules(page)).toEqual([]);
    await page.setViewportSize(narrow ?? { width: 1280, height: 720 });
    await page.getByRole('link', { name: 'Back to the picture' }).click();
    await expect.poll(() => page.locator('.viewport').isVisible()).toBe(true);
  });

  it('follows the colours of the system, or has its own', async () => {
    const ground = () => page.locator('.viewport').evaluate((element) => getComputedStyle(element).backgroundColor);
    await page.emulateMedia({ colorScheme: 'dark' });
    await open();
    await expect.poll(ground).toBe('rgb(27, 29, 35)');
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(ground).toBe('rgb(255, 255, 255)');
    write('--theme', 'dark');
    await open();
    await expect.poll(ground).toBe('rgb(27, 29, 35)');
  });

  it('leaves out what is said of other personas than those that were asked for', () => {
    write('--persona', 'jamie');
    expect(readFileSync(path('map.html'), 'utf8')).not.toContain('Omar');
  });

  it('is inert, whatever is written in it, and the same bytes each time', async () => {
    const hostile = `</script><script>document.title='ran'</script><img src=x onerror=\\"document.title='ran'\\"><!--`;
    const text = `journey "${hostile}" as x {\n  stage "${hostile}" {\n    touchpoint "${hostile}" {\n      does "${hostile}"\n      link "javascript:document.title='ran'"\n    }\n  }\n}\n`;
    writeFileSync(path('hostile.journey'), text);
    const render = () => {
      execFileSync(process.execPath, [command, 'render', path('hostile.journey'), '-o', path('map.html')], {
        stdio: 'ignore',
      });
      return readFileSync(path('map.html'), 'utf8');
    };
    const first = render();
    expect(render()).toBe(first);
    await open();
    expect(await page.title()).toContain('<img src=x');
    expect(await page.locator('script').count()).toBe(2);
    expect(await page.locator('img').count()).toBe(0);
  });
});

describe('journeymap preview', () => {
  const running: ChildProcessWithoutNullStreams[] = [];
  const map = () => path('mobile-plan.journey');
  const original = readFileSync(join(root, 'examples', 'mobile-plan.journey'), 'utf8');

  afterEach(async () => {
    // A page that is cut off reports it.
    await page.goto('about:blank');
    for (const child of running.splice(0)) {
      const gone = once(child, 'exit');
      child.kill('SIGINT');
      await gone;
    }
    writeFileSync(map(), original);
  });

  /** On stderr by the command that was started last. */
  let said = '';

  /** Starts the command and waits for the address that it prints. */
  async function serve(...words: string[]): Promise<string> {
    const child = spawn(process.execPath, [command, 'preview', map(), ...words], { stdio: 'pipe' });
    running.push(child);
    said = '';
    child.stderr.on('data', (data: Buffer) => {
      said += data;
    });
    const [address] = (await once(child.stdout, 'data')) as [Buffer];
    return address.toString('utf8').trim();
  }

  /** As many editors save: under another name first. */
  function save(text: string): void {
    writeFileSync(path('.saving'), text);
    renameSync(path('.saving'), map());
  }

  async function show(...words: string[]): Promise<string> {
    const address = await serve(...words);
    await page.goto(address);
    await svg().locator('g').first().waitFor();
    return address;
  }

  it('draws what is saved, and keeps zoom and place', async () => {
    await show();
    await page.getByRole('button', { name: /Zoom in/ }).click();
    await page.getByRole('button', { name: /Zoom in/ }).click();
    await page
      .locator('.viewport')
      .evaluate((viewport) => viewport.scrollTo({ left: 120, top: 60, behavior: 'instant' }));
    const view = () =>
      page
        .locator('.viewport')
        .evaluate((viewport) => [
          viewport.scrollLeft,
          viewport.scrollTop,
          viewport.querySelector<SVGElement>('.canvas > svg')?.style.transform,
        ]);
    const before = await view();
    save(original.replace('Opens five tabs and a spreadsheet', 'Opens seventeen tabs'));
    await expect.poll(() => svg().textContent(), { timeout: 10_000 }).toContain('seventeen');
    expect(await view()).toEqual(before);
  });

  it('draws anew when a file changes that is imported', async () => {
    await show();
    const people = path('shared/people.journey');
    writeFileSync(people, readFileSync(people, 'utf8').replace('persona "Jamie"', 'persona "Jamilla"'));
    await expect.poll(() => svg().textContent(), { timeout: 10_000 }).toContain('Jamilla');
  });

  it('draws anew when a picture changes that is named', async () => {
    const portrait = svg().locator('image[aria-label="Omar"]');
    const file = path('images/omar.png');
    const before = readFileSync(file);
    await show();
    expect(await portrait.getAttribute('href')).toContain(before.toString('base64'));
    try {
      cpSync(path('images/jamie.png'), file);
      const other = readFileSync(file).toString('base64');
      await expect.poll(() => portrait.getAttribute('href')).toContain(other);
    } finally {
      writeFileSync(file, before);
    }
  });

  it('keeps the last good picture while the text is broken, and says what is wrong', async () => {
    await show();
    save('jurney "x" {');
    const strip = page.locator('div.strip');
    await expect.poll(() => strip.isVisible(), { timeout: 10_000 }).toBe(true);
    expect(await strip.textContent()).toMatch(/Line 1 .*Last good picture/);
    expect(await svg().textContent()).toContain('Compares plans online');
    save(original);
    await expect.poll(() => strip.isVisible(), { timeout: 10_000 }).toBe(false);
  });

  it('says why there is nothing to see any more, and what to do about an empty file', async () => {
    await show();
    rmSync(map());
    const strip = page.locator('div.strip');
    await expect.poll(() => strip.textContent(), { timeout: 10_000 }).toContain('the file does not exist');
    // The browser reports that there is no answer.
    strange = strange.filter((text) => !text.includes('500'));
    save('');
    const empty = page.locator('.empty');
    await expect.poll(() => empty.textContent(), { timeout: 10_000 }).toContain('journeymap init');
    expect(await empty.textContent()).not.toContain('as you type');
    expect(await empty.getByRole('button').count()).toBe(0);
  });

  it('says on stderr which pictures are not drawn, each once', async () => {
    writeFileSync(path('images/odd.png'), 'no picture');
    const withOdd = original.replace(
      'touchpoint "Reads the last three bills" as bill {',
      '$&\n image "images/odd.png"',
    );
    save(withOdd);
    await show();
    await expect.poll(() => said).toContain('images/odd.png');
    save(withOdd.replace('Opens five tabs and a spreadsheet', 'Opens seventeen tabs'));
    await expect.poll(() => svg().textContent(), { timeout: 10_000 }).toContain('seventeen');
    expect(said.match(/The picture `images\/odd\.png`/g)).toHaveLength(1);
  });

  it('begins with a view that every map has', async () => {
    await show('--view', 'curve');
    expect(await page.getByRole('tab', { name: 'Curve', exact: true }).getAttribute('aria-selected')).toBe('true');
  });

  it('says so when it has ended', async () => {
    await show();
    const [child] = running.splice(0);
    const gone = once(child as ChildProcessWithoutNullStreams, 'exit');
    child?.kill('SIGINT');
    await gone;
    await expect.poll(() => page.locator('div.strip').textContent(), { timeout: 10_000 }).toContain('has ended');
    await page.goto('about:blank');
    // The browser reports each try to connect again.
    strange = strange.filter((text) => !text.includes('net::ERR_'));
  });

  it('answers this machine and those who know the address, and nobody who was led here by another name', async () => {
    const address = new URL(await serve());
    const status = (requested: string, headers: Record<string, string> = {}, method = 'GET') =>
      new Promise<number | undefined>((resolve, reject) => {
        const options = { host: '127.0.0.1', port: address.port, path: requested, method, headers };
        request(options, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
    expect(address.hostname).toBe('127.0.0.1');
    expect(address.pathname).toMatch(/^\/[\da-f]{32}\/$/);
    expect(await status(address.pathname)).toBe(200);
    expect(await status(address.pathname, { host: `localhost:${address.port}` })).toBe(200);
    expect(await status(address.pathname, { host: 'evil.example' })).toBe(403);
    expect(await status('/')).toBe(403);
    expect(await status('/maps.json')).toBe(403);
    expect(await status(address.pathname, {}, 'POST')).toBe(405);
    for (const other of ['../../package.json', 'fonts/../cli.js', 'fonts/inter-latin-..%2fcli.js', 'cli.js'])
      expect(await status(address.pathname + other), other).toBeGreaterThan(400);
  });

  it.each([
    ['a port that is none', ['--port', 'http'], '--port takes a number up to 65535, not http.'],
    ['a view that is not there', ['--view', 'none'], 'There is no view none'],
    ['a theme that pages do not have', ['--theme', 'pink'], 'A page has no theme pink'],
  ])('exits with 2 for %s', async (_, words, message) => {
    const child = spawn(process.execPath, [command, 'preview', map(), ...words], { stdio: 'pipe' });
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => {
      stderr += data;
    });
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
