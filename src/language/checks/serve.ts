import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { JourneySharedServices } from '../journey-module.js';

/** Tells the editor what is wrong in configuration files, and heeds what it cannot tell us. */
export function serveChecks(connection: Connection, { lsp, workspace }: JourneySharedServices): void {
  const { ConfigurationFiles, FilesBeside } = workspace;
  const told = new Set<string>();
  const tell = (uri: string, diagnostics: Diagnostic[]): void => {
    // An editor that has gone needs no news.
    connection.sendDiagnostics({ uri, diagnostics }).catch(() => undefined);
  };
  ConfigurationFiles.onRead(({ uri, diagnostics }) => {
    if (diagnostics.length > 0) told.add(uri.toString());
    tell(uri.toString(), diagnostics);
  });
  ConfigurationFiles.onForget(() => {
    for (const uri of told) tell(uri, []);
    told.clear();
  });
  lsp.LanguageServer.onInitialize(({ capabilities }) => {
    const tellsOfFiles = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    if (!tellsOfFiles) FilesBeside.remembersNothing();
  });
}
