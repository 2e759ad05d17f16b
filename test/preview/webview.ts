import { join } from 'node:path';
import { build } from 'esbuild';
import type { Locator, Page } from 'playwright-core';
import { mermaidBundle } from '../../scripts/lib/mermaid-bundle.mjs';
import { previewHtml } from '../../src/extension/preview/html.js';
import type { MapImages } from '../../src/map/images.js';
import type { PageTheme } from '../../src/map/looks.js';
import type { PlainMap } from '../../src/map/model.js';
import { imageSnapshots } from '../../src/protocol/images.js';
import type { FromPreview, PullMessage, ToPreview } from '../../src/protocol/preview.js';
import { isFromPreview } from '../../src/protocol/preview-guards.js';
import type { PreviewState } from '../../src/protocol/preview-state.js';
import type { MapProblem, SavedView } from '../../src/protocol/server.js';
import { snapshot } from './fixtures.js';
import { PageHost, PageServer } from './page-server.js';

const root = join(import.meta.dirname, '..', '..');

/** The bundled webview in a real Chromium, under the policy that the extension gives it. */
export class Webview {
  private constructor(private readonly server: PageServer) {}

  static async start(): Promise<Webview> {
    let drawing: ReturnType<typeof build> | undefined;
    // As in the editor: nobody pays for diagrams before they ask for one.
    const diagrams = () => {
      drawing ??= build({ ...mermaidBundle(root), write: false });
      return drawing;
    };
    const server = await PageServer.start({
      script: 'src/preview/main.ts',
      style: 'src/preview/preview.css',
      html: () => previewHtml({ script: '/page.js', diagrams: '/mermaid.js', style: '/page.css', cspSource: `'self'` }),
      late: { '/mermaid.js': async () => (await diagrams()).outputFiles?.[0]?.contents ?? '' },
    });
    return new Webview(server);
  }

  /** Opens a panel, shows a document in it and answers its pulls with `content`. */
  async open(content: Content, state?: PreviewState): Promise<Panel> {
    const panel = new Panel(await this.server.newPage(state), this.server.address, content);
    await panel.load();
    await panel.expectPosted('ready');
    await panel.show();
    return panel;
  }

  stop(): Promise<void> {
    return this.server.stop();
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
export class Panel extends PageHost {
  private version = 1;
  /** What the page said that it holds. */
  private held: Pick<PullMessage, 'known' | 'knownImages'> = { known: [], knownImages: [] };

  constructor(
    page: Page,
    address: string,
    private content: Content,
    readonly document = 'file:///maps/plan.journey',
  ) {
    super(page, address);
  }

  /** Shows the document and paints its first picture. */
  async show(document = this.document, theme: PageTheme = 'auto'): Promise<void> {
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
  send(message: ToPreview): Promise<void> {
    return this.post(message);
  }

  /** Takes the first message of a type that the page has posted, waiting for it. */
  async expectPosted<T extends FromPreview['type']>(type: T): Promise<Extract<FromPreview, { type: T }>> {
    const message = await this.take(type);
    if (!isFromPreview(message)) throw new Error(`Not a message: ${JSON.stringify(message)}`);
    return message as Extract<FromPreview, { type: T }>;
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
}
