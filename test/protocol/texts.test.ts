import { afterEach, expect, test } from 'vitest';
import { nodeBinary } from '../../scripts/lib/node-runtime.mjs';
import { type ReadTextResult, readText } from '../../src/protocol/texts.js';
import { Session } from './session.js';

const people = 'persona "Jamie" as jamie\n';
const text =
  'import "people.journey"\njourney "Plan" as plan {\n  persona jamie\n  touchpoint "Pays" { feels grate }\n}\n';

let session: Session;
afterEach(() => session.kill());

test('a text of another file is read with what it imports, as that is open, and leaves the workspace alone', async () => {
  session = await Session.begin(nodeBinary(), { 'people.journey': people, 'notes.md': '' });
  const read = () => session.connection.sendRequest<ReadTextResult>(readText, { uri: session.uri('notes.md'), text });
  const { maps, errors, files } = await read();
  expect(maps.map(({ title, personas }) => [title, personas.map((persona) => persona.title)])).toEqual([
    ['Plan', ['Jamie']],
  ]);
  expect(errors).toEqual([{ line: 3, message: expect.stringContaining('`grate`') }]);
  expect(files).toEqual([session.uri('people.journey')]);
  await session.open(session.uri('people.journey'), people.replace('Jamie', 'Robin'), 1);
  expect((await read()).maps[0]?.personas[0]?.title).toBe('Robin');
  const symbols = await session.connection.sendRequest<{ name: string }[]>('workspace/symbol', { query: '' });
  expect(symbols.map(({ name }) => name)).toEqual(['Robin']);
});
