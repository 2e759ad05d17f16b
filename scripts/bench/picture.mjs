import { join } from 'node:path';
import { build } from 'esbuild';
import { launchChromium } from '../host/chromium.mjs';
import { root } from '../lib/paths.mjs';
import { median, percentile } from './statistics.mjs';
import { journeyTexts, richText } from './texts.mjs';

/** Runs of each size, after three for warming up. */
const sizes = [
  { touchpoints: 10, runs: 15, aim: undefined },
  { touchpoints: 100, runs: 11, aim: 15 },
  { touchpoints: 1000, runs: 5, aim: 20 },
];

/**
 * From a text never seen before to a laid-out picture, ours against mermaid's, in one page; and from the map that the
 * language server has read of it, which is all that the preview's page does. Of a large map ours is what is
 * seen of it; the margins that the preview then keeps ready for scrolling have a row of their own.
 * @returns {Promise<import('../bench.mjs').Row[]>}
 */
export async function pictureRows() {
  const bundle = await build({
    absWorkingDir: root,
    entryPoints: ['scripts/bench/page.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'chrome122',
  });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><body></body>');
    await page.addScriptTag({ path: join(root, 'node_modules/mermaid/dist/mermaid.min.js') });
    await page.addScriptTag({ content: bundle.outputFiles[0].text });
    let seed = 1;
    const once = async (touchpoints) => {
      const texts = journeyTexts(touchpoints, seed++);
      return {
        ours: await page.evaluate(([text, title]) => globalThis.ours(text, title), [texts.ours, texts.firstTitle]),
        theirs: await page.evaluate(
          ([text, title]) => globalThis.theirs(text, title),
          [texts.theirs, texts.firstTitle],
        ),
      };
    };
    const measured = [];
    for (const { touchpoints, runs, aim } of sizes) {
      for (let warmUp = 0; warmUp < 3; warmUp++) await once(touchpoints);
      const times = [];
      for (let run = 0; run < runs; run++) times.push(await once(touchpoints));
      const ours = median(times.map((time) => time.ours.picture));
      const ofReadMap = median(times.map((time) => time.ours.ofReadMap));
      const theirs = median(times.map((time) => time.theirs));
      measured.push(
        { name: `picture vs mermaid, ${touchpoints}`, value: theirs / ours, unit: 'x', aim },
        { name: `picture of a read map vs mermaid, ${touchpoints}`, value: theirs / ofReadMap, unit: 'x', aim },
        { name: `picture, ${touchpoints}`, value: ours, unit: 'ms' },
        { name: `picture of a read map, ${touchpoints}`, value: ofReadMap, unit: 'ms' },
        {
          name: `margins of the picture, ${touchpoints}`,
          value: median(times.map((time) => time.ours.margins)),
          unit: 'ms',
        },
        { name: `mermaid, ${touchpoints}`, value: theirs, unit: 'ms' },
      );
    }
    return [...measured, ...(await typingRows(page))];
  } finally {
    await browser.close();
  }
}

const edits = 500;

/**
 * One changed fact in a map of 1,000 touchpoints, from the changed map to its laid-out picture; and what is left behind
 * after many of them.
 * @returns {Promise<import('../bench.mjs').Row[]>}
 */
async function typingRows(page) {
  const protocol = await page.context().newCDPSession(page);
  const heap = async () => {
    await protocol.send('HeapProfiler.collectGarbage');
    return (await protocol.send('Runtime.getHeapUsage')).usedSize / 1e6;
  };
  const type = (times) => page.evaluate((count) => globalThis.typeOn(count), times);
  await page.evaluate((text) => globalThis.beginTyping(text), richText(1000, 1));
  await type(20);
  const before = { heap: await heap(), nodes: (await type(0)).nodes };
  const { times, nodes } = await type(edits);
  const after = await heap();
  return [
    { name: 'one fact of 1000, median', value: median(times), unit: 'ms', aim: 33, atMost: true },
    { name: 'one fact of 1000, p95', value: percentile(times, 95), unit: 'ms' },
    { name: `heap after ${edits} edits vs before`, value: after / before.heap, unit: 'x', aim: 1.1, atMost: true },
    { name: `nodes after ${edits} edits vs before`, value: nodes / before.nodes, unit: 'x', aim: 1.01, atMost: true },
    { name: 'nodes in the page, 1000', value: nodes, unit: '' },
  ];
}
