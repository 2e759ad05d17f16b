import { afterEach, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { nodeBinary } from '../../scripts/lib/node-runtime.mjs';
import { type EditMapResult, editMap, type MapEdit } from '../../src/protocol/edits.js';
import { type PulledMaps, pullMaps } from '../../src/protocol/server.js';
import { Session } from './session.js';

const people = 'persona "Omar" as omar {\n}\n';
const text = `import "people.journey"

journey "Plan" as plan {
  persona     omar

  stage "Define" as define {
    touchpoint "Counts" as counts {
      feels       frustrated -1.5 // said twice
    }
  }
}
`;
const feeling: MapEdit = { kind: 'feeling', id: 'plan/define/counts/feels:1', value: 0.5 };

let session: Session;
afterEach(() => session.kill());

const begin = async (source = text): Promise<string> => {
  session = await Session.begin(nodeBinary(), { 'plan.journey': source, 'people.journey': people });
  const uri = session.uri('plan.journey');
  await session.open(uri, source, 3);
  return uri;
};

const ask = (uri: string, edit: MapEdit, version = 3): Promise<EditMapResult> =>
  session.connection.sendRequest(editMap, { uri, version, edit });
const pull = (uri: string): Promise<PulledMaps> => session.connection.sendRequest(pullMaps, { uri, known: [] });

const after = (uri: string, source: string, result: EditMapResult): string => {
  if (!('edits' in result)) throw new Error(result.refused);
  return TextDocument.applyEdits(TextDocument.create(uri, 'journey', 1, source), result.edits);
};

test('a change is one edit, and the map of the changed text has it', async () => {
  const uri = await begin();
  const result = await ask(uri, feeling);
  expect(result).toEqual({
    uri,
    edits: [
      { range: { start: { line: 7, character: 18 }, end: { line: 7, character: 33 } }, newText: 'interested +0.5' },
    ],
  });
  const changed = after(uri, text, result);
  expect(changed).toBe(text.replace('frustrated -1.5', 'interested +0.5'));
  await session.change(uri, changed, 4);
  const { version, broken, maps } = await pull(uri);
  expect({ version, broken }).toEqual({ version: 4, broken: false });
  expect(maps[0]?.stages[0]?.stage?.touchpoints[0]?.feels).toMatchObject([{ word: 'interested', value: 0.5 }]);
});

test('what is written in a library is changed there', async () => {
  const uri = await begin();
  const result = await ask(uri, { kind: 'text', id: 'plan/persona:omar', text: 'Omar Ali' });
  expect(result).toMatchObject({ uri: session.uri('people.journey') });
  expect(after(uri, people, result)).toBe(people.replace('"Omar"', '"Omar Ali"'));
});

test('what is added has the id that the answer says', async () => {
  const uri = await begin();
  const result = await ask(uri, { kind: 'add', noun: 'touchpoint', title: 'Asks', into: 'plan/define', before: null });
  await session.change(uri, after(uri, text, result), 4);
  const { maps } = await pull(uri);
  expect(maps[0]?.stages[0]?.stage?.touchpoints.map(({ id }) => id)).toEqual([
    'plan/define/counts',
    'added' in result ? result.added : undefined,
  ]);
});

test('another version is refused, and so is a broken text, which the pull says', async () => {
  const uri = await begin();
  expect(await ask(uri, feeling, 2)).toEqual({ refused: 'The text has changed in the meantime.' });
  await session.change(uri, text.replace('"Counts"', '"Counts'), 4);
  expect((await pull(uri)).broken).toBe(true);
  expect(await ask(uri, feeling, 4)).toEqual({ refused: expect.any(String) });
  await session.change(uri, text, 5);
  expect((await pull(uri)).broken).toBe(false);
  expect(await ask(uri, feeling, 5)).toHaveProperty('edits');
});

test('a file that is not open has nothing to be changed', async () => {
  await begin();
  expect(await ask(session.uri('nowhere.journey'), feeling)).toEqual({ refused: 'This file is not open any more.' });
});
