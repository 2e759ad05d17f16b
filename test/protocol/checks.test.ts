import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { nodeBinary } from '../../scripts/lib/node-runtime.mjs';
import { Session } from './session.js';

const map = `journey "Plan" as plan {
  persona     "Jamie" as jamie
  touchpoint "Pays" as pays {
    feels       calm -0.5
    link        "notes.md"
  }
}
`;
const configuration = 'journeymap.config.json';

let session: Session;
afterEach(() => session.kill());

const begin = async (files: Record<string, string>): Promise<void> => {
  session = await Session.begin(nodeBinary(), { 'map.journey': map, ...files });
};

/** Changes a file behind the editor's back and tells the server as the editor would. */
const onDisk = async (path: string, text: string | undefined, type: 1 | 2 | 3): Promise<void> => {
  const uri = session.uri(path);
  if (text === undefined) rmSync(fileURLToPath(uri));
  else writeFileSync(fileURLToPath(uri), text);
  await session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
};

const levelsOf = (path: string, check: string) =>
  session
    .diagnosticsOf(session.uri(path))
    ?.filter(({ code }) => code === check)
    .map(({ severity }) => severity);

describe('the server', () => {
  test('judges by the configuration, tells what is wrong in it, and reads it again when it changes', async () => {
    await begin({ [configuration]: '{ "checks": { "emotion-sign": "info", "goal-mising": "off" } }' });
    await expect.poll(() => levelsOf('map.journey', 'emotion-sign')).toEqual([3]);
    await session.expectErrors(session.uri(configuration), [[1, 'There is no check `goal-mising`.']]);
    await onDisk(configuration, '{ "checks": { "emotion-sign": "off" } }', 2);
    await expect.poll(() => levelsOf('map.journey', 'emotion-sign')).toEqual([]);
    await session.expectErrors(session.uri(configuration), []);
    await onDisk(configuration, '{ "checks": ', 2);
    await expect.poll(() => levelsOf('map.journey', 'emotion-sign')).toEqual([2]);
    await onDisk(configuration, undefined, 3);
    await session.expectErrors(session.uri(configuration), []);
    expect(levelsOf('map.journey', 'emotion-sign')).toEqual([2]);
  });

  test('looks again for what a map points at when files come and go', async () => {
    await begin({});
    await session.expectErrors(session.uri('map.journey'), [[5, 'There is no file `notes.md` here.']]);
    await onDisk('notes.md', '# Notes', 1);
    await session.expectErrors(session.uri('map.journey'), []);
    await onDisk('notes.md', undefined, 3);
    await session.expectErrors(session.uri('map.journey'), [[5, 'There is no file `notes.md` here.']]);
  });

  test('leads from a finding to its documentation, which is packed beside it', async () => {
    await begin({});
    await expect.poll(() => levelsOf('map.journey', 'emotion-sign')).toEqual([2]);
    const finding = session.diagnosticsOf(session.uri('map.journey'))?.find(({ code }) => code === 'emotion-sign');
    expect(finding?.codeDescription?.href).toMatch(/^file:.*\/docs\/checks\.md#L\d+$/);
  });
});
