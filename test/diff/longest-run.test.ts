import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestRun } from '../../src/diff/longest-run.js';

test.each([
  [[], []],
  [
    [0, 1, 2],
    [0, 1, 2],
  ],
  [
    [1, 2, 0],
    [0, 1],
  ],
  [
    [2, 0, 1],
    [1, 2],
  ],
])('%j keeps %j', (places, kept) => {
  expect(longestRun(places)).toEqual(kept);
});

test('ascends, and no other run is longer', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(20), { maxLength: 10 }), (places) => {
      const run = longestRun(places).map((index) => places[index] as number);
      expect(run).toEqual([...run].sort((one, other) => one - other));
      let longest = 0;
      for (let subset = 0; subset < 2 ** places.length; subset++) {
        const some = places.filter((_, at) => subset & (1 << at));
        if (some.every((place, at) => at === 0 || place > (some[at - 1] as number)))
          longest = Math.max(longest, some.length);
      }
      expect(run.length).toBe(longest);
    }),
    { seed: 20_261_122, numRuns: 100 },
  );
});
