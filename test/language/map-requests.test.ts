import { DocumentState, URI } from 'langium';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { createJourneyServices } from '../../src/language/journey-module.js';
import { serveMaps } from '../../src/language/map-requests.js';
import { type FollowMaps, followMaps, mapsChanged, mapsRead } from '../../src/protocol/server.js';
import { MemoryFiles } from '../fixtures/memory-files.js';

const uri = URI.file('/maps/plan.journey');

/** A server that has read one map, and what it sent of it since. */
async function startedServer(send: (method: string) => Promise<void>) {
  const provider = new MemoryFiles();
  provider.files.set(uri.path, 'journey "Plan" {\n  stage "One"\n}\n');
  const { shared, journey } = createJourneyServices({ fileSystemProvider: () => provider });
  const sent: string[] = [];
  const handlers = new Map<string, (params: FollowMaps) => void>();
  const connection = {
    onRequest: () => undefined,
    onNotification: (method: string, handler: (params: FollowMaps) => void) => handlers.set(method, handler),
    sendNotification: (method: string) => {
      sent.push(method);
      return send(method);
    },
  };
  serveMaps(connection as unknown as Connection, journey);
  await shared.workspace.WorkspaceManager.initializeWorkspace([{ uri: 'file:///maps', name: 'maps' }]);
  sent.length = 0;
  const follow = (after: number) =>
    handlers.get(followMaps)?.({ uri: uri.toString(), known: [], after, follower: 1, turn: 1 });
  return { ...shared.workspace, sent, follow };
}

test('a text is checked when its maps are shown', async () => {
  // However slow the machine is, the server does not stop waiting.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { DocumentBuilder, LangiumDocuments, sent, follow } = await startedServer(async () => undefined);
  const document = LangiumDocuments.getDocument(uri);
  follow(0);
  const built = DocumentBuilder.update([uri], []);
  await DocumentBuilder.waitUntil(DocumentState.IndexedReferences, uri);
  await new Promise(setImmediate);
  expect(sent).toEqual([mapsRead]);
  expect(document?.state).toBe(DocumentState.IndexedReferences);

  follow(document?.textDocument.version ?? 0);
  await built;
  expect(sent).toEqual([mapsRead, mapsChanged]);
});

test('maps that cannot be sent ahead do not keep the text from being checked', async () => {
  const { DocumentBuilder, LangiumDocuments, sent, follow } = await startedServer(async (method) => {
    if (method === mapsRead) throw new Error('The client is gone');
  });
  follow(0);
  await DocumentBuilder.update([uri], []);
  expect(sent.filter((method) => method === mapsRead)).toHaveLength(1);
  expect(sent).toContain(mapsChanged);
  expect(LangiumDocuments.getDocument(uri)?.state).toBe(DocumentState.Validated);
});
