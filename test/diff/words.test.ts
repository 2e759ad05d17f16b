import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { compareWords, wordsOf } from '../../src/diff/words.js';

vi.setConfig({ testTimeout: 30_000 });

const marked = (before: string, after: string): string =>
  compareWords(before, after)
    .map(({ op, text }) => (op === 'same' ? text : op === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe('two texts word by word', () => {
  test.each([
    ['Fees show at the end', 'Fees show at the end', 'Fees show at the end'],
    ['Calls her carrier', 'Phones her carrier', '[-Calls-]{+Phones+} her carrier'],
    ['Waits for an agent', 'Waits for the next agent', 'Waits for [-an-]{+the next+} agent'],
    ['One price', 'One', 'One[- price-]'],
    ['', 'New', '{+New+}'],
    ['費用が高い', '費用が安い', '費用が[-高-]{+安+}い'],
    ['It’s 5 €', 'It’s 7 €', 'It’s [-5-]{+7+} €'],
  ])('%s → %s', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  test('make up both texts, whatever they are', () => {
    const some = fc.array(fc.constantFrom('a', 'bill', ' ', '  ', '\n', '費', '👩‍👩‍👧', ',', 'é', '\ud800'), {
      maxLength: 12,
    });
    const text = fc.oneof(
      some.map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const without = (left: string): string =>
          compareWords(before, after)
            .filter(({ op }) => op !== left)
            .map(({ text }) => text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
        expect(wordsOf(before).join('')).toBe(before);
      }),
      { seed: 20_261_122, numRuns: 100 },
    );
  });

  test('of very long texts are compared in bounded time', () => {
    const long = (word: string): string => Array.from({ length: 20_000 }, (_, at) => `${word}${at}`).join(' ');
    const before = process.cpuUsage();
    expect(compareWords(`Begin ${long('a')}`, `Begin ${long('b')}`).map(({ op }) => op)).toEqual([
      'same',
      'removed',
      'added',
    ]);
    // Time of the processor, which does not grow with what else the machine does; word by word it would take minutes.
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
  });
});
