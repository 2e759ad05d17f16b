import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mergeTexts } from '../../src/language/merge/index.js';
import { type Random, randomFrom } from '../fuzz/random.js';
import { languageServices } from './reading.js';

const folder = join(import.meta.dirname, '../fixtures/corpus');
const maps = readdirSync(folder)
  .filter((file) => file.endsWith('.journey'))
  .map((file) => readFileSync(join(folder, file), 'utf8'));

/** A text of which lines are lost, doubled and put elsewhere, with lines of its own between them. */
function mangled(text: string, mark: string, random: Random): { text: string; own: string[] } {
  const lines = text.split('\n');
  const own: string[] = [];
  for (let times = 1 + random.below(6); times > 0; times--) {
    const at = random.below(lines.length);
    const [line = ''] = lines.slice(at, at + 1);
    switch (random.below(4)) {
      case 0:
        lines.splice(at, 1);
        break;
      case 1:
        lines.splice(at, 0, line);
        break;
      case 2:
        lines.splice(at, 1);
        lines.splice(random.below(lines.length + 1), 0, line);
        break;
      default:
        own.push(`${mark}-${own.length} "${random.below(1e9)}"`);
        lines.splice(at, 0, `${/^\s*/.exec(line)?.[0]}${own.at(-1)}`);
    }
  }
  return { text: lines.join('\n'), own };
}

test('blocks that are deeper than any map has them are not merged by meaning', async () => {
  const deep = (word: string) => `${'block {\n'.repeat(20_000)}${word}\n${'}\n'.repeat(20_000)}`;
  const answer = await mergeTexts({ base: deep('a'), ours: deep('b'), theirs: deep('c') }, await languageServices());
  expect(answer).toEqual({ side: 'base', refused: 'Around line 101 the blocks are too deep.' });
});

test('whatever the texts are, they merge without a loss, or it is said that they cannot', {
  timeout: 60_000,
}, async () => {
  const random = randomFrom(20_261_122);
  let merges = 0;
  for (let round = 0; round < 40; round++) {
    const base = random.pick(maps);
    const [ours, theirs] = [mangled(base, 'our-line', random), mangled(base, 'their-line', random)];
    const answer = await mergeTexts({ base, ours: ours.text, theirs: theirs.text }, await languageServices());
    if ('refused' in answer) {
      expect(answer.refused).toMatch(/^(?:Line|Around line) \d+ .*\.$/);
      continue;
    }
    merges++;
    const lost = [...ours.own, ...theirs.own].filter((line) => !answer.text.includes(line));
    expect(lost, `round ${round}`).toEqual([]);
  }
  expect(merges).toBeGreaterThan(5);
});
