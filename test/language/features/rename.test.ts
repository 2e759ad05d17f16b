import { expect, test } from 'vitest';
import type { PreparedRename } from '../../../src/language/features/navigation/rename.js';
import { atCursor, edited, open, pathOf, textOf } from '../testing.js';

/** The files after a rename at the cursor. */
async function rename(files: string | Record<string, string>, newName: string): Promise<Record<string, string>> {
  const workspace = await open(files);
  const provider = workspace.services.lsp.RenameProvider;
  const edit = await provider?.rename(workspace.cursor.document, { ...atCursor(workspace), newName });
  return Object.fromEntries(
    Object.entries(edit?.changes ?? {}).map(([uri, edits]) => {
      const path = pathOf(uri);
      return [path, edited(workspace.document(path), edits)];
    }),
  );
}

async function prepare(
  files: string | Record<string, string>,
): Promise<{ text: string; placeholder: string } | undefined> {
  const workspace = await open(files);
  const prepared = await workspace.services.lsp.RenameProvider?.prepareRename(
    workspace.cursor.document,
    atCursor(workspace),
  );
  if (!prepared) return undefined;
  const { range, placeholder } = prepared as unknown as PreparedRename;
  return { text: textOf(workspace.cursor.document, range), placeholder };
}

const people = 'persona "Jamie" as ja<|>mie\npersona "Omar" as omar\n';
const map = `import "people.journey"

journey "A plan" {
  persona     jamie
  persona     omar
  touchpoint "Calls" {
    feels       calm +1 for jamie, omar
    thinks      "jamie" for jamie
  }
}
`;

test('a persona of a library is renamed in every file that refers to it', async () => {
  const other = 'import "people.journey"\njourney "B" {\n  persona jamie\n}\n';
  expect(await rename({ 'people.journey': people, 'map.journey': map, 'other.journey': other }, 'jamila')).toEqual({
    'people.journey': 'persona "Jamie" as jamila\npersona "Omar" as omar\n',
    'map.journey': map.replaceAll(/jamie(?!")/g, 'jamila'),
    'other.journey': other.replace('jamie', 'jamila'),
  });
});

test('a rename may start where the thing is mentioned', async () => {
  const files = {
    'people.journey': people.replace('<|>', ''),
    'map.journey': map.replace('for jamie,', 'for jam<|>ie,'),
  };
  expect((await rename(files, 'jo'))['people.journey']).toContain('persona "Jamie" as jo\n');
});

test('a rename may start at the title, which stays as it is', async () => {
  expect(await rename('persona "Ja<|>mie" as jamie\njourney "A" {\n  persona jamie\n}', 'jo')).toEqual({
    'map.journey': 'persona "Jamie" as jo\njourney "A" {\n  persona jo\n}',
  });
});

test('a thing without a name gets one behind its title', async () => {
  const text =
    'journey "A" {\n  touchpoint "Calls her <|>carrier" optional {\n  }\n  touchpoint "B" {\n    next calls-her-carrier\n  }\n}';
  expect(await rename(text, 'call')).toEqual({
    'map.journey':
      'journey "A" {\n  touchpoint "Calls her carrier" as call optional {\n  }\n  touchpoint "B" {\n    next call\n  }\n}',
  });
});

test('another thing of the same title keeps the name that others know it by', async () => {
  const text = 'journey "A" {\n  stage "Try<|>" {\n  }\n  stage "Try" {\n  }\n  stage "End" {\n    next try-2\n  }\n}';
  expect((await rename(text, 'first'))['map.journey']).toBe(
    'journey "A" {\n  stage "Try" as first {\n  }\n  stage "Try" as try-2 {\n  }\n  stage "End" {\n    next try-2\n  }\n}',
  );
});

test('an own lane is renamed with its texts', async () => {
  const text = 'lane "What we say" as mess<|>age\njourney "A" {\n  touchpoint "B" {\n    message: "message"\n  }\n}';
  expect((await rename(text, 'words'))['map.journey']).toBe(
    'lane "What we say" as words\njourney "A" {\n  touchpoint "B" {\n    words: "message"\n  }\n}',
  );
});

test('words of the language are names like others', async () => {
  const text =
    'persona "For" as for\nteam "S" as supp<|>ort\njourney "A" {\n  persona for\n  owner support\n  touchpoint "B" {\n    support "CRM" by support\n  }\n}';
  expect((await rename(text, 'because'))['map.journey']).toBe(
    'persona "For" as for\nteam "S" as because\njourney "A" {\n  persona for\n  owner because\n  touchpoint "B" {\n    support "CRM" by because\n  }\n}',
  );
  const persona = text.replace('<|>', '').replace('persona for', 'persona f<|>or');
  expect((await rename(persona, 'जेमी'))['map.journey']).toContain('persona "For" as जेमी\n');
});

test('an emotion word of a map is renamed, faces and numbers stay', async () => {
  const text = 'emotion skep<|>tical -1 "🤨"\njourney "A" {\n  touchpoint "B" {\n    feels skeptical -1\n  }\n}';
  expect((await rename(text, 'wary'))['map.journey']).toBe(
    'emotion wary -1 "🤨"\njourney "A" {\n  touchpoint "B" {\n    feels wary -1\n  }\n}',
  );
});

test('line ends and broken neighbours are left alone', async () => {
  const text =
    'persona "Jamie" as ja<|>mie\r\njourney "A" {\r\n  persona jamie\r\n  scenario "not closed\r\n  tochpoint "B" {\r\n';
  expect((await rename(text, 'jo'))['map.journey']).toBe(text.replace('<|>', '').replaceAll('jamie', 'jo'));
});

test('the new name is written in composed letters', async () => {
  const text = 'team "A" as a<|>b\njourney "A" {\n  owner ab\n}';
  expect((await rename(text, 'cafe\u0301'))['map.journey']).toBe(
    'team "A" as caf\u00e9\njourney "A" {\n  owner caf\u00e9\n}',
  );
});

test.each([
  ['', 'A name cannot be empty.'],
  ['   ', 'A name cannot be empty.'],
  ['jo ann', 'A name holds no white space; write `jo-ann`.'],
  ['123', 'A name needs at least one letter.'],
  ['jo.ann', 'A name is made of letters, digits, `-` and `_`.'],
  ['"jo"', 'A name is made of letters, digits, `-` and `_`.'],
  ['all', '`all` cannot be a persona: `for all` means everyone.'],
  ['omar', 'A persona named `omar` is there already: “Omar”.'],
])('the name %j is refused with a reason', async (name, reason) => {
  await expect(rename({ 'people.journey': people, 'map.journey': map }, name)).rejects.toThrow(reason);
});

test('a name is refused that means something else where the thing is mentioned', async () => {
  const files = {
    'people.journey': people,
    'map.journey': `persona "Zoe" as zoe\n${map}`,
  };
  await expect(rename(files, 'zoe')).rejects.toThrow('In map.journey, `zoe` already means a persona.');
  const flow = 'journey "A" {\n  stage "S" as s<|> {\n    next s\n  }\n  touchpoint "T" as t {\n  }\n}';
  await expect(rename(flow, 't')).rejects.toThrow('In map.journey, `t` already means a touchpoint.');
  expect((await rename(flow.replace('    next s\n', ''), 't'))['map.journey']).toContain('stage "S" as t {');
});

test('built-in things cannot be renamed', async () => {
  const text = 'journey "A" {\n  touchpoint "B" {\n    channel we<|>b\n    feels calm\n  }\n}';
  await expect(rename(text, 'site')).rejects.toThrow('`web` is built in. Declare a channel of your own');
  await expect(prepare(text)).rejects.toThrow('`web` is built in.');
  await expect(rename('channel "Site" as si<|>te', 'web')).rejects.toThrow('`web` already means a channel');
});

test('the box in which the name is typed holds the present name', async () => {
  expect(await prepare('persona "Jamie" as jam<|>ie')).toEqual({ text: 'jamie', placeholder: 'jamie' });
  expect(await prepare('persona "Jamie Li" as jamie<|>')).toEqual({ text: 'jamie', placeholder: 'jamie' });
  expect(await prepare('persona "Jamie<|> Li"')).toEqual({ text: '"Jamie Li"', placeholder: 'jamie-li' });
});

test.each([
  'pers<|>ona "Jamie" as jamie',
  'journey "A" {\n  scenario "A te<|>xt"\n}',
  'journey "A" {\n  persona nobo<|>dy\n}',
  'journey "A" {\n  touchpoint "B" {\n    feels calm for a<|>ll\n  }\n}',
  '// jam<|>ie\npersona "Jamie" as jamie',
])('there is nothing to rename in %j', async (text) => {
  expect(await prepare(text)).toBeUndefined();
  expect(await rename(text, 'x')).toEqual({});
});
