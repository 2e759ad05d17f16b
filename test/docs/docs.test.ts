import { AstUtils } from 'langium';
import { describe, expect, test } from 'vitest';
import { builtinLibrary } from '../../src/language/library/builtin.js';
import { choicesOf } from '../../src/language/values/choices.js';
import { brokenNames, errorsOf, openText } from '../fixtures/documents.js';
import { journeyBlocks, leadsSomewhere, read } from '../fixtures/repository.js';

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
    },
  );

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
    'docs/ci.md',
    'docs/editors.md',
    'docs/contributing.md',
    'examples/README.md',
  ];
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/(?:\]\(|src(?:set)?=")([^)"#]+)/g)]
      .map(([, target]) => target as string)
      .filter((target) => !/^https?:/.test(target) && !leadsSomewhere(page, target))
      .map((target) => `${page}: ${target}`),
  );
  expect(broken).toEqual([]);
});
