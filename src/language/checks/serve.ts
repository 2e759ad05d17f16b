import type { Connection } from 'vscode-languageserver';
import type { JourneySharedServices } from '../journey-module.js';

/** Tells the editor what is wrong in configuration files, and heeds what it cannot tell us. */
export function serveChecks(connection: Connection, { lsp, workspace }: JourneySharedServices): void {
  const { ConfigurationFiles, FilesBeside } = workspace;
  const told = new Set<string>();
  ConfigurationFiles.onRead(({ uri, diagnostics }) => {
    if (diagnostics.length > 0) told.add(uri.toString());
    void connection.sendDiagnostics({ uri: uri.toString(), diagnostics });
  });
  ConfigurationFiles.onForget(() => {
    for (const uri of told) void connection.sendDiagnostics({ uri, diagnostics: [] });
    told.clear();
  });
  lsp.LanguageServer.onInitialize(({ capabilities }) => {
    const tellsOfFiles = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    if (!tellsOfFiles) FilesBeside.remembersNothing();
  });
}
