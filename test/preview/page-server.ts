import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';

const root = join(import.meta.dirname, '..', '..');
const inter = dirname(createRequire(import.meta.url).resolve('@fontsource/inter/package.json'));

/** What the page under test finds in place of VS Code. */
declare global {
  interface Window {
    posted: unknown[];
    saved: unknown;
    violations: string[];
  }
}

/** What a page is made of. */
export interface PageSources {
  /** Entry point in TypeScript, from the root of the checkout; served as `/page.js`. */
  script: string;
  /** Served as `/page.css`. */
  style: string;
  html(): string;
  /** What it loads late, by its path. */
  late?: Record<string, () => Promise<string | Uint8Array>>;
}

/** A bundled page of a webview in a real Chromium. */
export class PageServer {
  private constructor(
    private readonly browser: Browser,
    private readonly server: Server,
    readonly address: string,
  ) {}

  static async start({ script, style, html, late = {} }: PageSources): Promise<PageServer> {
    const shared = { bundle: true, minify: true, write: false, target: 'chrome122', absWorkingDir: root } as const;
    const [code, sheet] = await Promise.all([
      build({ ...shared, format: 'iife', entryPoints: [script] }),
      build({ ...shared, entryPoints: [style], external: ['*.woff2'] }),
    ]);
    const scripts = Object.entries(late).map(([path, body]) => [path, { type: 'text/javascript', body }] as const);
    const files: Record<string, { type: string; body: () => Promise<Buffer | string | Uint8Array> }> = {
      '/': { type: 'text/html', body: async () => html() },
      '/page.js': { type: 'text/javascript', body: async () => code.outputFiles[0]?.contents ?? '' },
      '/page.css': { type: 'text/css', body: async () => sheet.outputFiles[0]?.contents ?? '' },
      ...Object.fromEntries(scripts),
    };
    const server = createServer(async (request, response) => {
      const path = request.url ?? '/';
      const font = /^\/fonts\/(inter-[\w-]+\.woff2)$/.exec(path)?.[1];
      const file = font ? { type: 'font/woff2', body: () => readFile(join(inter, 'files', font)) } : files[path];
      response.writeHead(file ? 200 : 404, file ? { 'content-type': `${file.type}; charset=utf-8` } : {});
      response.end(file ? await file.body() : '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    return new PageServer(browser, server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }

  /** A page that is not there yet: `load` gets it. @param state what it saved before */
  async newPage(state?: unknown): Promise<Page> {
    const page = await this.browser.newPage({ viewport: { width: 800, height: 600 } });
    await page.addInitScript((saved) => {
      window.posted = [];
      window.saved = saved;
      window.violations = [];
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        window.violations.push(`${violatedDirective} ${blockedURI}`);
      });
      document.addEventListener('DOMContentLoaded', () => document.body.classList.add('vscode-light'));
      Object.assign(window, {
        acquireVsCodeApi: () => ({
          postMessage: (message: unknown) => window.posted.push(message),
          getState: () => window.saved,
          setState: (next: unknown) => {
            window.saved = next;
          },
        }),
      });
    }, state);
    return page;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** The host of a page: posts messages to it, takes what it posts, and notes what goes wrong in it. */
export class PageHost {
  private readonly strange: string[] = [];

  constructor(
    readonly page: Page,
    private readonly address: string,
  ) {}

  /** Loads the page. From now on is noted what it asks for from elsewhere, and what fails in it. */
  async load(): Promise<void> {
    this.page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(this.address) && !/^(data|blob):/.test(url)) this.strange.push(`asked for ${url}`);
    });
    this.page.on('pageerror', ({ stack, message }) => this.strange.push(stack ?? message));
    await this.page.goto(this.address);
  }

  /** Posts a message and waits until the page has painted what followed from it. */
  async post(message: object): Promise<void> {
    await this.page.evaluate(async (data) => {
      window.postMessage(data, '*');
      await new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
    }, message);
  }

  /** Takes the first message of a type that the page has posted, waiting for it. */
  async take(type: string): Promise<unknown> {
    const isThere = (wanted: string) => window.posted.some((message) => (message as { type: string }).type === wanted);
    await this.page.waitForFunction(isThere, type);
    return this.page.evaluate((wanted) => {
      const index = window.posted.findIndex((posted) => (posted as { type: string }).type === wanted);
      return window.posted.splice(index, 1)[0];
    }, type);
  }

  /** What the page has posted and nobody has taken yet. */
  posted(): Promise<unknown[]> {
    return this.page.evaluate(() => window.posted);
  }

  /** What the policy refused, what was asked for from elsewhere, and what failed in the page. */
  async wrongs(): Promise<string[]> {
    return [...(await this.page.evaluate(() => window.violations)), ...this.strange];
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}
