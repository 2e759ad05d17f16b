import { describe, expect, test } from 'vitest';
import { journeyServices } from '../fixtures/documents.js';
import { corpusPaths, examplePaths } from '../fixtures/repository.js';
import { tryMoves } from './trials.js';

describe('moving a line within its block damages no fact', () => {
  test.each([...examplePaths, ...corpusPaths])('%s', async (path) => {
    const { tried, damaged } = await tryMoves(path, await journeyServices());
    console.info(`${path}: ${tried} moves, ${damaged.length} of them damaged facts`);
    expect(damaged).toEqual([]);
    expect(tried).toBeGreaterThan(10);
  });
});
