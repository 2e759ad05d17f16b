/** Pairs of maps as people write them, each with what a reviewer reads. `KEEP_SENTENCES=1` writes it anew: look at it. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { apply, type ChangeList, diff, sentenceOf } from '../../src/diff/index.js';
import { same } from '../../src/diff/same.js';
import type { JourneyMap } from '../../src/map/model.js';
import { read as readMap } from '../language/reading.js';

const folder = join(import.meta.dirname, '../fixtures/diff');
const pairs = readdirSync(folder).sort();

const signs = { worse: '-', better: '+', neutral: '=' };

/** A line for each change: what it is for the customer, and its sentence. */
function told({ changes }: ChangeList): string {
  return changes.map((change) => `${signs[change.effect]} ${sentenceOf(change)}\n`).join('');
}

async function mapIn(name: string, side: 'before' | 'after'): Promise<JourneyMap> {
  const { map, findings } = await readMap(readFileSync(join(folder, name, `${side}.journey`), 'utf8'));
  if (name.includes('unknown')) return map;
  expect(findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
  return map;
}

test('there are more than thirty', () => {
  expect(pairs.length).toBeGreaterThan(30);
});

describe.each(pairs)('%s', (name) => {
  const sentences = join(folder, name, 'sentences.txt');

  test('reads as a reviewer should read it', async () => {
    const before = await mapIn(name, 'before');
    const after = await mapIn(name, 'after');
    const list = diff(before, after);
    if (process.env.KEEP_SENTENCES) writeFileSync(sentences, told(list));
    expect(existsSync(sentences)).toBe(true);
    expect(told(list)).toBe(readFileSync(sentences, 'utf8'));
    expect(same(apply(before, list), after)).toBe(true);
  });
});
