import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { JourneyFile } from '../../src/language/generated/ast.js';
import { createJourneyServices } from '../../src/language/journey-module.js';
import { mapsOf } from '../../src/language/map/maps-of.js';
import type { JourneyMap } from '../../src/map/model.js';

/** What the language makes of a text. */
export interface Read {
  document: LangiumDocument<JourneyFile>;
  maps: JourneyMap[];
  /** The first map, for texts with one journey. */
  map: JourneyMap;
  findings: Finding[];
}

/** A diagnostic as a test speaks of it. */
export interface Finding {
  code: string;
  message: string;
  severity: 'error' | 'warning' | 'information' | 'hint';
  /** Zero-based. */
  line: number;
  /** What is underlined. */
  at: string;
}

let services: ReturnType<typeof createJourneyServices> | undefined;

/** The services over no files but the built-in library; one for a test file. */
export async function languageServices(): Promise<ReturnType<typeof createJourneyServices>> {
  if (!services) {
    services = createJourneyServices(EmptyFileSystem);
    await services.shared.workspace.WorkspaceManager.initializeWorkspace([]);
  }
  return services;
}

/** Parses, links and checks a text, and builds its maps. Names of other texts are not known to it. */
export async function read(text: string): Promise<Read> {
  const { shared, journey } = await languageServices();
  const uri = URI.parse('file:///read/map.journey');
  const document = shared.workspace.LangiumDocumentFactory.fromString<JourneyFile>(text, uri);
  await journey.references.Linker.link(document);
  const diagnostics = await journey.validation.DocumentValidator.validateDocument(document);
  const maps = mapsOf(document, journey);
  const findings = diagnostics.map((diagnostic) => findingOf(document, diagnostic));
  return { document, maps, map: maps[0] as JourneyMap, findings };
}

const severities = ['error', 'warning', 'information', 'hint'] as const;

/** A diagnostic without its numbers. */
export function findingOf(document: LangiumDocument, { code, message, severity, range }: Diagnostic): Finding {
  return {
    code: String(code),
    message: typeof message === 'string' ? message : message.value,
    severity: severities[(severity ?? 1) - 1] ?? 'error',
    line: range.start.line,
    at: document.textDocument.getText(range),
  };
}

/** Words of the tools that read the language, which its authors must never see; the grammar's rules among them. */
export function isJargon(message: string): boolean {
  return jargon.test(message);
}

const rules =
  'JourneyFile|TopLine|PersonaLine|PersonaFact|ChannelLine|ChannelFact|EvidenceLine|EvidenceFact|LaneLine|LaneFact|MetricLine|MetricFact|JourneyLine|JourneyFact|StageLine|StageFact|ExperienceLine|ExperienceFact|Feeling|BlueprintItem|PainLine|PainFact|OpportunityLine|OpportunityFact|ObjectiveLine|ObjectiveFact|OwnField|LaneText|ClauseWord|Numeral|Mention|NUMERAL|UNKNOWN|EOL|TEXT|SIGN|NAME|WORD';
const jargon = new RegExp(`\\b(?:[Tt]oken|[Ee]xpecting|undefined|null|NaN|${rules})\\b|\\[object`);
