import type { Locator, Page } from 'playwright-core';

/** What VS Code shows around a text: suggestions, hovers, actions, problems and the outline. */
export class TextEditor {
  constructor(private readonly page: Page) {}

  /** Labels of the suggestions that are in view, in their order. */
  async suggestions(): Promise<string[]> {
    return texts(this.page.locator('.suggest-widget.visible .monaco-list-row .label-name'));
  }

  /** What the chosen suggestion says beside the list. */
  get suggestionDetails(): Locator {
    return this.page.locator('.suggest-details');
  }

  /** The card that explains what is under the caret or the pointer. */
  get hover(): Locator {
    return this.page.locator('.monaco-hover:not(.hidden) .monaco-hover-content').first();
  }

  /** Opens the list of code actions at the caret; anew where the key got lost or came too early, as a person would. */
  async openActions(): Promise<void> {
    const first = this.page.locator('.action-widget .monaco-list-row.action').first();
    for (let tries = 1; ; tries++) {
      await this.page.keyboard.press('Control+.');
      try {
        return await first.waitFor({ timeout: 5_000 });
      } catch (reason) {
        if (tries === 4) throw reason;
      }
    }
  }

  /** Titles of the code actions on offer. */
  async actions(): Promise<string[]> {
    return texts(this.page.locator('.action-widget .monaco-list-row.action .title'));
  }

  /** Messages of the problems panel. */
  async problems(): Promise<string[]> {
    return texts(this.page.locator('.markers-panel .monaco-list-row .marker-message-details-container'));
  }

  /** Lines of the text that are in view, from the top. */
  async lines(): Promise<string[]> {
    const lines = this.page.locator('.editor-group-container.active .view-line');
    const placed = await lines.evaluateAll((all) =>
      all.map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' })),
    );
    return placed.sort((a, b) => a.top - b.top).map(({ text }) => text.replaceAll('\u00a0', ' '));
  }

  /** Titles in the outline that are in view. */
  async outline(): Promise<string[]> {
    return texts(this.page.locator('.outline-pane [role=treeitem] .monaco-icon-label'));
  }

  /** Colours of the words in view, by word. */
  async colours(): Promise<Record<string, string>> {
    return this.page
      .locator('.editor-group-container.active .view-line span span')
      .evaluateAll((spans) =>
        Object.fromEntries(spans.map((span) => [span.textContent?.trim() ?? '', getComputedStyle(span).color])),
      );
  }
}

/** Texts of what is found, with plain spaces. */
async function texts(found: Locator): Promise<string[]> {
  return (await found.allTextContents()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
}
