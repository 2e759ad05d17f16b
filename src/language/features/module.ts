import type { DeepPartial, Module } from 'langium';
import type { JourneyServices, JourneySharedServices } from '../journey-module.js';
import { JourneyCodeLensProvider } from './code-lenses.js';
import { JourneyCompletionProvider } from './completion/completion.js';
import { JourneyDocumentLinkProvider } from './document-links.js';
import { JourneyFileOperations } from './file-renames.js';
import { JourneyCodeActionProvider } from './fixes/code-actions.js';
import { JourneyFoldingProvider } from './folding.js';
import { JourneyFormatter } from './formatting.js';
import { JourneyHoverProvider } from './hover/hover.js';
import { JourneyInlayHintProvider } from './inlay-hints.js';
import { JourneyReferences, JourneyReferencesProvider } from './navigation/find-references.js';
import { JourneyDefinitionProvider } from './navigation/go-to-definition.js';
import { JourneyHighlightProvider } from './navigation/highlights.js';
import { JourneyRenameProvider } from './navigation/rename.js';
import { JourneyWhereUsedProvider } from './navigation/where-used.js';
import { JourneyOutlineProvider } from './outline.js';
import { JourneySemanticTokenProvider } from './semantic-tokens.js';
import { JourneyWorkspaceSymbolProvider } from './workspace-symbols.js';

/** What an editor asks about one document. */
export const featureModule: Module<JourneyServices, DeepPartial<JourneyServices>> = {
  references: {
    References: (services) => new JourneyReferences(services),
  },
  lsp: {
    CallHierarchyProvider: (services) => new JourneyWhereUsedProvider(services),
    CodeActionProvider: (services) => new JourneyCodeActionProvider(services),
    CodeLensProvider: (services) => new JourneyCodeLensProvider(services),
    CompletionProvider: (services) =>
      new JourneyCompletionProvider(services, () => services.shared.environment.Clock.today()),
    DefinitionProvider: (services) => new JourneyDefinitionProvider(services),
    DocumentHighlightProvider: (services) => new JourneyHighlightProvider(services),
    DocumentLinkProvider: (services) => new JourneyDocumentLinkProvider(services),
    DocumentSymbolProvider: () => new JourneyOutlineProvider(),
    FoldingRangeProvider: () => new JourneyFoldingProvider(),
    Formatter: (services) => new JourneyFormatter(services),
    HoverProvider: () => new JourneyHoverProvider(),
    InlayHintProvider: (services) => new JourneyInlayHintProvider(services),
    ReferencesProvider: (services) => new JourneyReferencesProvider(services),
    RenameProvider: (services) => new JourneyRenameProvider(services),
    SemanticTokenProvider: () => new JourneySemanticTokenProvider(),
  },
};

/** What an editor asks about all documents. */
export const sharedFeatureModule: Module<JourneySharedServices, DeepPartial<JourneySharedServices>> = {
  lsp: {
    FileOperationHandler: (services) => new JourneyFileOperations(services),
    WorkspaceSymbolProvider: (services) => new JourneyWorkspaceSymbolProvider(services),
  },
};
