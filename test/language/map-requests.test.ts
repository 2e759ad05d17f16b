import { DocumentState, URI } from 'langium';
import { expect, test } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { createJourneyServices } from '../../src/language/journey-module.js';
import { serveMaps } from '../../src/language/map-requests.js';
import { type FollowMaps, followMaps, mapsChanged, mapsRead } from '../../src/protocol/server.js';
import { MemoryFiles } from '../fixtures/memory-files.js';

const uri = URI.file('/maps/plan.journey');

test('maps that cannot be sent ahead do not keep the text from being checked', async () => {
  const provider = new MemoryFiles();
  provider.files.set(uri.path, 'journey "Plan" {\n  stage "One"\n}\n');
  const { shared, journey } = createJourneyServices({ fileSystemProvider: () => provider });
  const { DocumentBuilder, LangiumDocuments, WorkspaceManager } = shared.workspace;
  const sent: string[] = [];
  const handlers = new Map<string, (params: FollowMaps) => void>();
  const connection = {
    onRequest: () => undefined,
    onNotification: (method: string, handler: (params: FollowMaps) => void) => handlers.set(method, handler),
    sendNotification: async (method: string) => {
      sent.push(method);
      if (method === mapsRead) throw new Error('The client is gone');
    },
  };
  serveMaps(connection as unknown as Connection, journey);
  await WorkspaceManager.initializeWorkspace([{ uri: 'file:///maps', name: 'maps' }]);
  sent.length = 0;
  handlers.get(followMaps)?.({ uri: uri.toString(), known: [], after: 0, follower: 1, turn: 1 });

  await DocumentBuilder.update([uri], []);
  expect(sent.filter((method) => method === mapsRead)).toHaveLength(1);
  expect(sent).toContain(mapsChanged);
  expect(LangiumDocuments.getDocument(uri)?.state).toBe(DocumentState.Validated);
});
