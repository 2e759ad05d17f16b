import { type AstNode, AstUtils } from 'langium';
import { describe, expect, test } from 'vitest';
import { blockWords, clauseWords } from '../../src/language/block-words.js';
import type { Clause, Line, Text } from '../../src/language/generated/ast.js';
import { brokenNames, errorsOf, findingsOf, journeyServices, mapsIn, openExample } from '../fixtures/documents.js';
import { layoutFlaws } from '../fixtures/layout.js';
import { examplePaths, leadsSomewhere, read } from '../fixtures/repository.js';

/** Every text that a value holds, at any depth. */
function textsOf(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') found.add(value);
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) textsOf(part, found);
  return found;
}

const maps = examplePaths.filter((path) => !path.includes('/shared/'));

test('there are the three maps, the first one’s future, and what they share', () => {
  expect(maps).toEqual([
    'examples/mobile-plan-future.journey',
    'examples/mobile-plan.journey',
    'examples/online-travel.journey',
    'examples/platform-adoption.journey',
  ]);
  expect(examplePaths).toContain('examples/shared/people.journey');
});

describe.each(examplePaths)('%s', (path) => {
  test('has no error, and every name leads somewhere', async () => {
    const document = await openExample(path);
    expect(errorsOf(document)).toEqual([]);
    expect(brokenNames(document)).toEqual([]);
  });

  test('has no warning', async () => {
    expect(findingsOf(await openExample(path), 2)).toEqual([]);
  });

  test('knows every word it uses', async () => {
    const document = await openExample(path);
    const unknown = AstUtils.streamAllContents(document.parseResult.value).filter((node) => node.$type === 'Unknown');
    expect(unknown.map((node) => node.$cstNode?.text).toArray()).toEqual([]);
  });

  test('is in the canonical layout', () => {
    expect(layoutFlaws(read(path))).toEqual([]);
  });

  test('names only files that are there', () => {
    const paths = [...read(path).matchAll(/\b(?:import|image|link|data|opens)\s+"([^"]+)"/g)].map(
      ([, target]) => target,
    );
    const missing = paths.filter((target) => target && !/^https?:/.test(target) && !leadsSomewhere(path, target));
    expect(missing).toEqual([]);
  });
});

test.each(maps)('%s says where its facts come from, marks guesses, and holds one journey', (path) => {
  const text = read(path);
  expect(text.match(/^journey /gm)).toHaveLength(1);
  expect(text).toMatch(/from assumption$/m);
  if (!path.includes('future')) expect(text).toMatch(/^\/\/ https:\/\//m);
});

describe.each(maps)('the map of %s', (path) => {
  test('holds every text of its journey', async () => {
    const document = await openExample(path);
    const [map] = await mapsIn(document);
    const kept = textsOf(map);
    const journey = document.parseResult.value.lines.find((line) => line.$type === 'Journey');
    const written = AstUtils.streamAllContents(journey as AstNode)
      .filter((node) => node.$type === 'Text')
      .map((node) => (node as Text).value)
      .toArray();
    expect(written.length).toBeGreaterThan(20);
    expect(written.filter((text) => !kept.has(text))).toEqual([]);
  });

  test('has stages with touchpoints, and no line that could not be read', async () => {
    const [map] = await mapsIn(await openExample(path));
    expect(map?.unknown).toEqual([]);
    expect(map?.stages.length).toBeGreaterThanOrEqual(3);
    for (const stage of map?.stages ?? []) {
      expect(stage.touchpoints.length, stage.title).toBeGreaterThan(0);
      expect([stage, ...stage.touchpoints].flatMap(({ unknown }) => unknown)).toEqual([]);
    }
  });
});

test('the map of the future names the one that it improves, and its title', async () => {
  const [map] = await mapsIn(await openExample('examples/mobile-plan-future.journey'));
  expect([map?.improves, map?.improvesTitle]).toEqual(['switch-plan', 'I want a cheaper mobile plan']);
});

describe('together, the examples use the whole language', () => {
  const used = async () => {
    const words = new Set<string>();
    const clauses = new Set<string>();
    for (const path of examplePaths) {
      const document = await openExample(path);
      for (const node of AstUtils.streamAllContents(document.parseResult.value)) {
        if (node.$type === 'Clause') clauses.add((node as Clause).word);
        else if ('word' in node) words.add(`${(node.$container as Line).word ?? 'top'} ${(node as Line).word}`);
      }
    }
    return { words, clauses };
  };

  // A stage takes what a touchpoint takes, and every block takes the clauses of its one-line form as lines.
  const likeTheOther = new Set(['for', 'by', 'when', 'severity', 'resolved']);

  test('every word that may start a line, in its block', async () => {
    const { journey } = await journeyServices();
    const blocks = blockWords(journey.Grammar);
    const { words } = await used();
    const touchpoint = blocks.get('touchpoint') ?? new Set();
    const wanted = [...blocks].flatMap(([block, starts]) =>
      [...starts]
        .filter((word) => !(block === 'stage' && touchpoint.has(word)))
        .filter((word) => !((block === 'gain' || block === 'objective') && likeTheOther.has(word)))
        .map((word) => `${block} ${word}`),
    );
    expect(wanted.length).toBeGreaterThan(100);
    // Where a map needs no stages, touchpoints stand in the journey: see docs/language.md.
    expect(wanted.filter((word) => !words.has(word))).toEqual(['journey touchpoint']);
  });

  test('every clause word', async () => {
    const { journey } = await journeyServices();
    const { clauses } = await used();
    const wanted = [...clauseWords(journey.Grammar)];
    expect(wanted.length).toBeGreaterThan(40);
    expect(wanted.filter((word) => !clauses.has(word))).toEqual([]);
  });

  test.each([
    ['a date without day', /\b\d{4}-\d{2}(?!-)\b/],
    ['a date without month', /date\s+\d{4}$/m],
    ['a time', /\b\d+:\d{2} min\b/],
    ['a currency', /€ \d/],
    ['a range of time', /takes\s+\d+ to \d+ \w+/],
    ['a feeling of one’s own', /feels\s+"[^"]+" [+-]/],
    ['alternatives', /feels .* when "/],
    ['a reference for everybody', /for all$/m],
    ['a long text', /"""/],
    [
      'a one-line and a block opportunity',
      /opportunity "[^"]+" as [\w-]+ \{[\s\S]*opportunity "[^"\n]+" as [\w-]+ solves/,
    ],
  ])('%s', (_what, pattern) => {
    expect(examplePaths.map(read).join('\n')).toMatch(pattern);
  });
});
