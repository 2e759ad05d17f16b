import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/host/chromium.mjs';
import type * as Library from '../../src/api/index.js';
import { read } from '../fixtures/repository.js';

const root = join(import.meta.dirname, '..', '..');
const built = createRequire(import.meta.url)('../../dist/api/node.js') as typeof Library;
declare global {
  interface Window {
    library: typeof Library;
  }
}

/** The page of the documentation. */
const example = /^```html\n([\s\S]*?)^```$/m.exec(read('docs/library.md'))?.[1] ?? '';

const types: Readonly<Record<string, string>> = { '.mjs': 'text/javascript', '.wasm': 'application/wasm' };

let server: Server;
let address: string;
let browser: BrowserContext;
let page: Page;
/** What went wrong in the page, and what it asked for from elsewhere. */
const strange: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = /^\/journey-maps(\/dist\/[\w./-]+)$/.exec(request.url ?? '')?.[1];
    if (path !== undefined) {
      const type = types[extname(path)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type }).end(readFileSync(join(root, path)));
    } else if (request.url === '/')
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(example);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await launchChromium();
  await browser.route(
    (url) => !url.href.startsWith(address) && !['data:', 'blob:'].includes(url.protocol),
    (route) => {
      strange.push(route.request().url());
      return route.abort();
    },
  );
  page = await browser.newPage();
  page.on('pageerror', ({ message }) => strange.push(message));
  await page.goto(address);
  const content = "import * as library from './journey-maps/dist/api/browser.mjs'; window.library = library;";
  await page.addScriptTag({ type: 'module', content });
  await page.waitForFunction(() => window.library !== undefined);
}, 60_000);
afterEach(() => {
  expect(strange.splice(0)).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

describe('the library in a browser', () => {
  it('parses, checks, renders and compares, as the page of the documentation shows', async () => {
    await page.locator('#told').filter({ hasText: 'findings' }).waitFor();
    expect(await page.locator('#told').textContent()).toMatch(/^\d+ findings; The customer is better off at Compare/);
    const picture = page.locator('#map > svg');
    expect(await picture.locator('title').first().textContent()).toBe('A cheaper plan');
    expect(await picture.locator('[data-change]').count()).toBeGreaterThan(0);
  });

  it.each(['svg', 'png', 'pdf', 'html', 'xlsx', 'pptx'] as const)('exports the same %s as in Node', async (format) => {
    const text = 'journey "Où? 🙂" { stage "Compare" { feels confused -1 } stage "Sign" { pain "Зачем" } }';
    const { maps } = await built.parse(text);
    const { data } = await built.exportMap(maps, format);
    const bytes = await page.evaluate(
      async ({ text, format }) => {
        const { maps } = await window.library.parse(text);
        return [...(await window.library.exportMap(maps, format)).data];
      },
      { text, format },
    );
    expect(Buffer.from(bytes).equals(data)).toBe(true);
  });

  it('finds its files where it is told, and says where they are not', async () => {
    const rendered = (assets: string) =>
      page.evaluate(async (assets) => {
        const { maps } = await window.library.parse('journey "Plan" { stage "Compare" { feels confused -1 } }');
        return Promise.all(maps.map((map) => window.library.render(map, { assets }).catch(({ message }) => message)));
      }, assets);
    expect(await rendered('/journey-maps/dist')).toEqual([expect.stringContaining('@font-face')]);
    const missing = (folder: string) =>
      new RegExp(`^There is no ${address}${folder}/fonts/inter-latin-\\d+-\\w+\\.woff2\\. Say in \`assets\` where `);
    expect(await rendered('/elsewhere')).toEqual([expect.stringMatching(missing('elsewhere'))]);
    expect(await rendered('/app')).toEqual([expect.stringMatching(missing('app'))]);
  });
});
