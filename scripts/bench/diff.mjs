import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    const measures = await import(pathToFileURL(file).href);
    return [...(await comparisonRows(measures)), ...(await mergeRows(measures)), ...processRows(temporary)];
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

/** Both sides edit every twentieth touchpoint, each another one. */
async function mergeRows({ mergeSidesOf, mergeOf }) {
  const base = richText(1000, 1);
  const theirs = base.replaceAll(/(touchpoint ".* \d*[02468]7)"/g, '$1, again"');
  const sides = await mergeSidesOf({ base, ours: withEdits(base), theirs });
  const { text, conflicts } = mergeOf(sides);
  if (conflicts > 0 || !text.includes('Asks a friend') || !text.includes(', again"'))
    throw new Error('The measured merge is none.');
  const value = median(Array.from({ length: 15 }, () => mergeOf(sides).time));
  return [{ name: 'merge three of 1000 touchpoints, 5 % edited', value, unit: 'ms', aim: 150, atMost: true }];
}

/** The whole command, from its start to its end; in turns, since the machine is not equally busy all the time. */
function processRows(temporary) {
  const folder = join(temporary, 'examples');
  cpSync(join(root, 'examples'), folder, { recursive: true });
  const git = (...words) => execFileSync('git', words, { cwd: folder, stdio: 'ignore' });
  git('init', '--quiet');
  git('add', '--all');
  const file = join(folder, 'mobile-plan.journey');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/(feels +)\S+ \S+ for jamie/, '$1angry -2 for jamie'));
  const run = (...words) => {
    const start = performance.now();
    const command = [join(root, 'bin', 'journeymap.js'), ...words, file];
    const { status, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
    if (status === null || status > 1) throw new Error(`journeymap ${words.join(' ')}: ${stderr}`);
    return performance.now() - start;
  };
  const times = Array.from({ length: 9 }, () => ({ check: run('check'), diff: run('diff', '--') }));
  const [diff, check] = ['diff', 'check'].map((name) => median(times.map((each) => each[name])));
  return [
    { name: 'journeymap diff of an example', value: diff, unit: 'ms', aim: 400, atMost: true },
    { name: 'journeymap diff vs journeymap check', value: diff / check, unit: 'x', aim: 1.5, atMost: true },
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
