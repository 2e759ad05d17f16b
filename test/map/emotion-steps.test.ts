import { expect, test } from 'vitest';
import { builtinLibrary } from '../../src/map/builtin-library.js';
import { contradicts, emotionAt } from '../../src/map/emotion-steps.js';

test('every half step has a built-in word of exactly that value', () => {
  const values = new Map(
    [...builtinLibrary.matchAll(/^emotion (\S+) ([+-]?[\d.]+)/gm)].map(([, word, value]) => [word, Number(value)]),
  );
  const steps = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2];
  expect(steps.map((step) => values.get(emotionAt(step) ?? ''))).toEqual(steps);
});

test('a word is contradicted by the other side of the scale only', () => {
  expect(contradicts(-1.5, 1)).toBe(true);
  expect(contradicts(2, -0.5)).toBe(true);
  expect(contradicts(-1.5, -0.5)).toBe(false);
  expect(contradicts(-1.5, 0)).toBe(false);
  expect(contradicts(0, 2)).toBe(false);
});
