import type { FrameLocator, Locator, Page } from 'playwright-core';

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

  /** What shows a thing, by its id: `switch-plan/define/bill`. Of several parts the first. */
  thing(id: string): Locator {
    return this.frame.locator(`[data-id=${JSON.stringify(id)}]`).first();
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
