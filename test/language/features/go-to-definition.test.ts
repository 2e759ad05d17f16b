import { expect, test } from 'vitest';
import { atCursor, open, shown, textOf } from '../testing.js';

/** Where the cursor leads, and the text that is underlined. */
async function definition(files: string | Record<string, string>): Promise<{ to: string; from: string } | undefined> {
  const workspace = await open(files);
  const { document } = workspace.cursor;
  const links = await workspace.services.lsp.DefinitionProvider?.getDefinition(document, atCursor(workspace));
  if (!links) return undefined;
  expect(links).toHaveLength(1);
  const [link] = links;
  if (!link?.originSelectionRange) throw new Error('A link without its origin.');
  return {
    to: shown(workspace, link.targetUri, link.targetSelectionRange),
    from: textOf(document, link.originSelectionRange),
  };
}

const people = '// Who they are\npersona "Jamie" as jamie\npersona "Omar Lee"\n';

test('a mention leads to the name in the file that declares it', async () => {
  const files = {
    'map.journey': 'import "people.journey"\njourney "A" {\n  persona ja<|>mie\n}',
    'people.journey': people,
  };
  expect(await definition(files)).toEqual({ from: 'jamie', to: 'people.journey:2:20 jamie' });
});

test('a mention of a thing without a name leads to its title', async () => {
  const files = {
    'map.journey': 'import "people.journey"\njourney "A" {\n  persona omar-lee<|>\n}',
    'people.journey': people,
  };
  expect(await definition(files)).toEqual({ from: 'omar-lee', to: 'people.journey:3:9 "Omar Lee"' });
});

test.each([
  [
    'a name of a list',
    'journey "A" {\n  persona "J" as j\n  persona "K" as k\n  touchpoint "T" {\n    says "x" for j,<|>k\n  }\n}',
    'k',
  ],
  [
    'a pain that hurts here too',
    'journey "A" {\n  touchpoint "T" {\n    pain "P" as k\n  }\n  touchpoint "U" {\n    pain <|>k\n  }\n}',
    'k',
  ],
  ['the lane of a text', 'lane "Rules" as k\njourney "A" {\n  touchpoint "T" {\n    k<|>: "x"\n  }\n}', 'k'],
  ['a clause', 'journey "A" {\n  opportunity "O" solves k<|>\n  touchpoint "T" {\n    pain "P" as k\n  }\n}', 'k'],
  ['a touchpoint that comes next', 'journey "A" {\n  touchpoint "T" as k {\n    next k<|>\n  }\n}', 'k'],
  ['a word of the language as a name', 'team "S" as support\njourney "A" {\n  owner sup<|>port\n}', 'support'],
  ['a name in another script', 'persona "जेमी" as जेमी\njourney "A" {\n  persona जे<|>मी\n}', 'जेमी'],
  ['a declaration itself', 'team "S" as k<|>', 'k'],
])('%s', async (_, text, name) => {
  const found = await definition(text);
  expect(found?.from).toBe(name);
  expect(found?.to).toMatch(new RegExp(`^map.journey:\\d+:\\d+ ${name}$`));
});

test('the path of an import leads to the file', async () => {
  const files = { 'maps/a.journey': 'import "../shared/peo<|>ple.journey"', 'shared/people.journey': people };
  expect(await definition(files)).toEqual({ from: '"../shared/people.journey"', to: 'shared/people.journey:1:1 ' });
});

test('a touchpoint leads to the file that it opens', async () => {
  const files = {
    'map.journey': 'journey "A" {\n  touchpoint "T" {\n    opens "ot<|>her.journey"\n  }\n}',
    'other.journey': 'journey "B"',
  };
  expect(await definition(files)).toEqual({ from: '"other.journey"', to: 'other.journey:1:1 ' });
});

test.each([
  'journey "A" {\n  touchpoint "T" {\n    channel we<|>b\n  }\n}',
  'journey "A" {\n  touchpoint "T" {\n    feels con<|>fused\n  }\n}',
  'journey "A" {\n  persona nobo<|>dy\n}',
  'import "miss<|>ing.journey"',
  'journey "A" {\n  scenario "other.jour<|>ney"\n}',
  'journ<|>ey "A"',
  '<|>',
])('nothing to go to in %j', async (text) => {
  expect(await definition(text)).toBeUndefined();
});

test('definitions are found with Windows line ends, below a broken line', async () => {
  const text = 'persona "Jamie" as jamie\r\njourney "A" {\r\n  scenario "open\r\n  ]] ?\r\n  persona jamie<|>\r\n';
  expect(await definition(text)).toEqual({
    from: 'jamie',
    to: 'map.journey:1:20 jamie',
  });
});
