import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { colour, loadGrammar } from './tokens.js';

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});

/** The scope of the first piece that reads `word`. */
function scopeOf(word: string, text: string): string {
  const found = colour(grammar, text).find((piece) => piece.text === word);
  if (!found) throw new Error(`no piece reads ${word}: ${JSON.stringify(colour(grammar, text))}`);
  return found.scope;
}

const noun = 'keyword.control.noun';
const fact = 'keyword.control.fact';
const clause = 'keyword.control.clause';
const reference = 'variable.other.constant.reference';
const declaration = 'variable.other.constant.declaration';
const value = 'constant.language.value';
const number = 'constant.numeric';
const unit = 'keyword.other.unit';

describe('the first word of a line', () => {
  test.each([
    ['stage', 'stage "Define" as define {', noun],
    ['touchpoint', '    touchpoint "Reads the bill" {', noun],
    ['does', '      does        "Looks for the price"', fact],
    ['support', '      support     crm', fact],
    ['import', 'import "shared/people.journey"', 'keyword.control.import'],
    ['messaging', '      messaging:  "One line"', 'entity.other.attribute-name'],
    ['goal', '  goal:       "a field of my own"', 'entity.other.attribute-name'],
    ['ध्येय', '  ध्येय: "own field in another script"', 'entity.other.attribute-name'],
  ])('%s in %j', (word, text, scope) => {
    expect(scopeOf(word, text)).toBe(scope);
  });

  test('`then feels` are two words of one fact', () => {
    expect(
      colour(grammar, 'then feels  calm +1')
        .slice(0, 2)
        .map((piece) => [piece.text, piece.scope]),
    ).toEqual([
      ['then', fact],
      ['feels', fact],
    ]);
  });

  test('the fact in the braces of one line is a line of its own', () => {
    expect(scopeOf('goal', 'stage "Define" { goal "Know what I need" }')).toBe(fact);
    expect(scopeOf('}', 'stage "Define" { goal "Know what I need" }')).toBe('punctuation.section.block.end');
  });

  test('a line that is not known stays plain, its words, texts and numbers alike', () => {
    const pieces = colour(grammar, '  wibble "Some { text" for jamie severity high 12 %');
    expect(pieces.map((piece) => piece.scope)).toEqual(pieces.map(() => ''));
    expect(pieces.length).toBeGreaterThan(0);
  });

  test('a word that only starts like a keyword is not known', () => {
    expect(scopeOf('stages', 'stages "Define"')).toBe('');
    expect(scopeOf('stage-two', 'stage-two "Define"')).toBe('');
  });
});

describe('titles, texts and names', () => {
  test('a title is told apart from a text', () => {
    expect(scopeOf('Define', 'stage "Define" as define {')).toBe('entity.name.type.title');
    expect(scopeOf('Define', 'goal "Define"')).toBe('string.quoted.double');
  });

  test('a text after the title is a text', () => {
    const text = 'opportunity "Trust signs" because "People ask"';
    expect(scopeOf('Trust signs', text)).toBe('entity.name.type.title');
    expect(scopeOf('People ask', text)).toBe('string.quoted.double');
  });

  test.each([
    ['define', 'stage "Define" as define {', declaration],
    ['for', 'persona "For" as for {', declaration],
    ['jamie', '  persona     jamie', reference],
    ['jargon', '      pain        jargon from interviews', reference],
    ['interviews', '      pain        jargon from interviews', reference],
    ['tickets', 'pain jargon from interviews, tickets', reference],
    ['from', 'feels calm for from', reference],
    ['crm', '  support     crm', reference],
    ['3d-secure', '  opens       3d-secure', reference],
    ['जेमी', 'thinks "…" for जेमी', reference],
    ['all', 'target calm +1 for all', 'constant.language.all'],
    ['optional', 'touchpoint "Sees a TV ad" as tv optional {', clause],
    ['let-down', 'emotion "let down" as let-down -1', declaration],
    ['skeptical', 'emotion skeptical -1 "🤨"', 'constant.language.emotion'],
    ['confused', 'feels       confused -1 for jamie', 'constant.language.emotion'],
    ['calm', 'then feels  calm', 'constant.language.emotion'],
  ])('%s in %j', (word, text, scope) => {
    expect(scopeOf(word, text)).toBe(scope);
  });

  test('only quotes and backslashes are escaped', () => {
    expect(scopeOf('\\"', 'does "Says \\"no\\" to C:\\temp"')).toBe('constant.character.escape');
    expect(scopeOf('to C:\\temp', 'does "Says \\"no\\" to C:\\temp"')).toBe('string.quoted.double');
  });

  test('a text that is not closed ends with its line', () => {
    expect(scopeOf('goal', 'does "Looks for\ngoal "Save"')).toBe(fact);
  });

  test('pasted curly quotes are read', () => {
    expect(scopeOf('Define', 'stage “Define” as define {')).toBe('entity.name.type.title');
    expect(scopeOf('from', 'does „Schaut nach“ from interviews')).toBe(clause);
  });

  test('a text over several lines holds whatever it holds', () => {
    const text = 'note """\n  goal "x" // no comment { \\"\n  """ from interviews\ndoes "y"';
    const pieces = colour(grammar, text);
    expect(pieces.filter((piece) => piece.line === 1).map((piece) => piece.scope)).toEqual(['string.quoted.triple']);
    expect(scopeOf('interviews', text)).toBe(reference);
    expect(scopeOf('does', text)).toBe(fact);
  });

  test('one that is not closed ends before the next touchpoint or lone brace', () => {
    expect(scopeOf('touchpoint', 'note """\n  open\n  touchpoint "Next" {')).toBe(noun);
    expect(scopeOf('does', 'note """\n  open\n}\ndoes "x"')).toBe(fact);
    expect(scopeOf('stage', 'wibble """\n  open\nstage "Next"')).toBe(noun);
  });
});

describe('clauses, numbers and units', () => {
  test.each([
    ['because', 'feels confused -1 because "Three totals"', clause],
    ['fails', 'backstage "Rating" fails because "Rounding"', clause],
    ['until', 'repeats until "someone decides"', clause],
    ['high', 'pain "Jargon" severity high', value],
    ['planned', '    status      planned', value],
    ['truth', 'moment truth', value],
    ['quarter', 'reviewed 2026-10-12 every quarter by growth', value],
    ['weeks', 'reviewed 2026-10-12 every 6 weeks', unit],
    ['2026-10-12', 'reviewed 2026-10-12 every quarter', 'constant.numeric.date'],
    ['2026-05', 'date 2026-05', 'constant.numeric.date'],
    ['-0.5', 'feels "stuck" -0.5 for jamie', number],
    ['+2', 'emotion delighted +2 "😍"', number],
    ['5', 'trait "Tech comfort" 4 of 5', number],
    ['of', 'trait "Tech comfort" 4 of 5', clause],
    ['to', 'takes 2 to 5 min for omar', clause],
    ['min', 'takes 2 to 5 min for omar', unit],
    ['6:40', 'now 6:40 min on 2026-09', number],
    ['%', 'baseline 31 %', unit],
    ['%', 'baseline 31%', unit],
    ['€', 'baseline € 12', unit],
    ['12', 'baseline € 12', number],
    ['now', 'metric "Reviews" baseline 40 now 55', clause],
    ['#7048e8', 'color #7048e8', 'constant.other.color'],
    ['email', 'channel "E-mail" as email online icon email', declaration],
  ])('%s in %j', (word, text, scope) => {
    expect(scopeOf(word, text)).toBe(scope);
  });

  test('`//` starts a comment at the start of a line or after white space, and nowhere else', () => {
    expect(scopeOf('why', 'goal "x" // why')).toBe('comment.line.double-slash');
    expect(scopeOf('about it', '  // about it')).toBe('comment.line.double-slash');
    expect(scopeOf('https://example.org', 'link "https://example.org"')).toBe('string.quoted.double');
  });
});

describe('against the language', () => {
  const langium = readFileSync(new URL('../../src/language/journey.langium', import.meta.url), 'utf8');
  const quoted = (text: string) => [...text.matchAll(/'([a-z]+)'/g)].map((match) => match[1] as string);
  const clauseRule = /ClauseWord returns string:([^;]*);/.exec(langium)?.[1] ?? '';
  const firstWords = [...langium.matchAll(/word=(\([^)]*\)|'[a-z]+')/g)].flatMap((match) => quoted(match[1] as string));

  test('every keyword that starts a line is coloured there', () => {
    expect(firstWords.length).toBeGreaterThan(60);
    const plain = firstWords.filter((word) => scopeOf(word, word === 'then' ? 'then feels' : `${word} "x"`) === '');
    expect(plain).toEqual([]);
  });

  test('every clause word is coloured later in a line', () => {
    const words = quoted(clauseRule);
    expect(words.length).toBeGreaterThan(40);
    expect(words.filter((word) => scopeOf(word, `does "x" ${word} "y"`) !== clause)).toEqual([]);
  });

  test('no other keyword is forgotten', () => {
    const known = new Set([...firstWords, ...quoted(clauseRule), 'feels', 'all']);
    expect(quoted(langium.replace(/\/\*[\s\S]*?\*\//g, '')).filter((word) => !known.has(word))).toEqual([]);
  });

  test('the examples are coloured line by line', () => {
    const folder = new URL('../../examples/', import.meta.url);
    const files = readdirSync(folder, { recursive: true }).map(String);
    for (const file of files.filter((name) => name.endsWith('.journey'))) {
      const text = readFileSync(new URL(file, folder), 'utf8');
      const plain = colour(grammar, text).filter((piece) => piece.scope === '');
      expect(plain.map((piece) => `${file}:${piece.line + 1} ${piece.text}`)).toEqual([]);
    }
  });
});
