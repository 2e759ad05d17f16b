import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { type JourneyFence, journeyFences, withReplacements } from '../../src/formats/journey-fences.js';

/** A document with each journey replaced by paragraphs. */
const replaced = (source: string, ...blocks: string[]) =>
  withReplacements(
    source,
    journeyFences(source).map((fence) => ({ fence, blocks, areParagraphs: true })),
  );
const parts = ({ text, firstLine, lines }: JourneyFence) => [text, firstLine, lines];

describe('journeys are found', () => {
  test.each([
    ['between backticks', 'a\n```journey\nx\n```\nb', [['x\n', 2, [1, 4]]]],
    ['between tildes, whatever follows the language', '~~~~ journey wide\n~~~\nx\n~~~~~\n', [['~~~\nx\n', 1, [0, 4]]]],
    ['with nothing in them', '```journey\n```', [['', 1, [0, 2]]]],
    ['without an end', '```Journey\nx', [['x', 1, [0, 2]]]],
    ['in an item of a list', '1. a\n\n   ```journey\n   x {\n     y\n   ```\n', [['x {\n  y\n', 3, [2, 6]]]],
    ['at the start of an item', '- ```journey\n  x\n  ```\n', [['x\n', 1, [0, 3]]]],
    ['in a quotation', '> > ```journey\n> > x\n> > ```\n', [['x\n', 1, [0, 3]]]],
    ['with Windows line ends and a byte order mark', '\ufeff```journey\r\nx\r\n```\r\n', [['x\n', 1, [0, 3]]]],
  ])('%s', (_, source, found) => {
    expect(journeyFences(source).map(parts)).toEqual(found);
  });

  test.each([
    ['another language', '```js\nx\n```\n'],
    ['a language that begins alike', '```journeys\nx\n```\n'],
    ['another fence', '````md\n```journey\nx\n```\n````\n'],
    ['indented code', 'a\n\n    ```journey\n    x\n    ```\n'],
    ['a comment', '<!--\n```journey\nx\n```\n-->\n'],
    ['code within a line', 'Say ```journey``` here.\n'],
  ])('but not in %s', (_, source) => {
    expect(journeyFences(source)).toEqual([]);
    expect(replaced(source, 'picture')).toBe(source);
  });

  test('with how far each line of them stands in', () => {
    const [fence] = journeyFences('> - ```journey\n>   x\n>     y\n>   ```\n');
    expect(fence?.indents.slice(0, 2)).toEqual([4, 4]);
  });
});

describe('journeys are replaced', () => {
  test.each([
    ['at the start and the end', '```journey\nx\n```', '![a](b)'],
    ['apart from the text around them', 'One\n```journey\nx\n```\nTwo\n', 'One\n\n![a](b)\n\nTwo\n'],
    ['where they stand apart already', 'One\n\n~~~journey\nx\n~~~\n\nTwo\n', 'One\n\n![a](b)\n\nTwo\n'],
    ['in a list', '- One\n\n  ```journey\n  x\n  ```\n- Two\n', '- One\n\n  ![a](b)\n\n- Two\n'],
    ['as an item', '2. ```journey\n   x\n   ```\n', '2. ![a](b)\n'],
    ['in a quotation', '> One\n> ```journey\n> x\n> ```\n', '> One\n>\n> ![a](b)\n'],
    ['with Windows line ends', 'One\r\n```journey\r\nx\r\n```\r\n', 'One\r\n\r\n![a](b)\r\n'],
    ['behind a byte order mark', '\ufeff```journey\nx\n```\n', '\ufeff![a](b)\n'],
  ])('%s', (_, source, expected) => {
    expect(replaced(source, '![a](b)')).toBe(expected);
  });

  test('by a block for each journey, between blank lines', () => {
    expect(replaced('> ```journey\n> x\n> ```\n', '![a](b)', '![c](d)')).toBe('> ![a](b)\n>\n> ![c](d)\n');
  });

  test('by another fence, which needs no blank lines', () => {
    const source = 'One\n  ```journey\n  x\n  ```\nTwo\n';
    const replacements = journeyFences(source).map((fence) => ({
      fence,
      blocks: ['```mermaid\njourney\n\n  title A\n```'],
      areParagraphs: false,
    }));
    expect(withReplacements(source, replacements)).toBe('One\n  ```mermaid\n  journey\n\n    title A\n  ```\nTwo\n');
  });
});

test('in any document the other blocks stay what they were', () => {
  const piece = fc.constantFrom(
    'text',
    '# Title',
    '- item',
    '1. item',
    '> quote',
    '```',
    '```journey',
    '~~~ journey',
    '````md',
    '~~~',
    '  ```journey',
    '   indented',
    '     deep',
    '<!--',
    '-->',
    '',
    '| a | b |',
    '- ```journey',
    '> ```journey',
    '> ```',
    '\tjourney',
  );
  const document = fc.tuple(fc.array(piece, { maxLength: 20 }), fc.constantFrom('\n', '\r\n', '\r'));
  /** The headings, and the code that is no journey. */
  const others = (source: string) =>
    new MarkdownIt({ html: true })
      .parse(source, {})
      .filter(({ type, info }) => type === 'html_block' || (type === 'fence' && !/^journey/i.test(info.trim())))
      .map(({ type, content }) => [type, content.trimEnd()]);
  fc.assert(
    fc.property(document, ([pieces, newline]) => {
      const source = pieces.join(newline);
      const fences = journeyFences(source);
      expect(withReplacements(source, [])).toBe(source);
      const result = replaced(source, '![picture](a.svg)');
      expect(journeyFences(result)).toEqual([]);
      expect(result.split('![picture](a.svg)')).toHaveLength(fences.length + 1);
      expect(others(result)).toEqual(others(source));
    }),
    { numRuns: 500 },
  );
});
