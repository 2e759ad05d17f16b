import { type DeepPartial, inject, type LangiumParser, type Module } from 'langium';
import {
  createDefaultModule,
  createDefaultSharedModule,
  type DefaultSharedModuleContext,
  type LangiumServices,
  type LangiumSharedServices,
} from 'langium/lsp';
import { registerChecks } from './checks/checks.js';
import { Documentation } from './checks/documentation.js';
import { ConfigurationFiles } from './configuration/files.js';
import { JourneyDocumentBuilder } from './document-builder.js';
import { JourneyDocumentFactory, TolerantDocumentFactory } from './document-factory.js';
import { JourneyDocumentUpdateHandler } from './document-update-handler.js';
import { JourneyDocumentValidator } from './document-validator.js';
import { EditorSettings } from './editor-settings.js';
import { type Clock, type HostEnvironment, noHistory, systemClock, type WatchedFiles } from './environment.js';
import { featureModule, sharedFeatureModule } from './features/module.js';
import { FilesBeside } from './files-beside.js';
import { JourneyMapsGeneratedModule, JourneyMapsGeneratedSharedModule } from './generated/module.js';
import { JourneyIndexManager } from './index-manager.js';
import { JourneyLanguageServer } from './language-server.js';
import { JourneyLexer } from './lexer.js';
import { JourneyLinker } from './linker.js';
import { JourneyNameProvider } from './naming.js';
import { JourneyParser } from './parser.js';
import { JourneyReferenceDescriptionProvider } from './references.js';
import { JourneyScopeComputation, JourneyScopeProvider } from './scope.js';
import { JourneyValueConverter } from './value-converter.js';
import { JourneyWorkspaceManager } from './workspace-manager.js';

/** What every document of a workspace shares. */
export type JourneySharedServices = LangiumSharedServices & {
  workspace: {
    ConfigurationFiles: ConfigurationFiles;
    ConfigurationProvider: EditorSettings;
    DocumentBuilder: JourneyDocumentBuilder;
    FilesBeside: FilesBeside;
    IndexManager: JourneyIndexManager;
    WorkspaceManager: JourneyWorkspaceManager;
  };
  /** What the host provides. */
  environment: { Clock: Clock; WatchedFiles: WatchedFiles; Documentation: Documentation };
};

/** The services of the language. */
export type JourneyServices = LangiumServices & {
  shared: JourneySharedServices;
  references: { ScopeProvider: JourneyScopeProvider };
  parser: { LangiumParser: JourneyParser };
};

const sharedModule: Module<JourneySharedServices, DeepPartial<JourneySharedServices>> = {
  lsp: {
    LanguageServer: (services) => new JourneyLanguageServer(services),
    DocumentUpdateHandler: (services) => new JourneyDocumentUpdateHandler(services),
  },
  workspace: {
    ConfigurationFiles: (services) => new ConfigurationFiles(services),
    FilesBeside: (services) => new FilesBeside(services),
    ConfigurationProvider: (services) => new EditorSettings(services),
    IndexManager: (services) => new JourneyIndexManager(services),
    LangiumDocumentFactory: (services) =>
      services.lsp.Connection ? new TolerantDocumentFactory(services) : new JourneyDocumentFactory(services),
    WorkspaceManager: (services) => new JourneyWorkspaceManager(services),
    DocumentBuilder: (services) => new JourneyDocumentBuilder(services),
  },
};

const languageModule: Module<JourneyServices, DeepPartial<JourneyServices>> = {
  parser: {
    // Langium asks nothing of it but to parse.
    LangiumParser: (services) => new JourneyParser(services) as JourneyParser & LangiumParser,
    Lexer: (services) => new JourneyLexer(services),
    ValueConverter: () => new JourneyValueConverter(),
  },
  references: {
    NameProvider: () => new JourneyNameProvider(),
    ScopeComputation: (services) => new JourneyScopeComputation(services),
    ScopeProvider: (services) => new JourneyScopeProvider(services),
    Linker: (services) => new JourneyLinker(services),
  },
  workspace: {
    ReferenceDescriptionProvider: (services) => new JourneyReferenceDescriptionProvider(services),
  },
  validation: {
    DocumentValidator: (services) => new JourneyDocumentValidator(services),
  },
};

function environmentModule({
  clock = systemClock,
  watchedFiles = noHistory,
  documentation,
}: Partial<HostEnvironment>): Module<JourneySharedServices, DeepPartial<JourneySharedServices>> {
  return {
    environment: {
      Clock: () => clock,
      WatchedFiles: () => watchedFiles,
      Documentation: () => new Documentation(documentation),
    },
  };
}

/**
 * Creates the services of the language over a file system; with a connection they answer an editor.
 * Another revision of a file needs services of its own, so that its names do not mix with those of the workspace.
 */
export function createJourneyServices(context: DefaultSharedModuleContext & Partial<HostEnvironment>): {
  shared: JourneySharedServices;
  journey: JourneyServices;
} {
  const shared: JourneySharedServices = inject(
    createDefaultSharedModule(context),
    JourneyMapsGeneratedSharedModule,
    sharedModule as Module<LangiumSharedServices, DeepPartial<LangiumSharedServices>>,
    environmentModule(context) as Module<LangiumSharedServices, DeepPartial<LangiumSharedServices>>,
    sharedFeatureModule as Module<LangiumSharedServices, DeepPartial<LangiumSharedServices>>,
  ) as JourneySharedServices;
  const journey = inject(
    createDefaultModule({ shared }),
    JourneyMapsGeneratedModule,
    languageModule as Module<LangiumServices, DeepPartial<LangiumServices>>,
    featureModule as Module<LangiumServices, DeepPartial<LangiumServices>>,
  ) as JourneyServices;
  shared.ServiceRegistry.register(journey);
  registerChecks(journey);
  return { shared, journey };
}
