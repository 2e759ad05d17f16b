import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** What a MutationObserver saw in the picture. */
export interface Touched {
  /** Nodes that were changed, added or removed within the thing that was edited. */
  inside: number;
  /** The same outside of it. */
  elsewhere: number;
}

/** The preview's page inside its webview. */
export class Preview {
  constructor(private readonly page: Page) {}

  /** The document of the webview; VS Code puts it two frames deep. */
  get frame(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame');
  }

  /** Root of the picture. */
  get picture(): Locator {
    return this.frame.locator('svg[data-map]');
  }

  /** What the picture is scrolled in, and what has the focus while one walks through it. */
  get viewport(): Locator {
    return this.frame.locator('.viewport');
  }

  get body(): Locator {
    return this.frame.locator('body');
  }

  /** The strip that says what is wrong with the text. */
  get strip(): Locator {
    return this.frame.locator('.dock .strip');
  }

  get zoomButtons(): Locator {
    return this.frame.locator('.toolbar button');
  }

  /** The document of the webview, for what has to be run in it. */
  async inside(): Promise<Frame> {
    const frame = await (await this.body.elementHandle())?.ownerFrame();
    if (!frame) throw new Error('The preview has no page');
    return frame;
  }

  /** The tab of a view, such as `Curve`. */
  tab(name: string): Locator {
    return this.frame.getByRole('tab', { name, exact: true });
  }

  /** Shows another view of the map. */
  async choose(name: string): Promise<void> {
    await this.tab(name).click();
    await expect.poll(() => this.tab(name).getAttribute('aria-selected')).toBe('true');
  }

  /** What shows a thing, by its id: `switch-plan/define/bill`. Of several parts the first. */
  thing(id: string): Locator {
    return this.frame.locator(`[data-id=${JSON.stringify(id)}]`).first();
  }

  /** How far the picture is scrolled, in pixels. */
  async scroll(): Promise<{ left: number; top: number }> {
    return this.frame
      .locator('.viewport')
      .evaluate(({ scrollLeft, scrollTop }) => ({ left: scrollLeft, top: scrollTop }));
  }

  /** Whether a mark is in sight. */
  async isMarked(mark: 'caret' | 'selection'): Promise<boolean> {
    return this.frame.locator(`.frame.${mark}`).isVisible();
  }

  /** Pixels between the corners of a mark and those of a thing. */
  async distance(mark: 'caret' | 'selection', id: string): Promise<number> {
    const [marked, drawn] = [
      await this.frame.locator(`.frame.${mark}`).boundingBox(),
      await this.thing(id).boundingBox(),
    ];
    if (!marked || !drawn) return Number.POSITIVE_INFINITY;
    return Math.hypot(marked.x - drawn.x, marked.y - drawn.y);
  }

  /** Scrolls a thing into the middle of the panel, where nothing covers it. */
  async center(id: string): Promise<void> {
    await this.thing(id).evaluate((drawn) => {
      const viewport = drawn.closest('.viewport');
      const panel = viewport?.getBoundingClientRect();
      const { left, top, width, height } = (drawn.querySelector('text, circle') ?? drawn).getBoundingClientRect();
      if (!panel) return;
      const [right, down] = [
        left + width / 2 - panel.x - panel.width / 2,
        top + height / 2 - panel.y - panel.height / 2,
      ];
      viewport?.scrollBy({ left: right, top: down, behavior: 'instant' });
    });
  }

  /** A place within the window where nothing of the map stands, in the middle of the panel if there is one. */
  async emptyPlace(): Promise<{ x: number; y: number }> {
    const place = await this.viewport.evaluate((viewport) => {
      const { x, y, width, height } = viewport.getBoundingClientRect();
      const isEmpty = (at: Element | null) =>
        at !== null && viewport.contains(at) && !at.closest('text, .overlay, .stage [data-id]');
      for (let down = 0.4; down < 0.9; down += 0.02) {
        for (let right = 0.3; right < 0.9; right += 0.02) {
          const [left, top] = [width * right, height * down];
          if (isEmpty(document.elementFromPoint(x + left, y + top))) return { left, top };
        }
      }
      return undefined;
    });
    const panel = await this.viewport.boundingBox();
    if (!place || !panel) throw new Error('The map is full');
    return { x: panel.x + place.left, y: panel.y + place.top };
  }

  /** Clicks on what is written of a thing, or on its face. */
  async click(id: string): Promise<void> {
    await this.thing(id)
      .locator('text, circle')
      .first()
      .click({ position: { x: 5, y: 5 }, force: true });
  }

  /** Whether keys go to the preview. */
  async hasFocus(): Promise<boolean> {
    return this.body.evaluate(() => document.hasFocus());
  }

  /** Whether all of a thing lies within the panel. */
  async sees(id: string): Promise<boolean> {
    const [box, panel] = [await this.thing(id).boundingBox(), await this.frame.locator('.viewport').boundingBox()];
    if (!box || !panel) return false;
    const within = (from: number, length: number, start: number, size: number) =>
      from >= start && from + length <= start + size;
    return within(box.x, box.width, panel.x, panel.width) && within(box.y, box.height, panel.y, panel.height);
  }

  /** Presses a button of the toolbar by the beginning of its title. */
  async zoomTo(title: string): Promise<void> {
    await this.body.hover();
    await this.frame.locator(`.toolbar button[title^=${JSON.stringify(title)}]`).click();
  }

  /** Ids of everything that is in the page, in their order. */
  async ids(): Promise<string[]> {
    const ids = await this.picture
      .locator('[data-id]')
      .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-id') ?? ''));
    return [...new Set(ids)];
  }

  /** Ids of the touchpoints that are in the page, in their order: those with two slashes. */
  async touchpoints(): Promise<string[]> {
    const ids = await this.frame
      .locator('[data-id]')
      .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-id') ?? ''));
    return [...new Set(ids.filter((id) => /^[^/:]+\/[^/:]+\/[^/:]+$/.test(id)))];
  }

  /** Scale at which the picture is shown, 1 for 100 %. */
  async zoom(): Promise<number> {
    return this.picture.evaluate((svg) => new DOMMatrix(getComputedStyle(svg).transform).a);
  }

  /** Remembers from now on which nodes of the picture are touched. @param id of the thing that is about to be edited */
  async watch(id: string): Promise<void> {
    await this.picture.evaluate((svg, thing) => {
      const inside = new Set<Node>();
      const elsewhere = new Set<Node>();
      const touch = (node: Node, within: boolean) => {
        (within ? inside : elsewhere).add(node);
        for (const child of node.childNodes) touch(child, within);
      };
      const observer = new MutationObserver((records) => {
        for (const { type, target, addedNodes, removedNodes } of records) {
          const element = target instanceof Element ? target : target.parentElement;
          const owner = element?.closest('[data-id]')?.getAttribute('data-id') ?? '';
          const within = owner === thing || owner.startsWith(`${thing}/`);
          if (type === 'childList') {
            for (const node of [...addedNodes, ...removedNodes]) touch(node, within);
          } else {
            (within ? inside : elsewhere).add(target);
          }
        }
      });
      observer.observe(svg, { subtree: true, childList: true, characterData: true, attributes: true });
      Object.assign(window, { touchedNodes: { inside, elsewhere } });
    }, id);
  }

  /** What was touched since `watch`. */
  async touched(): Promise<Touched> {
    return this.body.evaluate(() => {
      const { inside, elsewhere } = (window as unknown as { touchedNodes: { inside: Set<Node>; elsewhere: Set<Node> } })
        .touchedNodes;
      return { inside: inside.size, elsewhere: elsewhere.size };
    });
  }
}
