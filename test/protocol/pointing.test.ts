import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeBinary } from '../../scripts/lib/node-runtime.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import type { PlainMap } from '../../src/map/model.js';
import {
  type Locate,
  type Located,
  locate,
  type MapProblem,
  type PulledMaps,
  pullMaps,
  type ThingAt,
  thingAt,
} from '../../src/protocol/server.js';
import { drawMap } from '../../src/render/index.js';
import { Session } from './session.js';

const examples = ['mobile-plan.journey', 'online-travel.journey', 'platform-adoption.journey'];

describe.each(examples)('from the picture of %s to the text and back', (example) => {
  let session: Session;
  let uri: string;
  let map: PlainMap;
  let version: number;

  beforeAll(async () => {
    session = await Session.begin(
      nodeBinary(),
      {},
      { prepare: (folder) => cpSync(join(root, 'examples'), folder, { recursive: true }) },
    );
    uri = session.uri(example);
    await session.open(uri, readFileSync(join(root, 'examples', example), 'utf8'));
    const pulled = await session.connection.sendRequest<PulledMaps>(pullMaps, { uri, known: [] });
    version = pulled.version;
    const [first] = pulled.maps;
    if (!first) throw new Error('The example has a map');
    map = { ...first.map, stages: first.stages.flatMap(({ stage }) => stage ?? []) };
  });
  afterAll(() => session?.kill());

  /** Every id that the picture carries. */
  const drawn = () => {
    const markup = drawMap(map, { theme: 'light' }).parts.map((part) => part.markup());
    return [...new Set([...markup.join('').matchAll(/ data-id="([^"]*)"/g)].map(([, id]) => id ?? ''))];
  };

  test('every thing that is drawn is found, and the caret put there is in that thing', async () => {
    const lost: string[] = [];
    let elsewhere = 0;
    for (const id of drawn()) {
      const asked = { uri, version, id } satisfies Locate;
      const located = await session.connection.sendRequest<Located | null>(locate, asked);
      if (!located) {
        lost.push(`${id} is not found`);
        continue;
      }
      if (located.uri !== uri) {
        elsewhere++;
        continue;
      }
      const back = { uri, position: located.caret } satisfies ThingAt;
      const ids = await session.connection.sendRequest<string[]>(thingAt, back);
      if (!ids.includes(id)) lost.push(`${id} became ${ids.join(', ') || 'nothing'}`);
    }
    expect(lost).toEqual([]);
    expect(drawn().length - elsewhere).toBeGreaterThan(20);
  });

  test('a problem says which thing it is about', async () => {
    const text = readFileSync(join(root, 'examples', example), 'utf8');
    const broken = text.replace(/^(\s+feels\s+\S+ -?\+?[\d.]+) for \w+/m, '$1 for nobody-at-all');
    expect(broken).not.toBe(text);
    await session.change(uri, broken, version + 1);
    const problem = (): Promise<MapProblem | undefined> =>
      session.connection
        .sendRequest<PulledMaps>(pullMaps, { uri, known: [] })
        .then(({ problems }) => problems.find(({ message }) => message.includes('nobody-at-all')));
    await expect.poll(problem).toMatchObject({ severity: 'error', id: expect.stringMatching(/\/feels:\d+$/) });
  });
});
