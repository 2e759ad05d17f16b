import type { DefaultSharedModuleContext } from 'langium/lsp';
import { startLanguageServer } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { createJourneyServices } from './journey-module.js';
import { answerMoreRequests, followFolders, refreshOnSettings } from './language-server.js';
import { serveMaps } from './map-requests.js';

/** Starts the language server on a connection, over the files that the host can reach. */
export function startServer(
  connection: Connection,
  fileSystem: Pick<DefaultSharedModuleContext, 'fileSystemProvider'>,
): void {
  const { shared, journey } = createJourneyServices({ connection, ...fileSystem });
  serveMaps(connection, journey);
  answerMoreRequests(connection, shared);
  refreshOnSettings(connection, shared);
  followFolders(connection, shared);
  startLanguageServer(shared);
}
