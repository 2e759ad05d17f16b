import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { expect, inject, type TestContext, vi } from 'vitest';
import { stageWorkspace } from '../../../scripts/host/staging.mjs';
import { resultsFolder, root } from '../../../scripts/lib/paths.mjs';
import { Preview } from './preview.js';
import { TextEditor } from './text-editor.js';

/** Ids of VS Code's own themes, by the class that they give to a webview's body. */
export const themes = {
  'vscode-light': 'Default Light Modern',
  'vscode-dark': 'Default Dark Modern',
  'vscode-high-contrast': 'Default High Contrast',
  'vscode-high-contrast-light': 'Default High Contrast Light',
} as const;

/** Polls like `expect.poll`, with the patience that a workbench on a busy machine needs. */
export const eventually = <T>(look: () => T | Promise<T>, what: string) =>
  expect.poll(look, { timeout: 20_000, interval: 50, message: what });

/** A window of VS Code on a workspace of its own, driven as a person would: by keys, clicks and what is to be seen. */
export class Workbench {
  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
    /** The folder that is open: a git repository that nothing else uses. */
    readonly folder: string,
  ) {}

  /**
   * Opens a window.
   * @param from folder that is copied into the new workspace; the examples when left out
   */
  static async open(from = join(root, 'examples')): Promise<Workbench> {
    const browser = await chromium.connectOverCDP(inject('browser'));
    const [person] = browser.contexts();
    if (!person) throw new Error('The browser shows no windows');
    const page = await person.newPage();
    await page.setViewportSize({ width: 1600, height: 1000 });
    const folder = stageWorkspace(from);
    await page.goto(`${inject('workbench')}/?folder=${encodeURIComponent(folder)}`);
    // Files get the icon of their language as soon as the extensions' contributions are known.
    await page.locator('.explorer-folders-view .journey-lang-file-icon').first().waitFor();
    return new Workbench(browser, page, folder);
  }

  async close(): Promise<void> {
    await this.page.close();
    await this.browser.close();
  }

  /** The preview; of several the one in the last column. */
  get preview(): Preview {
    return new Preview(this.page);
  }

  /** The text editor that has the focus, or had it last. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor').first();
  }

  /** What is shown around the text. */
  get text(): TextEditor {
    return new TextEditor(this.page);
  }

  /** Presses one chord after another: `press('Control+K', 'v')`. */
  async press(...chords: string[]): Promise<void> {
    for (const chord of chords) await this.page.keyboard.press(chord);
  }

  /** Opens a file of the workspace by its path, with the focus in its text. */
  async openFile(path: string): Promise<void> {
    await this.ask('Control+p', path);
    const name = path.split('/').at(-1) ?? path;
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }

  /**
   * Runs a command by its title in the command palette, such as `Journey: New Map`.
   * @param answers what is picked from the lists that the command opens, one after another
   */
  async command(title: string, ...answers: string[]): Promise<void> {
    await this.ask('F1', `>${title}`, ...answers);
  }

  /** Runs a command that goes on to ask something, which is left open. */
  async startCommand(title: string): Promise<void> {
    await this.begin('F1', `>${title}`);
  }

  /**
   * Opens the quick input by a key and answers it, as often as there are answers. While the focus is on its way from one
   * frame to another, a key gets lost, or the input closes again: then it is opened anew, as a person would.
   */
  private async ask(key: string, first: string, ...answers: string[]): Promise<void> {
    await this.begin(key, first);
    for (const answer of answers) await this.pick(answer);
    await this.quickInput.waitFor({ state: 'hidden' });
  }

  private async begin(key: string, first: string): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        if (!(await this.quickInput.isVisible())) await this.press(key);
        await this.pick(first, 5_000);
        return;
      } catch (reason) {
        if (tries === 6) throw reason;
      }
    }
  }

  /** Where VS Code asks what to open, run or pick, and code-server where to save. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget .quick-input-box input');
  }

  /**
   * Types into the quick input and takes the first entry, which must begin with it. Where the next question comes only now
   * and empties the input, it is typed again.
   */
  async pick(answer: string, timeout = 30_000): Promise<void> {
    await this.quickInput.fill(answer, { timeout });
    // `:12:5` names a place, which is no entry of a list.
    if (!answer.startsWith(':')) {
      const name = JSON.stringify(answer.replace(/^>/, '').split('/').at(-1));
      const row = this.page.locator(`.quick-input-widget .monaco-list-row.focused[aria-label^=${name}]`);
      const isOffered = async () => {
        if ((await this.quickInput.inputValue({ timeout })) !== answer) await this.quickInput.fill(answer, { timeout });
        if (!(await row.isVisible())) throw new Error(`${name} is not offered`);
      };
      // Not `expect.poll`, which is for tests only: hooks open files as well.
      await vi.waitFor(isOffered, { timeout, interval: 50 });
    }
    // At the input itself, wherever the focus has gone in the meantime.
    await this.quickInput.press('Enter', { timeout });
  }

  /**
   * Chooses an entry of the menu of what is clicked. The entry may come only once an extension is there, and a menu takes no
   * click in its first moment: then it is opened or clicked anew, as a person would.
   * @param options `by` is the button of the mouse, `shown` the name of a screenshot of the open menu
   */
  async chooseInMenu(
    target: Locator,
    name: string,
    {
      by = 'right',
      position,
      shown,
    }: { by?: 'left' | 'right'; position?: { x: number; y: number }; shown?: string } = {},
  ): Promise<void> {
    const entry = this.page.getByRole('menuitem', { name, exact: true });
    const isOffered = async () => {
      await target.click({ button: by, ...(position ? { position } : {}) });
      try {
        await entry.waitFor({ timeout: 2_000 });
      } catch (reason) {
        await this.press('Escape');
        throw reason;
      }
    };
    await vi.waitFor(isOffered, { timeout: 30_000, interval: 50 });
    if (shown) await this.screenshot(shown);
    const isTaken = async () => {
      await entry.click({ timeout: 1_000 });
      await entry.waitFor({ state: 'hidden', timeout: 1_000 });
    };
    await vi.waitFor(isTaken, { timeout: 10_000, interval: 50 });
  }

  /** Opens the preview beside the text by its key, and waits for its picture. */
  async openPreview(): Promise<Preview> {
    await this.press('Control+k', 'v');
    await this.preview.picture.waitFor({ timeout: 30_000 });
    return this.preview;
  }

  /** Puts the caret behind the end of a piece of text that the file on disk holds exactly once. */
  async caretAfter(path: string, piece: string): Promise<void> {
    const text = readFileSync(join(this.folder, path), 'utf8');
    const offset = text.indexOf(piece);
    expect(offset, `${piece} in ${path}`).toBeGreaterThanOrEqual(0);
    expect(text.indexOf(piece, offset + 1), `${piece} in ${path} a second time`).toBe(-1);
    const before = text.slice(0, offset + piece.length).split('\n');
    await this.caretTo(before.length, (before.at(-1) ?? '').length + 1);
  }

  /**
   * Puts the caret of the text at a line and column, both counted from one. By arrows: where the box that asks for a line has
   * closed again, the key that ends it would write into the text. A click into a picture may take the focus away once more
   * when it is in the text already; then the way is begun anew.
   */
  async caretTo(line: number, column: number): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.walkTo(line, column);
      } catch (reason) {
        if (tries === 3) throw reason;
        await this.press('Control+1');
      }
    }
  }

  private async walkTo(line: number, column: number): Promise<void> {
    const isAt = async (place: number) => {
      const caret = await this.caret();
      if (caret !== `Ln ${line}, Col ${place}`) throw new Error(`The caret is at ${caret}, not in line ${line}.`);
    };
    await this.press('Control+Home', ...new Array<string>(line - 1).fill('ArrowDown'));
    await vi.waitFor(() => isAt(1), { timeout: 5_000, interval: 50 });
    for (let step = 1; step < column; step++) await this.press('ArrowRight');
    for (let hints = 0; ; hints++) {
      try {
        return await vi.waitFor(() => isAt(column), { timeout: 2_000, interval: 50 });
      } catch (reason) {
        if (hints === 3) throw reason;
        // A hint within the line takes a step of its own.
        await this.press('ArrowRight');
      }
    }
  }

  /** What the status bar says of the caret: `Ln 3, Col 5 (6 selected)`; nothing while no text has the focus. */
  async caret(): Promise<string> {
    const [told = ''] = await this.page.locator('#status\\.editor\\.selection').allTextContents();
    return told;
  }

  /** Types into whatever has the focus, key by key. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Gives the focus to the text, which is in the first column, without changing anything. */
  async focusText(): Promise<void> {
    await this.press('Escape', 'Control+1');
    await eventually(() => this.isTyping(), 'the focus in the text').toBe(true);
  }

  /** Gives the focus to the preview, which is in the second column. */
  async focusPreview(): Promise<void> {
    await this.press('Control+2');
    await eventually(() => this.isTyping(), 'the focus in the text').toBe(false);
    await eventually(() => this.preview.hasFocus(), 'the focus in the preview').toBe(true);
  }

  /** Takes back everything that was changed in the active editor since it was saved. */
  async revert(): Promise<void> {
    await this.focusText();
    await this.command('File: Revert File');
  }

  /** Whether the keyboard goes to the text of the active editor. */
  async isTyping(): Promise<boolean> {
    return this.page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null);
  }

  /**
   * Waits until the workbench has written something down of this folder's editors that it remembers over a reload; it does
   * so every few seconds, and a reload does not wait for it.
   */
  async remembers(what: RegExp): Promise<void> {
    const written = () =>
      this.page.evaluate(
        async ([pattern, place]) => {
          const isIt = (value: unknown) =>
            typeof value === 'string' && value.includes(place) && new RegExp(pattern).test(value);
          const done = <T>(request: IDBRequest<T>) =>
            new Promise<T>((resolve, reject) => {
              request.onsuccess = () => resolve(request.result);
              request.onerror = () => reject(request.error);
            });
          for (const { name = '' } of await indexedDB.databases()) {
            const database = await done(indexedDB.open(name));
            try {
              for (const store of database.objectStoreNames) {
                const values = await done(database.transaction(store, 'readonly').objectStore(store).getAll());
                if (values.some(isIt)) return true;
              }
            } finally {
              database.close();
            }
          }
          return false;
        },
        [what.source, this.folder] as const,
      );
    const message = `whether the workbench has written down ${what}`;
    // Rarely: it writes when nothing else is to do, and to look takes long on a busy machine.
    await expect.poll(written, { timeout: 60_000, interval: 2_000, message }).toBe(true);
  }

  /** Switches the theme of this workspace. */
  async useTheme(theme: keyof typeof themes): Promise<void> {
    mkdirSync(join(this.folder, '.vscode'), { recursive: true });
    writeFileSync(
      join(this.folder, '.vscode', 'settings.json'),
      JSON.stringify({ 'workbench.colorTheme': themes[theme] }),
    );
  }

  /** Keeps what the window shows, where a test has failed. */
  async keepFailure({ task }: TestContext): Promise<void> {
    if (task.result?.state === 'fail') await this.screenshot(`failed-${task.name}`);
  }

  /** Writes what the window shows to test-results/screenshots in a dark and in a light theme, which is left. */
  async screenshots(
    name: string,
    isReady: (theme: keyof typeof themes) => Promise<void> = async () => {},
  ): Promise<void> {
    for (const [theme, shell] of [
      ['vscode-dark', '.monaco-workbench.vs-dark'],
      ['vscode-light', '.monaco-workbench.vs'],
    ] as const) {
      await this.useTheme(theme);
      await this.page.locator(shell).waitFor();
      await isReady(theme);
      await this.screenshot(`${name}-${theme}`);
    }
  }

  /** Writes what the window shows to test-results/screenshots, for people to look at. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: join(resultsFolder, 'screenshots', `${name}.png`) });
  }
}
