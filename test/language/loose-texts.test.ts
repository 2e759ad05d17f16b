import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createJourneyServices } from '../../src/language/journey-module.js';
import { LooseTexts } from '../../src/language/loose-texts.js';
import { MemoryFiles } from '../fixtures/memory-files.js';

const uri = 'file:///docs/notes.md';
const people = 'persona "Jamie" as jamie { role "Buyer" }';
const map =
  'import "shared/people.journey"\njourney "Switch" {\n  persona jamie\n  stage "First" { touchpoint "Read" }\n}';

function texts(files: Record<string, string> = { '/docs/shared/people.journey': people }) {
  const memory = new MemoryFiles();
  for (const [path, text] of Object.entries(files)) memory.files.set(path, text);
  const { shared, journey } = createJourneyServices({ fileSystemProvider: () => memory });
  return { memory, workspace: shared.workspace, loose: new LooseTexts(journey) };
}

const shared = 'file:///docs/shared/people.journey';

test('a text is read with what it imports, from where its file stands', async () => {
  const { loose } = texts();
  const { maps, errors, files } = await loose.read({ uri, text: map });
  expect(maps.map(({ title }) => title)).toEqual(['Switch']);
  expect(maps[0]?.personas.map(({ title }) => title)).toEqual(['Jamie']);
  expect(errors).toEqual([]);
  expect(files).toEqual([shared]);
});

test('its errors have the lines of the text, and what could be read is there', async () => {
  const { loose } = texts();
  const text = 'journey "Switch" {\n  stage "First" {\n    touchpoint "Read" { feels grate }\n  }\n}\n';
  const { maps, errors } = await loose.read({ uri, text });
  expect(maps[0]?.stages.map(({ title }) => title)).toEqual(['First']);
  expect(errors.map(({ line }) => line)).toEqual([2]);
  expect(errors[0]?.message).toContain('grate');
});

test('a file that is not there is named, so that its coming can be noticed', async () => {
  const { loose } = texts({});
  const { files, errors } = await loose.read({ uri, text: map });
  expect(files).toEqual([shared]);
  expect(errors[0]).toMatchObject({ line: 0 });
});

test('an import is read as it is open, and anew for each text', async () => {
  const { loose, memory, workspace } = texts();
  const personas = async () => (await loose.read({ uri, text: map })).maps[0]?.personas.map(({ title }) => title);
  expect(await personas()).toEqual(['Jamie']);
  memory.files.set('/docs/shared/people.journey', people.replace('Jamie', 'Robin'));
  expect(await personas()).toEqual(['Robin']);
  workspace.TextDocuments.set(TextDocument.create(shared, 'journey', 2, people.replace('Jamie', 'Kim')));
  expect(await personas()).toEqual(['Kim']);
});

test('texts that are asked for at once do not see each other, nor does the workspace see them', async () => {
  const { loose, workspace } = texts({});
  const lone = (title: string) => ({
    uri,
    text: `persona "${title}" as one\njourney "${title}" as day { persona one }`,
  });
  const read = await Promise.all(['A', 'B', 'C'].map((title) => loose.read(lone(title))));
  expect(read.map(({ maps, errors }) => [maps.map(({ title }) => title), errors])).toEqual([
    [['A'], []],
    [['B'], []],
    [['C'], []],
  ]);
  expect(workspace.LangiumDocuments.all.toArray()).toEqual([]);
});

test('a text without end is refused in words', async () => {
  const { loose } = texts({});
  const { maps, errors } = await loose.read({ uri, text: '/'.repeat(1_000_001) });
  expect(maps).toEqual([]);
  expect(errors).toEqual([{ line: 0, message: 'This is too long to be drawn here: it has 1.0 MB, and 1 MB is read.' }]);
});
