import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../host/chromium.mjs';
import { startWorkbench } from '../host/code-server.mjs';
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

/**
 * In the real VS Code: from the press of a key to the changed picture in its preview, with the packed extension.
 * @returns {Promise<import('../bench.mjs').Row[]>}
 */
export async function editorRows() {
  const server = await startWorkbench({
    extensions: [vsixFile],
    settings: { 'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' }, 'files.autoSave': 'off' },
  });
  try {
    const rows = [];
    for (const { touchpoints, aim } of sizes) {
      const times = await typeInto(server.address, touchpoints);
      rows.push(
        { name: `key to picture, ${touchpoints}, median`, value: median(times), unit: 'ms', aim, atMost: true },
        { name: `key to picture, ${touchpoints}, p95`, value: percentile(times, 95), unit: 'ms' },
      );
    }
    return rows;
  } finally {
    await server.stop();
  }
}

/** Types letters into the first touchpoint of a map. @returns {Promise<number[]>} milliseconds of each but the first few */
async function typeInto(address, touchpoints) {
  const folder = join(temporaryFolder('bench'), 'maps');
  mkdirSync(folder);
  const text = richText(touchpoints, 1);
  writeFileSync(join(folder, 'map.journey'), text);
  const before = text.slice(0, text.indexOf('Looks for the price'));
  const browser = await launchChromium();
  try {
    const page = browser.pages()[0] ?? (await browser.newPage());
    page.setDefaultTimeout(patience);
    await page.goto(`${address}/?folder=${encodeURIComponent(folder)}`);
    await page.locator('.explorer-folders-view .journey-lang-file-icon').first().dblclick();
    await page.locator('.monaco-editor.focused').waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.press('v');
    const picture = page
      .frameLocator('iframe.webview.ready')
      .frameLocator('iframe#active-frame')
      .locator('svg[data-map]');
    await picture.waitFor();
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+g');
    await page.keyboard.type(`:${before.split('\n').length}:${(before.split('\n').at(-1) ?? '').length + 1}`);
    await page.keyboard.press('Enter');
    await page.locator('.monaco-editor.focused').waitFor();
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
      const drawn = picture.evaluate(drawnAt, typed);
      await page.keyboard.type(key);
      times.push((await drawn) - (await page.evaluate(() => globalThis.pressed)));
    }
    return times.slice(3);
  } finally {
    await browser.close();
  }
}

/** Runs in the preview. @returns {Promise<number>} when the frame is drawn that shows a text, in milliseconds since 1970 */
function drawnAt(svg, text) {
  return new Promise((resolve) => {
    const look = () => {
      if (!svg.textContent.replaceAll(/\s/g, '').includes(`${text}Looks`)) return false;
      observer.disconnect();
      // The frame in which the change is painted ends before the next one begins.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())));
      return true;
    };
    const observer = new MutationObserver(look);
    observer.observe(svg, { subtree: true, childList: true, characterData: true });
    look();
  });
}
