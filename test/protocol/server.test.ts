import { afterEach, describe, expect, test } from 'vitest';
import type { CompletionItem, CompletionList, Hover, Location, WorkspaceEdit } from 'vscode-languageserver/node';
import { installOldestNode } from '../../scripts/host/install-node.mjs';
import { nodeBinary } from '../../scripts/lib/node-runtime.mjs';
import {
  type FollowMaps,
  followMaps,
  type Locate,
  type Located,
  locate,
  type PulledMaps,
  type PullMaps,
  pullMaps,
  type ThingAt,
  thingAt,
} from '../../src/protocol/server.js';
import { marked, Session } from './session.js';

const people = `persona "Jamie" as jamie {
  role        "Pays the bills"
}
`;
const phone = `import "shared/people.journey"

journey "I want a cheaper plan" as phone {
  persona     jamie

  stage "Compare" as compare {
    touchpoint "Reads the bill" as bill {
      feels       confused -1 for jamie
    }
  }

  stage "Decide" as decide {
    touchpoint "Signs" as sign {
      feels       happy +1 for jamie
    }
  }
}
`;
const files = { 'shared/people.journey': people, 'phone.journey': phone };

const nodes = [
  ['the Node of this project', async () => nodeBinary()],
  ['the Node of the oldest VS Code', installOldestNode],
] as const;

describe.each(nodes)('the built server on %s', (_, node) => {
  let session: Session;

  const begin = async (texts: Record<string, string> = files) => {
    session = await Session.begin(await node(), texts);
    return session;
  };
  afterEach(() => session.kill());

  const pull = (uri: string, known: string[] = []) =>
    session.connection.sendRequest<PulledMaps>(pullMaps, { uri, known } satisfies PullMaps);

  test('checks what is open and what is closed, and follows the typing', async () => {
    await begin({ ...files, 'closed.journey': 'journey "Closed" as closed {\n  persona     nobody\n}\n' });
    const uri = session.uri('phone.journey');
    await session.open(uri, phone);
    await session.expectErrors(uri, []);
    await session.expectErrors(session.uri('closed.journey'), [[2, '`nobody`']]);
    await session.change(uri, phone.replace('confused -1', 'confused -7'), 2);
    await session.expectErrors(uri, [[8, '-7 lies outside']]);
    await session.change(uri, phone, 3);
    await session.expectErrors(uri, []);
  });

  test('ends with code 0 when it is asked to, having printed no error', async () => {
    await begin();
    await session.open(session.uri('phone.journey'), phone);
    await session.expectErrors(session.uri('phone.journey'), []);
    expect(await session.finish()).toBe(0);
    expect(session.errors).toBe('');
  });

  test('keeps old revisions out', async () => {
    await begin();
    const old = 'git:/phone.journey?%7B%22ref%22%3A%22HEAD%22%7D';
    await session.open(old, phone.replace('-1', '-7'));
    const uri = session.uri('phone.journey');
    await session.open(uri, phone.replace('+1', '+7'));
    await session.expectErrors(uri, [[14, '7 lies outside']]);
    expect(session.diagnosticsOf(old) ?? []).toEqual([]);
    const { position } = marked(phone.replace('persona     jamie', 'persona     ja‸mie'));
    const found = await session.at<Location[]>('textDocument/references', uri, position, {
      context: { includeDeclaration: true },
    });
    expect(found.map((location) => location.uri)).not.toContain(old);
    expect(found.length).toBeGreaterThan(1);
  });

  test('sends the maps of a text to who follows before it is checked, but none of a broken one', async () => {
    await begin();
    const uri = session.uri('phone.journey');
    let turn = 0;
    const follow = (known: string[] = [], after = turn) => {
      const wanted: FollowMaps = { uri, known, after, follower: 7, turn: ++turn };
      return session.connection.sendNotification(followMaps, wanted);
    };
    const answers = () => session.read.map(({ turn, version }) => ({ turn, version }));
    await session.open(uri, phone);
    await follow();
    await expect.poll(answers).toEqual([{ turn: 1, version: 1 }]);
    const { problems, ...pulled } = await pull(uri);
    expect(problems.length).toBeGreaterThan(0);
    expect(session.read[0]).toEqual({ ...pulled, follower: 7, turn: 1 });

    // What is held is not sent again, and nobody is told who does not ask.
    await session.change(uri, phone.replace('confused -1', 'confused -2'), 2);
    await expect.poll(() => session.changed).toContainEqual({ uri, version: 2 });
    expect(answers()).toHaveLength(1);
    await follow(pulled.maps[0]?.stages.map(({ hash }) => hash) ?? [], 1);
    await expect.poll(answers).toContainEqual({ turn: 2, version: 2 });
    const [map] = session.read[1]?.maps ?? [];
    expect(map?.stages.map(({ stage }) => stage?.touchpoints[0]?.feels[0]?.value)).toEqual([-2, undefined]);

    // One who asks twice gets one answer, to what was asked last.
    await follow([], 2);
    await follow([], 2);
    await session.change(uri, phone.slice(0, -2), 3);
    await expect.poll(() => session.changed).toContainEqual({ uri, version: 3 });
    expect(answers()).toHaveLength(2);
    await follow([], 3);
    await follow([], 3);
    await session.change(uri, phone, 4);
    await expect.poll(() => session.changed).toContainEqual({ uri, version: 4 });
    expect(answers().slice(2)).toEqual([{ turn: 6, version: 4 }]);
  });

  test('tells that maps have changed, and sends only the stages that are not known', async () => {
    await begin();
    const uri = session.uri('phone.journey');
    await session.open(uri, phone);
    await expect.poll(() => session.changed).toContainEqual({ uri, version: 1 });
    const first = await pull(uri);
    const [map] = first.maps;
    expect(map?.map).toMatchObject({ id: 'phone', title: 'I want a cheaper plan' });
    expect(map?.stages.map(({ stage }) => stage?.title)).toEqual(['Compare', 'Decide']);

    await session.change(uri, phone.replace('confused -1', 'worried -1'), 2);
    await expect.poll(() => session.changed).toContainEqual({ uri, version: 2 });
    const second = await pull(uri, map?.stages.map(({ hash }) => hash) ?? []);
    expect(second.version).toBe(2);
    expect(second.maps[0]?.stages.map(({ stage }) => stage?.title)).toEqual(['Compare', undefined]);
  });

  test('tells that a map has changed when a file that it imports has', async () => {
    await begin();
    const [uri, library] = [session.uri('phone.journey'), session.uri('shared/people.journey')];
    await session.open(uri, phone);
    await session.open(library, people);
    await expect.poll(async () => (await pull(uri)).maps[0]?.map.personas.map(({ title }) => title)).toEqual(['Jamie']);
    await session.change(library, people.replace('"Jamie"', '"Jamila"'), 2);
    await expect
      .poll(async () => (await pull(uri)).maps[0]?.map.personas.map(({ title }) => title))
      .toEqual(['Jamila']);
    expect(session.changed.filter((change) => change.uri === uri).length).toBeGreaterThan(1);
  });

  test('finds the text of a thing, and the thing of a text', async () => {
    await begin();
    const uri = session.uri('phone.journey');
    await session.open(uri, phone);
    await session.expectErrors(uri, []);
    const located = await session.connection.sendRequest<Located | null>(locate, {
      uri,
      version: 1,
      id: 'phone/decide/sign',
    } satisfies Locate);
    expect(located).toMatchObject({ uri, range: { start: { line: 12 } } });
    const { line = 0, character = 0 } = located?.caret ?? {};
    expect(phone.split('\n')[line]?.slice(0, character), 'what stands before the caret').toMatch(/^\s*touchpoint\s+"$/);
    const { position } = marked(phone.replace('"Reads the bill"', '"Reads ‸the bill"'));
    expect(await session.connection.sendRequest(thingAt, { uri, position } satisfies ThingAt)).toEqual([
      'phone/compare/bill',
    ]);
  });

  test('completes, explains and renames across files', async () => {
    await begin();
    const uri = session.uri('phone.journey');
    await session.open(uri, phone);
    await session.expectErrors(uri, []);
    const { position } = marked(phone.replace('persona     jamie', 'persona     ja‸mie'));

    const completion = await session.at<CompletionList | CompletionItem[]>('textDocument/completion', uri, position);
    const items = Array.isArray(completion) ? completion : completion.items;
    expect(items.map(({ label }) => label)).toContain('jamie');

    const hover = await session.at<Hover>('textDocument/hover', uri, position);
    expect(JSON.stringify(hover.contents)).toContain('Pays the bills');

    const edit = await session.at<WorkspaceEdit>('textDocument/rename', uri, position, { newName: 'jamila' });
    const touched = Object.keys(edit.changes ?? {});
    expect(touched.sort()).toEqual([session.uri('phone.journey'), session.uri('shared/people.journey')].sort());
  });
});
