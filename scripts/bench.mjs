/**
 * `npm run bench`: how fast the product is. Ratios are measured in one run, since machines are shared and noisy.
 * `-- --json FILE` writes `[{ name, value, unit, aim }]`; `-- picture`, `-- editor`, `-- language`, `-- diff` or `-- export` measures that alone.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { diffRows } from './bench/diff.mjs';
import { editorRows } from './bench/editor.mjs';
import { exportRows } from './bench/export.mjs';
import { languageRows } from './bench/language.mjs';
import { pictureRows } from './bench/picture.mjs';
import { root, vsixFile } from './lib/paths.mjs';

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {number} value
 * @property {string} unit
 * @property {number} [aim] the least that is wanted, or the most where `atMost`
 * @property {boolean} [atMost]
 */

const parts = { picture: pictureRows, editor: editorRows, language: languageRows, diff: diffRows, export: exportRows };
const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
if (!existsSync(join(root, 'dist', 'server.node.js'))) throw new Error('Build first: npm run build');
if (!existsSync(vsixFile)) throw new Error('Pack first: npm run package');

const rows = [];
for (const [name, measure] of Object.entries(parts)) {
  if (positionals.length === 0 || positionals.includes(name)) rows.push(...(await measure()));
}
print(rows);
if (values.json) {
  const table = rows.map(({ name, value, unit, aim }) => ({ name, value, unit, aim }));
  writeFileSync(values.json, `${JSON.stringify(table, undefined, 2)}\n`);
}

/** @param {Row[]} table */
function print(table) {
  const width = Math.max(...table.map(({ name }) => name.length));
  for (const { name, value, unit, aim, atMost } of table) {
    const missed = aim !== undefined && (atMost ? value > aim : value < aim);
    const goal =
      aim === undefined ? '' : `   aim: ${atMost ? 'at most' : 'at least'} ${aim}${missed ? '  (missed)' : ''}`;
    console.log(`${name.padEnd(width)}  ${value.toFixed(1).padStart(8)} ${unit.padEnd(2)}${goal}`);
  }
}
