import { expect, test } from 'vitest';
import { diff } from '../../src/diff/index.js';
import { countChanges, filtered, tell } from '../../src/preview/changes/told.js';
import { summaryText } from '../../src/render/changes/summary.js';
import { labelsFor } from '../../src/render/labels/index.js';
import { read as readText } from '../fixtures/repository.js';
import { read } from '../language/reading.js';

const mapIn = async (side: 'before' | 'after') =>
  (await read(readText(`test/fixtures/diff/39-a-quarter-later/${side}.journey`))).map;

test('the buttons count what the picture counts, and a pain that is resolved by itself', async () => {
  const list = diff(await mapIn('before'), await mapIn('after'));
  const told = tell(list);
  expect(countChanges(told)).toEqual({
    worse: 3,
    better: 3,
    added: 4,
    removed: 1,
    resolved: 1,
    changed: 13,
    moved: 1,
  });
  expect(summaryText(list, labelsFor('en'))).toBe(
    '3 worse, 3 better, 4 added, 1 removed, 1 pain resolved, 13 changed, 1 moved.',
  );
  expect(filtered(told, ['resolved']).map(({ sentence }) => sentence)).toEqual([
    'Pain at Negotiate › Calls her carrier is resolved since 2026-10-03: “Explains the same thing three times”',
  ]);
});
