import { describe, expect, test } from 'vitest';
import { journeyServices } from '../fixtures/documents.js';
import { corpusPaths, examplePaths, read } from '../fixtures/repository.js';
import { tryCuts } from './trials.js';

describe('cutting a line anywhere damages no other fact', () => {
  test.each([...examplePaths, ...corpusPaths])('%s', async (path) => {
    const { tried, damaged } = await tryCuts(path, await journeyServices());
    console.info(`${path}: ${tried} cuts, ${damaged.length} of them damaged other facts`);
    expect(damaged).toEqual([]);
    expect(tried).toBeGreaterThan(read(path).split('\n').length);
  });
});
