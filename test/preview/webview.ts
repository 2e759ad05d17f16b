import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { mermaidBundle } from '../../scripts/lib/mermaid-bundle.mjs';
import { previewHtml } from '../../src/extension/preview/html.js';
import type { MapImages } from '../../src/map/images.js';
import type { PlainMap } from '../../src/map/model.js';
import { imageSnapshots } from '../../src/protocol/images.js';
import type { FromPreview, PreviewTheme, PullMessage, ToPreview } from '../../src/protocol/preview.js';
import { isFromPreview } from '../../src/protocol/preview-guards.js';
import type { PreviewState } from '../../src/protocol/preview-state.js';
import type { MapProblem, SavedView } from '../../src/protocol/server.js';
import { snapshot } from './fixtures.js';

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

/** The bundled webview in a real Chromium, under the policy that the extension gives it. */
export class Webview {
  private constructor(
    private readonly browser: Browser,
    private readonly server: Server,
    private readonly address: string,
  ) {}

  static async start(): Promise<Webview> {
    const shared = { bundle: true, minify: true, write: false, target: 'chrome122', absWorkingDir: root } as const;
    const [script, style] = await Promise.all([
      build({
        ...shared,
        format: 'iife',
        entryPoints: ['src/preview/main.ts'],
      }),
      build({ ...shared, entryPoints: ['src/preview/preview.css'], external: ['*.woff2'] }),
    ]);
    let drawing: ReturnType<typeof build> | undefined;
    // As in the editor: nobody pays for diagrams before they ask for one.
    const diagrams = () => {
      drawing ??= build({ ...mermaidBundle(root), write: false });
      return drawing;
    };
    const files: Record<string, { type: string; body: () => Promise<Buffer | string | Uint8Array> }> = {
      '/': {
        type: 'text/html',
        body: async () =>
          previewHtml({ script: '/preview.js', diagrams: '/mermaid.js', style: '/preview.css', cspSource: `'self'` }),
      },
      '/preview.js': { type: 'text/javascript', body: async () => script.outputFiles[0]?.contents ?? '' },
      '/mermaid.js': { type: 'text/javascript', body: async () => (await diagrams()).outputFiles?.[0]?.contents ?? '' },
      '/preview.css': { type: 'text/css', body: async () => style.outputFiles[0]?.contents ?? '' },
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
    return new Webview(browser, server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }

  /** Opens a panel, shows a document in it and answers its pulls with `content`. */
  async open(content: Content, state?: PreviewState): Promise<Panel> {
    const page = await this.browser.newPage({ viewport: { width: 800, height: 600 } });
    const panel = new Panel(page, content);
    panel.watch(this.address);
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
    await page.goto(this.address);
    await panel.expectPosted('ready');
    await panel.show();
    return panel;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** What the server would answer. */
export interface Content {
  maps: PlainMap[];
  images?: MapImages;
  problems?: MapProblem[];
  views?: Record<string, SavedView>;
  empty?: boolean;
  broken?: boolean;
  /** Whether the document can be changed; it can when left out. */
  editable?: boolean;
}

/** One page, and the host that talks to it. */
export class Panel {
  private version = 1;
  /** What the page said that it holds. */
  private held: Pick<PullMessage, 'known' | 'knownImages'> = { known: [], knownImages: [] };
  private readonly strange: string[] = [];

  constructor(
    readonly page: Page,
    private content: Content,
    readonly document = 'file:///maps/plan.journey',
  ) {}

  /** Shows the document and paints its first picture. */
  async show(document = this.document, theme: PreviewTheme = 'auto'): Promise<void> {
    const { editable = true } = this.content;
    const fileName = document.split('/').pop() ?? '';
    await this.send({ type: 'show', document, fileName, locked: false, theme, editable });
    await this.answerPull(document);
  }

  /** The text changed: the page gets what it does not hold. */
  async change(content: Content): Promise<void> {
    this.content = content;
    this.version++;
    await this.noteTaken();
    await this.sendMaps();
  }

  /** The version that the next change of the text gets. */
  get nextVersion(): number {
    return this.version + 1;
  }

  /** Answers the pull that the page has posted, as the server would: without the stages and pictures that it knows. */
  async answerPull(document = this.document): Promise<void> {
    this.held = await this.expectPosted('pull');
    await this.sendMaps(document);
  }

  private async sendMaps(document = this.document): Promise<void> {
    const { known, knownImages } = this.held;
    const { maps, images = new Map(), problems = [], views = {}, empty = false, broken = false } = this.content;
    await this.send({
      type: 'maps',
      document,
      version: this.version,
      empty,
      today: '2026-11-21',
      maps: maps.map((whole) => snapshot(whole, known)),
      images: imageSnapshots(images, new Set(knownImages)),
      problems,
      broken,
      views,
    });
    await this.page.waitForFunction(() =>
      window.posted.some((message) => ['taken', 'pull'].includes((message as FromPreview).type)),
    );
    await this.noteTaken();
  }

  /** What the page holds is what it said last. */
  private async noteTaken(): Promise<void> {
    const isTaken = (message: unknown) => (message as FromPreview).type === 'taken';
    while ((await this.posted()).some(isTaken)) this.held = await this.expectPosted('taken');
  }

  /** Posts a message and waits until the page has painted what followed from it. */
  async send(message: ToPreview): Promise<void> {
    await this.page.evaluate(async (data) => {
      window.postMessage(data, '*');
      await new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
    }, message);
  }

  /** Takes the first message of a type that the page has posted, waiting for it. */
  async expectPosted<T extends FromPreview['type']>(type: T): Promise<Extract<FromPreview, { type: T }>> {
    const isThere = (wanted: string) => window.posted.some((message) => (message as FromPreview).type === wanted);
    await this.page.waitForFunction(isThere, type);
    const message = await this.page.evaluate((wanted) => {
      const index = window.posted.findIndex((posted) => (posted as FromPreview).type === wanted);
      return window.posted.splice(index, 1)[0];
    }, type);
    if (!isFromPreview(message)) throw new Error(`Not a message: ${JSON.stringify(message)}`);
    return message as Extract<FromPreview, { type: T }>;
  }

  /** What the page has posted and nobody has taken yet. */
  posted(): Promise<unknown[]> {
    return this.page.evaluate(() => window.posted);
  }

  /** Runs something and counts the nodes of the picture that it touched: added, removed, or changed in place. */
  async touchedBy(change: () => Promise<void>): Promise<{ added: number; removed: number; changed: number }> {
    await this.page.evaluate(() => {
      const counts = { added: 0, removed: 0 };
      const changed = new Set<Node>();
      const size = (node: Node): number => 1 + [...node.childNodes].reduce((sum, child) => sum + size(child), 0);
      const read = (records: MutationRecord[]) => {
        for (const { type, target, addedNodes, removedNodes } of records) {
          if (type !== 'childList') changed.add(target);
          for (const node of addedNodes) counts.added += size(node);
          for (const node of removedNodes) counts.removed += size(node);
        }
      };
      const observer = new MutationObserver(read);
      const svg = document.querySelector('svg') as SVGElement;
      observer.observe(svg, { attributes: true, characterData: true, childList: true, subtree: true });
      Object.assign(window, {
        counted: () => {
          read(observer.takeRecords());
          observer.disconnect();
          return { ...counts, changed: changed.size };
        },
      });
    });
    await change();
    return this.page.evaluate(() =>
      (window as unknown as { counted(): { added: number; removed: number; changed: number } }).counted(),
    );
  }

  /** Notes what the page asks for from anywhere but the address that it was served from, and what fails in it. */
  watch(address: string): void {
    this.page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !/^(data|blob):/.test(url)) this.strange.push(`asked for ${url}`);
    });
    this.page.on('pageerror', ({ stack, message }) => this.strange.push(stack ?? message));
  }

  /** What the policy refused, what was asked for from elsewhere, and what failed in the page. */
  async wrongs(): Promise<string[]> {
    return [...(await this.page.evaluate(() => window.violations)), ...this.strange];
  }

  /** The picture. */
  get svg(): Locator {
    return this.page.locator('.canvas > svg');
  }

  /** The box in which the picture is scrolled. */
  get viewport(): Locator {
    return this.page.locator('.viewport');
  }

  /** Scale at which the picture is shown, 1 for 100 %. */
  async zoom(): Promise<number> {
    return this.svg.evaluate((svg) => new DOMMatrix(getComputedStyle(svg).transform).a);
  }

  /** How far the picture is scrolled, in pixels: to the right and down. */
  async scroll(): Promise<number[]> {
    return this.viewport.evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);
  }

  drawn(id: string) {
    return this.page.locator(`svg [data-id="${id}"]`).first();
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}
