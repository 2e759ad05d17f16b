import type { DeepPartial, Module } from 'langium';
import type { JourneyServices, JourneySharedServices } from '../journey-module.js';
import { JourneyFoldingProvider } from './folding.js';
import { JourneyHoverProvider } from './hover/hover.js';
import { JourneyReferences, JourneyReferencesProvider } from './navigation/find-references.js';
import { JourneyDefinitionProvider } from './navigation/go-to-definition.js';
import { JourneyHighlightProvider } from './navigation/highlights.js';
import { JourneyRenameProvider } from './navigation/rename.js';
import { JourneyOutlineProvider } from './outline.js';
import { JourneyWorkspaceSymbolProvider } from './workspace-symbols.js';

/** What an editor asks about one document. */
export const featureModule: Module<JourneyServices, DeepPartial<JourneyServices>> = {
  references: {
    References: (services) => new JourneyReferences(services),
  },
  lsp: {
    DefinitionProvider: (services) => new JourneyDefinitionProvider(services),
    DocumentHighlightProvider: (services) => new JourneyHighlightProvider(services),
    DocumentSymbolProvider: () => new JourneyOutlineProvider(),
    FoldingRangeProvider: () => new JourneyFoldingProvider(),
    HoverProvider: () => new JourneyHoverProvider(),
    ReferencesProvider: (services) => new JourneyReferencesProvider(services),
    RenameProvider: (services) => new JourneyRenameProvider(services),
  },
};

/** What an editor asks about all documents. */
export const sharedFeatureModule: Module<JourneySharedServices, DeepPartial<JourneySharedServices>> = {
  lsp: {
    WorkspaceSymbolProvider: (services) => new JourneyWorkspaceSymbolProvider(services),
  },
};
