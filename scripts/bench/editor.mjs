import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../host/chromium.mjs';
import { startWorkbench } from '../host/code-server.mjs';
import { packExtension } from '../host/pack-extension.mjs';
import { vsixFile } from '../lib/paths.mjs';
import { temporaryFolder } from '../lib/temporary.mjs';
import { median, percentile } from './statistics.mjs';
import { richText } from './texts.mjs';

const sizes = [
  { touchpoints: 30, aim: 100 },
  { touchpoints: 1000, aim: 500 },
];
const keys = 'abcdefghijklmnopqrstuvwxyz'.split('');
/** How long an answer may take before the bench gives up, in milliseconds. */
const patience = 60_000;
/** What the line begins with that the page of a preview writes when a change is on the screen. */
const news = 'drawn at ';

/** Shows the line that was changed last, and does nothing else. */
const echo = join(import.meta.dirname, 'echo-extension');

/**
 * In the real VS Code: from the press of a key to the changed picture in its preview, with the packed extension. Beside it
 * the same text as Markdown in the preview that VS Code brings along, and the changed line alone in a panel that reads and
 * draws nothing: what of it is the editor's own and the machine's.
 * @returns {Promise<import('../bench.mjs').Row[]>}
 */
export async function editorRows() {
  const server = await startWorkbench({
    extensions: [vsixFile, await packExtension(echo)],
    settings: { 'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' }, 'files.autoSave': 'off' },
  });
  try {
    const rows = [];
    for (const { touchpoints, aim } of sizes) {
      const text = richText(touchpoints, 1);
      const times = await typeInto(server.address, {
        name: 'map.journey',
        language: 'journey',
        text,
        shown: 'svg[data-map]',
      });
      const asMarkdown = {
        name: 'map.md',
        language: 'markdown',
        text: text.replaceAll('\n', '\n\n'),
        shown: '.markdown-body',
      };
      const markdown = await typeInto(server.address, asMarkdown);
      const asText = { name: 'map.txt', language: 'plaintext', text, shown: 'pre' };
      const echoed = await typeInto(server.address, asText);
      rows.push(
        { name: `key to picture, ${touchpoints}, median`, value: median(times), unit: 'ms', aim, atMost: true },
        { name: `key to picture, ${touchpoints}, p95`, value: percentile(times, 95), unit: 'ms' },
        {
          name: `key to picture vs Markdown preview, ${touchpoints}`,
          value: median(markdown) / median(times),
          unit: 'x',
        },
        { name: `key to bare panel, ${touchpoints}, median`, value: median(echoed), unit: 'ms' },
        { name: `key to bare panel, ${touchpoints}, p95`, value: percentile(echoed, 95), unit: 'ms' },
      );
    }
    return rows;
  } finally {
    await server.stop();
  }
}

/**
 * Types letters into the first touchpoint of a document.
 * @param {{ name: string, language: string, text: string, shown: string }} document file name, language id, text, and
 *   selector of what its preview shows
 * @returns {Promise<number[]>} milliseconds of each but the first few
 */
async function typeInto(address, { name, language, text, shown }) {
  const folder = join(temporaryFolder('bench'), 'maps');
  mkdirSync(folder);
  writeFileSync(join(folder, name), text);
  const before = text.slice(0, text.indexOf('Looks for the price')).split('\n');
  const browser = await launchChromium();
  try {
    const page = browser.pages()[0] ?? (await browser.newPage());
    page.setDefaultTimeout(patience);
    await page.goto(`${address}/?folder=${encodeURIComponent(folder)}`);
    // Its icon is there once the language is known, and with it the key that opens the preview.
    await page.locator(`.explorer-folders-view .${language}-lang-file-icon`).first().dblclick();
    await page.locator('.monaco-editor.focused').waitFor();
    const picture = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').locator(shown);
    await openPanel(page, picture);
    await page.keyboard.press('Control+1');
    await putCaret(page, before.length, (before.at(-1) ?? '').length + 1);
    await page.evaluate(() => {
      globalThis.addEventListener(
        'keydown',
        (event) => {
          globalThis.pressed = performance.timeOrigin + event.timeStamp;
        },
        { capture: true },
      );
    });
    const times = [];
    let typed = '';
    for (const key of keys) {
      typed += key;
      await picture.evaluate(watch, { text: typed, news });
      const drawn = page.waitForEvent('console', { predicate: (message) => message.text().startsWith(news) });
      await page.keyboard.press(key);
      const at = Number((await drawn).text().slice(news.length));
      times.push(at - (await page.evaluate(() => globalThis.pressed)));
    }
    return times.slice(3);
  } finally {
    await browser.close();
  }
}

/** Opens the preview by its key, which does nothing until the extension that has it is there. */
async function openPanel(page, picture) {
  const deadline = Date.now() + patience;
  for (;;) {
    await page.keyboard.press('Control+k');
    await page.keyboard.press('v');
    try {
      await picture.waitFor({ state: 'attached', timeout: 10_000 });
      return;
    } catch (reason) {
      if (Date.now() > deadline) throw reason;
      await page.keyboard.press('Control+1');
    }
  }
}

/**
 * Puts the caret at a line and column, both counted from one. A key that is pressed while the focus moves between frames
 * gets lost, so the box that asks where to go is opened again until it is there.
 */
async function putCaret(page, line, column) {
  const input = page.locator('.quick-input-widget .quick-input-box input');
  const status = page.locator('#status\\.editor\\.selection', { hasText: `Ln ${line}, Col ${column}` });
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      if (!(await input.isVisible())) await page.keyboard.press('Control+g');
      await input.fill(`:${line}:${column}`, { timeout: 2_000 });
      await input.press('Enter', { timeout: 2_000 });
      await status.waitFor({ timeout: 2_000 });
      await page.locator('.monaco-editor.focused').waitFor({ timeout: 2_000 });
      return;
    } catch (reason) {
      if (Date.now() > deadline) throw reason;
    }
  }
}

/**
 * Runs in the preview: tells when the frame is on the screen that shows a text, in milliseconds since 1970. Nobody asks the
 * page for it meanwhile, since it would have to answer in the time that is measured.
 */
function watch(picture, { text, news }) {
  const look = () => {
    if (!picture.textContent.replaceAll(/\s/g, '').includes(`${text}Looks`)) return;
    observer.disconnect();
    // The callback of a frame comes before it is drawn, a task that begins then comes after that.
    requestAnimationFrame(() =>
      setTimeout(() => console.debug(`${news}${performance.timeOrigin + performance.now()}`)),
    );
  };
  const observer = new MutationObserver(look);
  observer.observe(picture, { subtree: true, childList: true, characterData: true });
}
