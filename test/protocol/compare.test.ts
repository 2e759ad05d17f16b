import { afterEach, describe, expect, test } from 'vitest';
import { nodeBinary } from '../../scripts/lib/node-runtime.mjs';
import { sentenceOf } from '../../src/diff/index.js';
import {
  type ComparedMaps,
  type CompareMaps,
  compareMaps,
  type MapSide,
  type ReadRevision,
  type ResolvedConflicts,
  readRevision,
  resolveConflicts,
} from '../../src/protocol/compare.js';
import { type PulledMaps, pullMaps } from '../../src/protocol/server.js';
import { Session } from './session.js';

const people = 'persona "Omar" as omar {\n}\n';
const text = `import "people.journey"

journey "Plan" as plan {
  persona     omar

  stage "Define" as define {
    touchpoint "Counts" as counts {
      feels       calm +1
    }
  }
}
`;

let session: Session;
let asked: string[];
afterEach(() => session.kill());

/** Opens a map, whose revisions are files by their names. */
async function begin(source: string, revisions: Record<string, Record<string, string>> = {}): Promise<string> {
  session = await Session.begin(nodeBinary(), { 'plan.journey': source, 'people.journey': people });
  asked = [];
  session.connection.onRequest(readRevision, ({ uri, revision }: ReadRevision) => {
    const path = uri.split('/').at(-1) ?? '';
    asked.push(`${revision}:${path}`);
    const written = revisions[revision]?.[path];
    return written === undefined ? null : { text: written };
  });
  const uri = session.uri('plan.journey');
  await session.open(uri, source, 3);
  return uri;
}

const compare = (before: MapSide, after: MapSide, known: string[] = []): Promise<ComparedMaps> =>
  session.connection.sendRequest(compareMaps, { before, after, known } satisfies CompareMaps);
const sentences = ({ journeys }: ComparedMaps) => journeys.map(({ list }) => list?.changes.map(sentenceOf));

describe('what changed since a revision', () => {
  const old = {
    'plan.journey': text.replace('calm +1', 'angry -2'),
    'people.journey': people.replace('Omar', 'Omar K.'),
  };

  test('is told with the files that it imported then, each asked for once, and with the lines of both sides', async () => {
    const uri = await begin(text, { old });
    const compared = await compare({ uri, revision: 'old' }, { uri });
    expect(sentences(compared)).toEqual([
      [
        'Persona “Omar K.” is now called “Omar”',
        'Omar is better off at Define › Counts: angry (-2) → calm (+1), now above zero',
      ],
    ]);
    const [journey] = compared.journeys;
    const change = journey?.list?.changes[1];
    expect(change).toMatchObject({
      before: { range: { start: { line: 7, character: 6 } } },
      after: { range: { start: { line: 7, character: 6 } } },
    });
    expect(compared.after).toEqual({ version: 3, broken: false, missing: false });
    await compare({ uri, revision: 'old' }, { uri });
    expect(asked.toSorted()).toEqual(['old:people.journey', 'old:plan.journey']);
  });

  test('never mixes the names of the revision with those of the workspace', async () => {
    const uri = await begin(text, { old });
    await compare({ uri, revision: 'old' }, { uri });
    const pulled: PulledMaps = await session.connection.sendRequest(pullMaps, { uri, known: [] });
    expect(pulled.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(pulled.maps[0]?.map.personas.map(({ title }) => title)).toEqual(['Omar']);
  });

  test('is asked for anew where the file was not there, as while git was busy', async () => {
    const revisions: Record<string, Record<string, string>> = {};
    const uri = await begin(text, revisions);
    expect((await compare({ uri, revision: 'old' }, { uri })).before.missing).toBe(true);
    revisions.old = old;
    const compared = await compare({ uri, revision: 'old' }, { uri });
    expect(compared.before.missing).toBe(false);
    expect(sentences(compared)[0]).toHaveLength(2);
  });

  test('leaves out the stages that the client holds', async () => {
    const uri = await begin(text, { old });
    const first = await compare({ uri, revision: 'old' }, { uri });
    const known = first.journeys.flatMap(({ before, after }) =>
      [before, after].flatMap((side) => side?.stages.map(({ hash }) => hash) ?? []),
    );
    expect(known).toHaveLength(2);
    const again = await compare({ uri, revision: 'old' }, { uri }, known);
    expect(again.journeys[0]?.after?.stages).toEqual([{ hash: known[1] }]);
  });

  test.each([
    ['is not there', {}, { missing: true }],
    ['is no text', { 'plan.journey': 'a\0b' }, { refused: 'It is not a text.' }],
    [
      'is large',
      { 'plan.journey': ' '.repeat(5_000_000) },
      { refused: 'It has 5.0 MB; maps up to 4 MB are compared.' },
    ],
    [
      'has a conflict',
      { 'plan.journey': `\n<<<<<<< a\n=======\n>>>>>>> b\n${text}` },
      { refused: 'Line 2 begins a conflict of git’s. Resolve it first.' },
    ],
    ['misses a brace', { 'plan.journey': text.trimEnd().slice(0, -1) }, { broken: true }],
  ])('is clear where the file %s', async (_, files, state) => {
    const uri = await begin(text, { old: files });
    const compared = await compare({ uri, revision: 'old' }, { uri });
    expect(compared.before).toMatchObject(state);
    expect(compared.journeys.length > 0).toBe(!('refused' in state));
  });
});

describe('a conflict', () => {
  const conflict = (ours: string, theirs: string, base = '') =>
    text.replace('      feels       calm +1\n', `<<<<<<< HEAD\n${ours}${base}=======\n${theirs}>>>>>>> topic\n`);
  const because = '      feels       calm +1 because "It is short"\n';
  const angry = '      feels       angry -2\n';
  const resolve = (uri: string, base?: string): Promise<ResolvedConflicts> =>
    session.connection.sendRequest(resolveConflicts, { uri, base });

  test('is one error, whatever else is wrong with the lines', async () => {
    const uri = await begin(conflict(because, angry));
    await session.expectErrors(uri, [
      [
        8,
        'Git could not merge the lines up to 12: `HEAD` and `topic` both changed them. Merged by meaning, only what truly contradicts itself is left.',
      ],
    ]);
  });

  test('is merged by what the lines say, with the base that git has or the one that is marked', async () => {
    const merged = text.replace('calm +1', 'angry -2 because "It is short"');
    const uri = await begin(conflict(because, angry));
    expect(await resolve(uri, text)).toEqual({ version: 3, text: merged, before: 1, conflicts: [] });
    expect(await resolve(uri)).toEqual({
      refused: 'The common base is neither marked in the text nor known to git.',
    });
    const shown = conflict(because, angry, '||||||| 1a2b3c4\n      feels       calm +1\n');
    await session.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 4 },
      contentChanges: [{ text: shown }],
    });
    expect(await resolve(uri)).toEqual({ version: 4, text: merged, before: 1, conflicts: [] });
  });

  test('that is a contradiction stays, and is told with its line', async () => {
    const uri = await begin(conflict(angry, '      feels       happy +2\n'));
    const answer = await resolve(uri, text);
    if ('refused' in answer) throw new Error(answer.refused);
    expect(answer.conflicts).toEqual([{ line: 7, title: expect.stringContaining('Counts') }]);
    expect(answer.text.split('\n').slice(7, 12)).toEqual([
      '<<<<<<< HEAD',
      angry.trimEnd(),
      '=======',
      '      feels       happy +2',
      '>>>>>>> topic',
    ]);
  });

  test('is compared version by version, each on the lines of the text that marks it', async () => {
    const uri = await begin(conflict(because, angry));
    const compared = await compare({ uri, version: 'ours' }, { uri, version: 'theirs' });
    const [change] = compared.journeys[0]?.list?.changes ?? [];
    expect(change && sentenceOf(change)).toBe(
      'Omar is worse off at Define › Counts: calm (+1) → angry (-2), now below zero',
    );
    expect(change).toMatchObject({
      before: { range: { start: { line: 8 } } },
      after: { range: { start: { line: 10 } } },
    });
  });
});
