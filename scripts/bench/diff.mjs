import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../lib/paths.mjs';
import { median } from './statistics.mjs';
import { richText } from './texts.mjs';

/** @returns {Promise<import('../bench.mjs').Row[]>} */
export async function diffRows() {
  const temporary = mkdtempSync(join(tmpdir(), 'journey-bench-'));
  try {
    const file = join(temporary, 'diff.mjs');
    await build({
      absWorkingDir: root,
      entryPoints: ['scripts/bench/diff.ts'],
      bundle: true,
      format: 'esm',
      platform: 'node',
      mainFields: ['module', 'main'],
      outfile: file,
      logLevel: 'error',
    });
    return await comparisonRows(await import(pathToFileURL(file).href));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function comparisonRows({ mapOf, compare }) {
  const text = richText(1000, 1);
  const [before, edited, unrelated] = await Promise.all([text, withEdits(text), unlike(richText(1000, 77))].map(mapOf));
  const time = (after) => median(Array.from({ length: 15 }, () => compare(before, after).time));
  const { changes } = compare(before, edited);
  if (changes < 40) throw new Error(`Of 50 edits ${changes} were found.`);
  return [
    { name: 'compare 1000 touchpoints, 5 % edited', value: time(edited), unit: 'ms', aim: 50, atMost: true },
    { name: 'compare 1000 touchpoints with 1000 others', value: time(unrelated), unit: 'ms', aim: 500, atMost: true },
  ];
}

/** The text with one fact of every twentieth touchpoint changed. */
function withEdits(text) {
  let touchpoints = 0;
  const isEdited = (line) => /^ +touchpoint /.test(line) && ++touchpoints % 20 === 0;
  let inEdited = false;
  const lines = text.split('\n').map((line) => {
    if (/^ +touchpoint /.test(line)) inEdited = isEdited(line);
    if (!inEdited || !/^ +(does|feels|pain) /.test(line)) return line;
    inEdited = false;
    return line.replace('Looks for the price', 'Asks a friend for the price');
  });
  return lines.join('\n');
}

/** The text with other words everywhere. */
function unlike(text) {
  return text
    .replaceAll('Touchpoint', 'Moment')
    .replaceAll('Looks for the price per gigabyte', 'Walks into a store')
    .replaceAll('What am I even paying for', 'Is anybody here')
    .replaceAll('The bill', 'A queue');
}
