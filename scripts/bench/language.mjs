import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../lib/paths.mjs';
import { startOnFolder } from './server.mjs';
import { median, percentile } from './statistics.mjs';
import { richText } from './texts.mjs';

/** @returns {Promise<import('../bench.mjs').Row[]>} */
export async function languageRows() {
  const temporary = mkdtempSync(join(tmpdir(), 'journey-bench-'));
  try {
    const file = join(temporary, 'language.mjs');
    await build({
      absWorkingDir: root,
      entryPoints: ['scripts/bench/language.ts'],
      bundle: true,
      format: 'esm',
      platform: 'node',
      mainFields: ['module', 'main'],
      outfile: file,
      logLevel: 'error',
    });
    const language = await import(pathToFileURL(file).href);
    return [...(await textRows(language)), ...(await workspaceRows(temporary))];
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function textRows({ bareParse, parseLinkCheck, completions }) {
  let seed = 0;
  const times = async (touchpoints, runs) => {
    const measured = [];
    for (let run = 0; run < runs; run++) {
      const text = richText(touchpoints, seed++);
      measured.push({ bare: bareParse(text), whole: await parseLinkCheck(text) });
    }
    return { bare: median(measured.map(({ bare }) => bare)), whole: median(measured.map(({ whole }) => whole)) };
  };
  await times(300, 8);
  const hundred = await times(100, 15);
  const thousand = await times(1000, 9);
  const fiveThousand = await times(5000, 3);
  const completing = await completions(richText(1000, seed++), 100);
  return [
    { name: 'parse, link and check, 1000', value: thousand.whole, unit: 'ms', aim: 400, atMost: true },
    {
      name: 'parse, link and check vs bare parse, 1000',
      value: thousand.whole / thousand.bare,
      unit: 'x',
      aim: 4,
      atMost: true,
    },
    {
      name: 'parse, link and check, 1000 vs 100',
      value: thousand.whole / hundred.whole,
      unit: 'x',
      aim: 10,
      atMost: true,
    },
    {
      name: 'parse, link and check, 5000 vs 1000',
      value: fiveThousand.whole / thousand.whole,
      unit: 'x',
      aim: 5,
      atMost: true,
    },
    { name: 'completion p95, 1000', value: percentile(completing, 95), unit: 'ms', aim: 50, atMost: true },
  ];
}

async function workspaceRows(temporary) {
  const started = async (files) => {
    const folder = mkdtempSync(join(temporary, 'workspace-'));
    for (let file = 0; file < files; file++) writeFileSync(join(folder, `map-${file}.journey`), richText(30, file));
    return startOnFolder(folder, files);
  };
  const half = await started(250);
  const whole = await started(500);
  const memory =
    whole.megabytes === undefined
      ? []
      : [
          { name: 'server memory, 500 files', value: whole.megabytes, unit: 'MB', aim: 700, atMost: true },
          {
            name: 'server memory, 500 vs 250 files',
            value: whole.megabytes / half.megabytes,
            unit: 'x',
            aim: 2,
            atMost: true,
          },
        ];
  return [
    { name: 'server start, 500 files', value: whole.seconds, unit: 's', aim: 6, atMost: true },
    { name: 'server start, 500 vs 250 files', value: whole.seconds / half.seconds, unit: 'x', aim: 2, atMost: true },
    ...memory,
  ];
}
