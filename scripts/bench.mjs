/**
 * `npm run bench`: how fast the product is, as ratios measured in one run, since machines are shared and noisy.
 * `-- --json FILE` writes `[{ name, value, unit, aim }]`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { journeyTexts } from './bench/texts.mjs';
import { launchChromium } from './host/chromium.mjs';
import { root } from './lib/paths.mjs';

const { values } = parseArgs({ options: { json: { type: 'string' } } });

/** Runs of each size, after as many for warming up as there are runs for the smallest. */
const sizes = [
  { touchpoints: 10, runs: 15, aim: undefined },
  { touchpoints: 100, runs: 11, aim: 5 },
  { touchpoints: 1000, runs: 5, aim: 10 },
];

const rows = await pictureAgainstMermaid();
print(rows);
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, undefined, 2)}\n`);

async function pictureAgainstMermaid() {
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
      const ours = median(times.map((time) => time.ours));
      const theirs = median(times.map((time) => time.theirs));
      measured.push(
        { name: `picture vs mermaid, ${touchpoints}`, value: rounded(theirs / ours), unit: 'x', aim },
        { name: `picture, ${touchpoints}`, value: rounded(ours), unit: 'ms' },
        { name: `mermaid, ${touchpoints}`, value: rounded(theirs), unit: 'ms' },
      );
    }
    return measured;
  } finally {
    await browser.close();
  }
}

function median(numbers) {
  const sorted = numbers.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)];
}

function rounded(number) {
  return Math.round(number * 10) / 10;
}

function print(rows) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  for (const { name, value, unit, aim } of rows) {
    const goal = aim === undefined ? '' : `   aim ${aim} ${unit}${value >= aim ? '' : '  (missed)'}`;
    console.log(`${name.padEnd(width)}  ${String(value).padStart(8)} ${unit}${goal}`);
  }
}
