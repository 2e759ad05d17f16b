import { DocumentState } from 'langium';
import { createRequestHandler, DefaultLanguageServer } from 'langium/lsp';
import {
  CodeLensRefreshRequest,
  type ColorPresentationParams,
  type Connection,
  type DocumentColorParams,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { colorsOf, presentationsOf } from './features/colors.js';
import { selectionRangesAt } from './features/selection-ranges.js';
import type { JourneySharedServices } from './journey-module.js';

/** Announces what Langium does not know by itself: colours and selection ranges. */
export class JourneyLanguageServer extends DefaultLanguageServer {
  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    const result = super.buildInitializeResult(params);
    result.capabilities.colorProvider = true;
    result.capabilities.selectionRangeProvider = true;
    result.capabilities.workspace = {
      ...result.capabilities.workspace,
      workspaceFolders: { supported: true, changeNotifications: true },
    };
    return result;
  }
}

/** Answers the requests that Langium has no handlers for. Must be called before the connection listens. */
export function answerMoreRequests(connection: Connection, services: JourneySharedServices): void {
  const parsed = DocumentState.Parsed;
  const colors = createRequestHandler((_, document, __: DocumentColorParams) => colorsOf(document), services, parsed);
  const presentations = createRequestHandler(
    (_, __, { color, range }: ColorPresentationParams) => presentationsOf(color, range),
    services,
    parsed,
  );
  connection.onDocumentColor(async (params, token) => (await colors(params, token)) ?? []);
  connection.onColorPresentation(async (params, token) => (await presentations(params, token)) ?? []);
  connection.onSelectionRanges(
    createRequestHandler((_, document, { positions }) => selectionRangesAt(document, positions), services, parsed),
  );
}

/** Asks the editor to fetch again what a setting switches on or off. */
export function refreshOnSettings(connection: Connection, services: JourneySharedServices): void {
  services.lsp.LanguageServer.onInitialize(({ capabilities: { workspace } }) => {
    services.workspace.ConfigurationProvider.onChange(() => {
      const asked = [
        workspace?.codeLens?.refreshSupport && connection.sendRequest(CodeLensRefreshRequest.type),
        workspace?.inlayHint?.refreshSupport && connection.languages.inlayHint.refresh(),
      ];
      // An editor that does not answer asks by itself with the next change.
      Promise.all(asked).catch(() => undefined);
    });
  });
}

/** Reads folders that are added to the workspace while it is open, and forgets those that are taken out. */
export function followFolders(connection: Connection, services: JourneySharedServices): void {
  const { LanguageServer } = services.lsp;
  const { WorkspaceLock, WorkspaceManager } = services.workspace;
  let areTold = false;
  LanguageServer.onInitialize(({ capabilities }) => {
    areTold = capabilities.workspace?.workspaceFolders ?? false;
  });
  LanguageServer.onInitialized(() => {
    if (!areTold) return;
    connection.workspace.onDidChangeWorkspaceFolders((event) => {
      WorkspaceManager.ready
        .then(() => WorkspaceLock.write((token) => WorkspaceManager.changeFolders(event, token)))
        .catch((reason) => console.error(`The folders of the workspace could not be read again: ${reason}`));
    });
  });
}
