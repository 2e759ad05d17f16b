import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { eventually } from './workbench.js';

/** The panel of changes inside its webview. */
export class ChangesPanel {
  constructor(private readonly page: Page) {}

  /** The document of the webview; VS Code puts it two frames deep. */
  get frame(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame');
  }

  get body(): Locator {
    return this.frame.locator('body');
  }

  /** The changes that are listed. */
  get changes(): Locator {
    return this.frame.getByRole('listbox', { name: 'Changes' }).getByRole('option');
  }

  /** What is listed: of each change its sign and its sentence. */
  told(): Promise<string[]> {
    return this.changes.evaluateAll((rows) =>
      rows.map((row) => {
        const sign = row.querySelector('.sign')?.getAttribute('aria-label');
        return `${sign}: ${row.querySelector('.sentence')?.textContent}`;
      }),
    );
  }

  /** The change that is selected. */
  get selected(): Locator {
    return this.frame.getByRole('option', { selected: true });
  }

  /** The pictures that are in sight, from left to right. */
  get pictures(): Locator {
    return this.frame.locator('.side:visible svg[data-map]');
  }

  /** What stands in place of the pictures. */
  get statement(): Locator {
    return this.frame.locator('.empty');
  }

  /** What a screen reader was told at last. */
  get said(): Locator {
    return this.frame.locator('.voice[aria-live]');
  }

  /** Waits until the page is in a theme of VS Code's. */
  async isIn(theme: string): Promise<void> {
    const isThere = new RegExp(`${theme}(\\s|$)`);
    await eventually(() => this.body.getAttribute('class'), 'the theme').toMatch(isThere);
  }

  filter(name: string): Locator {
    return this.frame.getByRole('group', { name: 'Show only' }).getByRole('button', { name });
  }

  layout(name: string): Locator {
    return this.frame.getByRole('tab', { name, exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name }).last();
  }

  /** The document of the webview, for what has to be run in it. */
  async inside(): Promise<Frame> {
    const frame = await (await this.body.elementHandle())?.ownerFrame();
    if (!frame) throw new Error('The panel has no page');
    return frame;
  }
}
