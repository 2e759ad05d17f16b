import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLineTree } from '../../../src/edit/line-tree.js';
import { readUnits, type Unit } from '../../../src/edit/merge/units.js';

const fixtures = join(import.meta.dirname, '../../fixtures');
const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.journey'))
  .map((path) => readFileSync(join(fixtures, path), 'utf8'))
  .filter((text) => readLineTree(text).flaws.length === 0);

function written({ gap, above, words, behind, units, tail, close }: Unit): string {
  return gap + above + words + behind + units.map(written).join('') + tail + close;
}

test('the units of a text are the text', () => {
  expect(files.length).toBeGreaterThan(80);
  for (const text of files) {
    expect(written(readUnits({ tree: readLineTree(text), maps: [], meanings: new Map() }).root)).toBe(text);
  }
});

test.each([
  ['on one line', 'stage "A" { goal "b" } // end\n'],
  [
    'with comments everywhere',
    '// top\n\n// above\nstage "A" // a\n// between\n{ // b\n  // c\n\n  goal "b" // d\n  // e\n} // f\n// g\n',
  ],
  ['with no line end', 'team "A"\n\n// last'],
  ['that begins with a mark', '\ufeff\n// a\n\nteam "A"\n'],
  ['of nothing', ''],
])('a text %s is its units', (_, text) => {
  expect(written(readUnits({ tree: readLineTree(text), maps: [], meanings: new Map() }).root)).toBe(text);
});
