import { type LangiumDocument, URI } from 'langium';
import { NodeFileSystem } from 'langium/node';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Configuration } from '../language/configuration/read.js';
import { systemClock } from '../language/environment.js';
import { createJourneyServices } from '../language/journey-module.js';
import { mapsOf } from '../language/map/maps-of.js';
import { GitHistory } from '../language/node-git-history.js';
import type { JourneyMap } from '../map/model.js';
import { readMap } from './files.js';

/** One-based, as editors and compilers count; columns in UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

export const findingLevels = ['error', 'warning', 'info', 'hint'] as const;
export type FindingLevel = (typeof findingLevels)[number];

/** Something to tell about a place in a file. */
export interface Finding {
  level: FindingLevel;
  /** Id of the check. */
  check: string;
  message: string;
  start: Place;
  /** Exclusive. */
  end: Place;
}

/** A file with what was found in it. */
export interface CheckedFile {
  /** Absolute path. */
  file: string;
  /** In the order of the file. */
  findings: Finding[];
}

/** A file of maps. */
export interface LoadedMaps extends CheckedFile {
  maps: JourneyMap[];
  /** What counts for it. */
  configuration: Configuration;
}

export interface LoadOptions {
  /** ISO date; the present day where absent. */
  today?: string;
  /** The configuration for all files, instead of the nearest one of each. */
  configuration?: string;
}

/**
 * Reads, links and checks files together with what they import.
 * @returns the files as given, the configuration files that counted, if something is wrong in them, and all that was looked for
 * @throws Failure when one cannot be read
 */
export async function loadMaps(
  files: readonly string[],
  { today, configuration }: LoadOptions = {},
): Promise<{ maps: LoadedMaps[]; configurations: CheckedFile[]; read: string[] }> {
  const clock = today === undefined ? systemClock : { today: () => today };
  const { shared, journey } = createJourneyServices({ ...NodeFileSystem, clock, watchedFiles: new GitHistory() });
  const configurations = new Map<string, CheckedFile>();
  const configuredBy = new Set<string>();
  shared.workspace.ConfigurationFiles.onRead(({ uri, diagnostics }) => {
    configuredBy.add(uri.fsPath);
    if (diagnostics.length > 0) configurations.set(uri.fsPath, { file: uri.fsPath, findings: findingsOf(diagnostics) });
  });
  if (configuration !== undefined) shared.workspace.ConfigurationFiles.use(URI.file(configuration));
  await shared.workspace.WorkspaceManager.initializeWorkspace([]);
  const documents = files.map((file) => {
    const document = shared.workspace.LangiumDocumentFactory.fromString(readMap(file), URI.file(file));
    shared.workspace.LangiumDocuments.addDocument(document);
    return document;
  });
  await shared.workspace.DocumentBuilder.build(documents, { validation: true });
  const loaded = async (document: LangiumDocument, index: number): Promise<LoadedMaps> => ({
    file: files[index] as string,
    findings: findingsOf(document.diagnostics ?? []),
    maps: mapsOf(document, journey),
    configuration: await shared.workspace.ConfigurationFiles.of(document.uri),
  });
  const maps = await Promise.all(documents.map(loaded));
  const { LangiumDocuments, FilesBeside } = shared.workspace;
  const uris = [...LangiumDocuments.all.map(({ uri }) => uri), ...[...FilesBeside.all].map((uri) => URI.parse(uri))];
  const paths = uris.filter(({ scheme }) => scheme === 'file').map(({ fsPath }) => fsPath);
  const read = [...new Set([...paths, ...configuredBy])];
  return { maps, configurations: [...configurations.values()], read };
}

function findingsOf(diagnostics: readonly Diagnostic[]): Finding[] {
  return diagnostics
    .map(
      ({ severity = 1, code, message, range: { start, end } }): Finding => ({
        level: findingLevels[severity - 1] ?? 'error',
        check: String(code ?? ''),
        message: typeof message === 'string' ? message : message.value,
        start: { line: start.line + 1, column: start.character + 1 },
        end: { line: end.line + 1, column: end.character + 1 },
      }),
    )
    .sort((left, right) => left.start.line - right.start.line || left.start.column - right.start.column);
}
