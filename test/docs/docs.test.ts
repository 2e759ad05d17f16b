import { AstUtils } from 'langium';
import { describe, expect, test } from 'vitest';
import { blockWords, clauseWords } from '../../src/language/block-words.js';
import { isClause, isLine } from '../../src/language/generated/ast.js';
import { clausesByFact } from '../../src/language/meaningful-clauses.js';
import { choicesOf } from '../../src/language/values/choices.js';
import { builtinLibrary } from '../../src/map/builtin-library.js';
import { brokenNames, errorsOf, journeyServices, openText } from '../fixtures/documents.js';
import { journeyBlocks, leadsSomewhere, pathsIn, read } from '../fixtures/repository.js';

const readme = read('README.md');
const reference = read('docs/language.md');

describe('the tour in the README', () => {
  const [tour] = journeyBlocks(readme);

  test('is a map without an error, with names that lead somewhere', async () => {
    const document = await openText(tour?.text ?? '', 'readme-tour');
    expect(tour).toBeDefined();
    expect(errorsOf(document)).toEqual([]);
    expect(brokenNames(document)).toEqual([]);
  });

  test('fits on one screen', () => {
    expect(tour?.text.split('\n').length).toBeLessThan(60);
  });

  test.each([
    ['kind` of evidence', 'evidence kind'],
    ['kind` of metric', 'metric kind'],
    ['severity`', 'pain severity'],
    ['moment`', 'touchpoint moment'],
    ['status`', 'opportunity status'],
  ])('lists the values of `%s', (label, place) => {
    const [owner, word] = place.split(' ') as [string, string];
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${label} |`));
    expect(row?.split('|')[2]?.trim().split(', ')).toEqual(choicesOf(owner, word));
  });
});

describe('the reference of the language', () => {
  const blocks = journeyBlocks(reference);

  test.each(blocks.map(({ line, text }) => [`line ${line}`, text]))(
    'the example of %s is understood',
    async (where, text) => {
      const document = await openText(text, `reference-${where.replace(' ', '-')}`);
      expect(document.parseResult.lexerErrors).toEqual([]);
      expect(document.parseResult.parserErrors).toEqual([]);
      const unknown = AstUtils.streamAllContents(document.parseResult.value).filter((node) => node.$type === 'Unknown');
      expect(unknown.map((node) => node.$cstNode?.text).toArray()).toEqual([]);
      // An example of one construct names things and files that others declare.
      const elsewhere = new Set(['unknown-name', 'import-not-found', 'link-not-found', 'evidence-file-missing']);
      const wrong = (document.diagnostics ?? []).filter(
        ({ severity = 1, code }) => (severity === 1 || code === 'clause-unused') && !elsewhere.has(String(code)),
      );
      expect(wrong.map(({ range, message }) => `${range.start.line + 1}: ${message}`)).toEqual([]);
    },
  );

  describe('has an example', () => {
    const anywhere = new Set(['for', 'because', 'from', 'by', 'when']);
    const used = async () => {
      const { journey } = await journeyServices();
      const words = new Set<string>();
      const clauses = new Set<string>();
      const clausesOf = new Set<string>();
      for (const { text } of blocks) {
        for (const node of AstUtils.streamAllContents(journey.parser.LangiumParser.parse(text).value)) {
          if (isClause(node)) {
            clauses.add(node.word);
            clausesOf.add(`${node.$container.word} ${node.word}`);
          } else if (isLine(node)) {
            words.add(`${isLine(node.$container) ? node.$container.word : 'top'} ${node.word}`);
          }
        }
      }
      return { words, clauses, clausesOf };
    };

    test('of every word that may start a line, in its block', async () => {
      const starts = blockWords((await journeyServices()).journey.Grammar);
      const wanted = [...starts].flatMap(([block, words]) => [...words].map((word) => [block, word] as const));
      const { words, clauses, clausesOf } = await used();
      /** A block says the same as the clauses of its one-line form, a stage takes what a touchpoint takes, a gain what a pain takes. */
      const isShown = (block: string, word: string): boolean =>
        words.has(`${block} ${word}`) ||
        clausesOf.has(`${block} ${word}`) ||
        (block === 'stage' && isShown('touchpoint', word)) ||
        (block === 'gain' && isShown('pain', word)) ||
        (anywhere.has(word) && clauses.has(word));
      expect(wanted.length).toBeGreaterThan(100);
      expect(wanted.filter(([block, word]) => !isShown(block, word))).toEqual([]);
    });

    test('of every clause word', async () => {
      const wanted = [...clauseWords((await journeyServices()).journey.Grammar)];
      const { clauses } = await used();
      expect(wanted.length).toBeGreaterThan(40);
      expect(wanted.filter((word) => !clauses.has(word))).toEqual([]);
    });
  });

  test('says which clauses mean something on which fact', () => {
    const everywhere = ['for', 'because', 'from', 'by', 'when'];
    const section = reference.slice(reference.indexOf('## Clauses'), reference.indexOf('## What appears once'));
    const wordsIn = (cell = '') =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => (word === 'then feels' ? 'then' : word));
    const listed = new Map<string, string[]>();
    for (const [, facts = '', clauses] of section.matchAll(/^\| (.+) \| (`.+`) \|$/gm)) {
      const owner = / of a (persona|metric)/.exec(facts)?.[1];
      for (const word of wordsIn(facts)) listed.set(owner ? `${owner} ${word}` : word, wordsIn(clauses));
      if (facts.includes('and the persona')) listed.set('top persona', wordsIn(clauses));
      if (facts.includes('of your own')) listed.set(':', wordsIn(clauses));
    }
    const meant = Object.entries(clausesByFact).map(([fact, words]): [string, string[]] => [
      fact,
      everywhere.filter((word) => words.split(' ').includes(word)),
    ]);
    const nameOf = (fact: string) => (fact === 'now' || fact === 'baseline' ? `metric ${fact}` : fact);
    const wanted = meant.filter(([, words]) => words.length > 0).map(([fact, words]) => [nameOf(fact), words] as const);
    const sorted = ([fact, words]: readonly [string, readonly string[]]) => `${fact}: ${[...words].sort().join(', ')}`;
    expect([...listed].map(sorted).sort()).toEqual(wanted.map(sorted).sort());
  });

  test('lists every built-in emotion with its value and face', () => {
    const rows = [...reference.matchAll(/^\| ([+-]?[\d.]+) \| (.*) \|$/gm)];
    const listed = rows.flatMap(([, value, words]) => (words ?? '').split(', ').map((word) => `${word} ${value}`));
    const built = [...builtinLibrary.matchAll(/^emotion (\S+) (\S+) "(.+)"$/gm)].map(
      ([, word, value, face]) => `${word} ${face} ${value}`,
    );
    expect(built.length).toBeGreaterThan(60);
    expect(listed).toEqual(built);
    expect(readme).toContain(`[${built.length} words]`);
  });

  test('lists every built-in channel', () => {
    const built = [...builtinLibrary.matchAll(/^channel "(.+)" as (\S+)/gm)];
    expect(built.length).toBeGreaterThan(14);
    expect(built.filter(([, title, name]) => !reference.includes(`\`${name}\` (${title})`))).toEqual([]);
  });
});

test('links of the pages lead to files that are there', () => {
  const pages = [
    'README.md',
    'CHANGELOG.md',
    'docs/language.md',
    'docs/library.md',
    'docs/ci.md',
    'docs/editors.md',
    'docs/contributing.md',
    'examples/README.md',
  ];
  const broken = pages.flatMap((page) =>
    pathsIn(read(page))
      .filter((target) => !leadsSomewhere(page, target))
      .map((target) => `${page}: ${target}`),
  );
  expect(broken).toEqual([]);
});
