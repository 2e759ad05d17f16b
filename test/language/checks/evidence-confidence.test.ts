import { describe, expect, test } from 'vitest';
import { read } from '../reading.js';

describe('the strength of evidence is asked for only where it is open', () => {
  const hints = async (text: string): Promise<string[]> =>
    (await read(text)).findings
      .filter(({ code }) => code === 'evidence-confidence-missing')
      .map(({ message }) => message);

  test.each([
    ['interviews', 'evidence "A" as a kind interview date 2026-05\nevidence "B" as b kind tickets date 2026-05'],
    ['all that says it', 'evidence "A" as a kind market date 2026-05 confidence reasoned'],
  ])('not for %s', async (_, text) => {
    expect(await hints(text)).toEqual([]);
  });

  test('for market research, and beside evidence that says it', async () => {
    expect(await hints('evidence "A" as a kind market date 2026-05')).toEqual([
      'Market research counts as reasoned, since it is seldom about your own customers. Write `confidence reasoned` if that is right, else `confidence validated`.',
    ]);
    const beside = 'evidence "A" as a kind interview confidence reasoned\nevidence "B" as b kind tickets';
    expect(await hints(beside)).toEqual([
      'Other evidence here says how strong it is; this counts as validated. Write `confidence validated` if that is right, else `confidence reasoned`.',
    ]);
  });
});
