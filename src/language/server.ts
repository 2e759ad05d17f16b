import type { DefaultSharedModuleContext } from 'langium/lsp';
import { startLanguageServer } from 'langium/lsp';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { type ReadText, readText } from '../protocol/texts.js';
import { serveChecks } from './checks/serve.js';
import { serveComparisons } from './compare-requests.js';
import { serveConflicts } from './conflict-requests.js';
import type { HostEnvironment } from './environment.js';
import { createJourneyServices } from './journey-module.js';
import { answerMoreRequests, followFolders, refreshOnSettings } from './language-server.js';
import { LooseTexts } from './loose-texts.js';
import { serveMaps } from './map-requests.js';

/** Starts the language server on a connection, over the files that the host can reach and with what else it provides. */
export function startServer(
  connection: Connection,
  host: Pick<DefaultSharedModuleContext, 'fileSystemProvider'> & Partial<HostEnvironment>,
  onInitialize: (params: InitializeParams) => void = () => undefined,
): void {
  const { shared, journey } = createJourneyServices({ connection, ...host });
  serveMaps(connection, journey);
  serveComparisons(connection, journey);
  serveConflicts(connection, journey);
  const texts = new LooseTexts(journey);
  connection.onRequest(readText, (asked: ReadText) => texts.read(asked));
  serveChecks(connection, shared);
  answerMoreRequests(connection, shared);
  refreshOnSettings(connection, shared);
  followFolders(connection, shared);
  shared.lsp.LanguageServer.onInitialize(onInitialize);
  startLanguageServer(shared);
}
