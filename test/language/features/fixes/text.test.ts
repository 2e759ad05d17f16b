import { expect, test } from 'vitest';
import { mend, titlesFor } from './mending.js';

/** A file with some lines in a touchpoint. */
const at = (line: string) => `journey "A" {
  touchpoint "B" {
    ${line}
  }
}
`;

test.each<[string, string, string]>([
  ['string-open', 'does        "Looks', 'does        "Looks"'],
  ['string-open', 'does        “Looks', 'does        "Looks"'],
  ['curly-quotes', 'does        “Looks at "it"”', 'does        "Looks at \\"it\\""'],
  ['curly-quotes', 'does        «Regarde»', 'does        "Regarde"'],
  ['decimal-comma', 'feels       calm +0,5', 'feels       calm +0.5'],
  ['decimal-comma', 'feels       calm 1,200', 'feels       calm 1200'],
  ['unit-glued', 'takes       20min', 'takes       20 min'],
  ['value-unknown', 'moment      trut', 'moment      truth'],
  ['value-unknown', 'pain        "P" severity huge', 'pain        "P" severity low'],
  ['date-invalid', 'pain        "P" resolved 4.5.2026', 'pain        "P" resolved 2026-05-04'],
  ['value-unknown', 'moment      "truth"', 'moment      truth'],
  ['value-unknown', 'does        Looks at it', 'does        "Looks at it"'],
  ['value-unknown', 'link        https://example.com', 'link        "https://example.com"'],
  ['emotion-sign', 'feels       calm -1', 'feels       calm +1'],
  [
    'feels-twice',
    'feels       unsure -0.5\n    feels       calm +1',
    'feels       unsure -0.5\n    then feels  calm +1',
  ],
  ['then-without-feels', 'then feels  calm +1', 'feels       calm +1'],
  ['given-twice', 'opens       "b.journey"\n    opens       "c.journey"', 'opens       "b.journey"'],
])('%s: %j', async (check, wrong, right) => {
  expect(await mend(at(wrong), check)).toMatchObject({ changed: { 'map.journey': at(right) }, before: 1, left: 0 });
});

test('a number with three digits behind a comma is thousands or a decimal, whoever reads it says which', async () => {
  const twice = at('feels       calm 1,200\n    feels       calm 3,400');
  expect(await titlesFor(twice, 'decimal-comma')).toEqual([
    'Write `1200`',
    'Write `1.200`',
    'Silence `decimal-comma` for this line',
  ]);
  expect((await mend(twice, 'decimal-comma')).isPreferred).toBe(false);
});

test('a text that swallowed the brace of its block is closed before it', async () => {
  const text = 'journey "A" {\n  stage "Define {\n    touchpoint "B"\n  }\n}\n';
  expect(await mend(text, 'string-open')).toMatchObject({
    changed: { 'map.journey': text.replace('"Define', '"Define"') },
    left: 0,
  });
});

test('a text of several lines is closed at its end', async () => {
  const text = at('note        """\n      Line one\n      Line two');
  expect(await mend(text, 'string-open')).toMatchObject({
    changed: { 'map.journey': text.replace('two', 'two"""') },
    left: 0,
  });
});

test('braces that are missing are written where they are read', async () => {
  const open = 'journey "A" {\n  touchpoint "B"\n    does        "C"\n  }\n}\n';
  expect(await mend(open, 'brace-missing')).toMatchObject({
    changed: { 'map.journey': open.replace('"B"', '"B" {') },
    left: 0,
  });
  const close = 'journey "A" {\n  touchpoint "B" {\n    does        "C"\n\n  touchpoint "D"\n}\n';
  expect(await mend(close, 'block-closed')).toMatchObject({
    changed: { 'map.journey': close.replace('"C"\n', '"C"\n  }\n') },
    left: 0,
  });
});

test('both braces are written where both are missing', async () => {
  const text = 'journey "A" {\n  touchpoint "B"\n    does        "C"\n  touchpoint "D"\n}\n}\n';
  expect(await mend(text, 'brace-missing')).toMatchObject({
    changed: { 'map.journey': text.replace('"B"', '"B" {').replace('"C"\n', '"C"\n  }\n') },
    left: 0,
  });
});

test('a brace too many is removed with its line', async () => {
  const text = 'persona "A" {\n}\n}\n';
  expect(await mend(text, 'brace-stray')).toMatchObject({ changed: { 'map.journey': 'persona "A" {\n}\n' }, left: 0 });
});

test('reviews say how often in the words of the language', async () => {
  const text = 'journey "A" {\n  reviewed    2026-05-14 quarterly\n}\n';
  expect(await mend(text, 'value-unknown')).toMatchObject({
    changed: { 'map.journey': text.replace('quarterly', 'every quarter') },
    left: 0,
  });
});

test('pasted quotes are mended in the whole file at once', async () => {
  const text = at('does        “A”\n    thinks      “B”');
  const title = 'Use straight quotes — all 2 in this file';
  expect(await titlesFor(text, 'curly-quotes')).toEqual([
    'Use straight quotes',
    title,
    'Silence `curly-quotes` for this line',
  ]);
  expect(await mend(text, 'curly-quotes', title)).toMatchObject({
    changed: { 'map.journey': at('does        "A"\n    thinks      "B"') },
    before: 2,
    left: 0,
  });
});

test('a line is silenced with its own indentation', async () => {
  const text = at('moment      nothing');
  expect(await mend(text, 'value-unknown', 'Silence')).toMatchObject({
    changed: { 'map.journey': at('// journeymap-ignore-next-line value-unknown\n    moment      nothing') },
    left: 0,
  });
});

test('what cannot be read cannot be silenced', async () => {
  expect(await titlesFor(at('does        "Looks'), 'string-open')).toEqual(['Close the text']);
});
