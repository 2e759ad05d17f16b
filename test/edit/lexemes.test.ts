import { describe, expect, test } from 'vitest';
import { type Lexeme, readLexemes } from '../../src/edit/lexemes.js';
import { corpusPaths, examplePaths, read } from '../fixtures/repository.js';

/** The lexemes of a text as `kind text`, a flaw behind it. */
const shown = (source: string): string[] =>
  readLexemes(source).map(
    ({ kind, start, end, flaw }) => `${kind} ${source.slice(start, end)}${flaw ? ` (${flaw})` : ''}`,
  );

describe('what a line is made of', () => {
  test.each([
    ['feels confused -1 for jamie', ['word feels', 'word confused', 'number -1', 'word for', 'word jamie']],
    ['takes 2 to 5 min', ['word takes', 'number 2', 'word to', 'number 5', 'word min']],
    ['now 38 % on 2026-10-01', ['word now', 'number 38', 'symbol %', 'word on', 'date 2026-10-01']],
    ['now 38%', ['word now', 'number 38', 'symbol %']],
    ['bill: € 12.50', ['own-name bill', 'colon :', 'symbol €', 'number 12.50']],
    ['now 6:40 min', ['word now', 'time 6:40', 'word min']],
    ['pain 3d-secure', ['word pain', 'word 3d-secure']],
    ['takes 20min', ['word takes', 'word 20min']],
    ['feels sad 1,5', ['word feels', 'word sad', 'number 1,5 (decimal-comma)']],
    ['for a, b', ['word for', 'word a', 'comma ,', 'word b']],
    ['color #7048e8', ['word color', 'color #7048e8']],
    [
      'link https://a.example/b?c=d#e // why',
      ['word link', 'junk https://a.example/b?c=d#e (address)', 'comment // why'],
    ],
    ['a { b }', ['word a', 'open {', 'word b', 'close }']],
    ['does "a // b" // c', ['word does', 'text "a // b"', 'comment // c']],
    ['does "a', ['word does', 'text "a (unclosed)']],
    ['does “a”, b', ['word does', 'text “a” (curly)', 'comma ,', 'word b']],
    ['goal 🙂', ['word goal', 'junk 🙂']],
    ['a : b', ['word a', 'junk :', 'word b']],
  ])('%s', (line, lexemes) => {
    expect(shown(line)).toEqual(lexemes);
  });

  test('a name with a colon starts a line only', () => {
    expect(shown('a: b: c')).toEqual(['own-name a', 'colon :', 'word b', 'junk :', 'word c']);
  });
});

describe('every character that is no white space belongs to one lexeme', () => {
  const texts = [
    ...[...examplePaths, ...corpusPaths].map(read),
    '\ufeffjourney "J" {\r\n\tgoal “G”\u00a0// c\u2028}\u0000 \ud800 "a\\',
    '"""\n',
    '"""""""',
    ': , { } " “ ” / // \\ - + \u2212 # %',
    'a\u200bb \u202e zo\u0308e \u{1f469}\u200d\u{1f680}',
  ];

  test.each(texts.map((text) => [text.slice(0, 40), text]))('%j', (_start, text) => {
    const lexemes = readLexemes(text);
    let end = 0;
    for (const lexeme of lexemes) {
      expect(lexeme.start).toBeGreaterThanOrEqual(end);
      expect(lexeme.end).toBeGreaterThan(lexeme.start);
      expect(text.slice(end, lexeme.start)).toMatch(/^[\s\ufeff]*$/);
      end = lexeme.end;
    }
    expect(text.slice(end)).toMatch(/^[\s\ufeff]*$/);
  });
});

test('reading takes time in proportion to the length of the text', () => {
  const hard: Record<string, (n: number) => string> = {
    'open quotes': (n) => '"\n'.repeat(n),
    'open quotes of three': (n) => 'a """\n'.repeat(n),
    'closed quotes of three on one line': (n) => '"""a"""'.repeat(n),
    'open curly quotes': (n) => '“a'.repeat(n),
    'one long word': (n) => 'a'.repeat(n),
    'one long number': (n) => '1'.repeat(n),
    'letters and colons': (n) => 'a:'.repeat(n),
    slashes: (n) => '/'.repeat(n),
    escapes: (n) => `"${'\\'.repeat(n)}`,
  };
  for (const [name, make] of Object.entries(hard)) {
    // A text ten times as long would take a hundred times as long if it were otherwise.
    const longest = (text: string): number => {
      const cpu = process.cpuUsage();
      const read: Lexeme[] = readLexemes(text);
      expect(read.length).toBeGreaterThan(0);
      const { user, system } = process.cpuUsage(cpu);
      return (user + system) / 1000;
    };
    expect(Math.min(longest(make(50_000)), longest(make(50_000))), name).toBeLessThan(1_500);
  }
});
