import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { applyEdits, format, formatEdits } from '../../../src/edit/format/index.js';
import { commentsIn, mapsWithoutPlaces, saidIn, words } from './reading.js';
import { choices, sketches, written } from './sketches.js';

vi.setConfig({ testTimeout: 30_000 });

const seed = 20_261_121;
const lineEnds = fc.constantFrom('\n', '\r\n');
const laidOut = fc.tuple(sketches, choices, lineEnds).map(([lines, choose, end]) => written(lines, choose, end));
const laid = (text: string): string => format(text, words);

/** A text with some of its characters lost, doubled or replaced. */
const damaged = fc
  .tuple(
    laidOut,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('', '{', '}', '"', '"""', '\n', '//', '\u2028', '\ufeff')), {
      maxLength: 5,
    }),
  )
  .map(([text, damages]) =>
    damages.reduce((left, [at, by]) => {
      const place = at % (left.length + 1);
      return left.slice(0, place) + by + left.slice(place + 1);
    }, text),
  );
const soup = fc
  .array(
    fc.constantFrom(
      '"',
      '"""',
      '{',
      '}',
      '\n',
      '\r',
      '\r\n',
      ' ',
      '\t',
      '//',
      ',',
      'stage',
      'a:',
      '“',
      '”',
      '1,5',
      'constructor',
      '38%',
      '\ud83d',
      '\ufeff',
      '\u00a0',
      '#',
      'https://a',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
const anything = fc.oneof(damaged, soup, fc.string({ unit: 'binary', maxLength: 60 }));

describe('any text, whole or broken', () => {
  const always = (law: (text: string) => void): void =>
    fc.assert(fc.property(fc.oneof(laidOut, anything), law), { seed, numRuns: 400 });

  test('is the same when it is laid out once more', () =>
    always((text) => {
      expect(laid(laid(text))).toBe(laid(text));
    }));

  test('keeps every word, text, value, brace and comment, in order', () =>
    always((text) => {
      expect(saidIn(laid(text))).toEqual(saidIn(text));
    }));

  test('is edited in white space only', () =>
    always((text) => {
      for (const { start, end, text: by } of formatEdits(text, words)) {
        expect(text.slice(start, end) + by).toMatch(/^\s*$/);
      }
    }));

  test('keeps its comments where they were', () =>
    always((text) => {
      expect(commentsIn(laid(text))).toEqual(commentsIn(text));
    }));

  test('holds the same maps as before', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(laidOut, damaged), async (text) => {
        expect(await mapsWithoutPlaces(laid(text))).toEqual(await mapsWithoutPlaces(text));
      }),
      { seed, numRuns: 150 },
    ));

  test('gets edits in order, none larger than need be', () =>
    always((text) => {
      const edits = formatEdits(text, words);
      let last = 0;
      for (const { start, end, text: by } of edits) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).not.toBe(by);
        last = end;
      }
      expect(applyEdits(text, edits)).toBe(laid(text));
    }));
});

describe('a text with all its braces', () => {
  test('has one layout only, however it was written', () =>
    fc.assert(
      fc.property(sketches, choices, choices, lineEnds, (lines, one, other, end) => {
        // A text of one line may have no line end to go by.
        const [first, second] = [one, other].map((choose) =>
          laid(written(lines, choose, end)).replaceAll('\r\n', '\n'),
        );
        expect(first).toBe(second);
      }),
      { seed, numRuns: 250 },
    ));

  test('is indented by its blocks, has single blank lines and no space at line ends', () =>
    fc.assert(
      fc.property(sketches, choices, (lines, choose) => {
        const text = laid(written(lines, choose, '\n')).replace(/"""\n[\s\S]*?"""/g, '"x"');
        expect(text).not.toMatch(/[ \t]\n|\n\n\n|\{\n\n|\n\n *\}|^\s|\n\n$|.$/);
        let depth = 0;
        for (const line of text.split('\n')) {
          if (line === '') continue;
          const code = line.replace(/"(?:\\.|[^"\\])*"/g, '').replace(/(^|\s)\/\/.*/, '');
          if (code.trim().startsWith('}')) depth--;
          expect(/^ */.exec(line)?.[0]).toHaveLength(2 * depth);
          if (code.trim().endsWith('{')) depth++;
        }
      }),
      { seed, numRuns: 250 },
    ));
});
