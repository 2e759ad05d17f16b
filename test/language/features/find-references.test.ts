import { expect, test } from 'vitest';
import { atCursor, open, shown } from '../testing.js';

async function references(files: string | Record<string, string>, includeDeclaration = true): Promise<string[]> {
  const workspace = await open(files);
  const found = await workspace.services.lsp.ReferencesProvider?.findReferences(workspace.cursor.document, {
    ...atCursor(workspace),
    context: { includeDeclaration },
  });
  return (found ?? []).map(({ uri, range }) => shown(workspace, uri, range)).sort();
}

const library = 'persona "Jamie" as jamie\npersona "Omar"\n';
const map =
  'import "people.journey"\njourney "A" {\n  persona jamie\n  persona omar\n  touchpoint "T" {\n    says "x" for jamie\n  }\n}';
const ofJamie = ['map.journey:3:11 jamie', 'map.journey:6:18 jamie', 'people.journey:1:20 jamie'];

test.each([
  ['the name', library.replace('jamie', 'jam<|>ie'), map],
  ['the title', library.replace('Jamie', 'Jam<|>ie'), map],
  ['a mention', library, map.replace('for jamie', 'for <|>jamie')],
])('from %s', async (_, people, text) => {
  expect(await references({ 'people.journey': people, 'map.journey': text })).toEqual(ofJamie);
});

test('without the declaration', async () => {
  const files = { 'people.journey': library.replace('Jamie', 'Jam<|>ie'), 'map.journey': map };
  expect(await references(files, false)).toEqual(ofJamie.slice(0, 2));
});

test('a thing without a name is declared by its title', async () => {
  const files = { 'people.journey': library, 'map.journey': map.replace('omar', 'om<|>ar') };
  expect(await references(files)).toEqual(['map.journey:4:11 omar', 'people.journey:2:9 "Omar"']);
});

test('two journeys of one file may use the same name', async () => {
  const one = 'journey "A" {\n  stage "S" as s {\n    next s\n  }\n}\n';
  expect(await references(one + one.replace('"A"', '"B"').replace('as s', 'as s<|>'))).toEqual([
    'map.journey:7:16 s',
    'map.journey:8:10 s',
  ]);
});

test('built-in things have references, but no declaration to show', async () => {
  const text =
    'journey "A" {\n  touchpoint "T" {\n    feels ca<|>lm\n  }\n  touchpoint "U" {\n    target calm +1\n  }\n}';
  expect(await references(text)).toEqual(['map.journey:3:11 calm', 'map.journey:6:12 calm']);
});

test.each(['journey "A" {\n  persona nobody<|>\n}', 'jour<|>ney "A"', '// a <|>comment', ''])(
  'none in %j',
  async (text) => {
    expect(await references(text)).toEqual([]);
  },
);
