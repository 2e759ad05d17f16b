import { type LangiumDocument, URI } from 'langium';
import { NodeFileSystem } from 'langium/node';
import type { Configuration } from '../language/configuration/read.js';
import { findingsOf } from '../language/diagnostics.js';
import { systemClock } from '../language/environment.js';
import type { FindingLevel, Finding as RangedFinding } from '../language/finding.js';
import { createJourneyServices } from '../language/journey-module.js';
import { mapsOf } from '../language/map/maps-of.js';
import { GitHistory } from '../language/node-git-history.js';
import type { JourneyMap, Position } from '../map/model.js';
import { Failure } from './exit-codes.js';
import { readMap } from './files.js';

/** One-based, as editors and compilers count; columns in UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

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
  /** Gives the text of a file that is given; what is imported is read from the disk. */
  textOf?: (file: string) => string;
  /** Whether a file that cannot be read is left out and named rather than the end of all. */
  goesOn?: boolean;
}

/**
 * Reads, links and checks files together with what they import.
 * @returns the files as given, the configuration files that counted, if something is wrong in them, and all that was looked for;
 * and, where it goes on without them, why files could not be read
 * @throws Failure when one cannot be read, unless it goes on
 */
export async function loadMaps(
  files: readonly string[],
  { today, configuration, textOf = readMap, goesOn = false }: LoadOptions = {},
): Promise<{ maps: LoadedMaps[]; configurations: CheckedFile[]; read: string[]; unread: string[] }> {
  const clock = today === undefined ? systemClock : { today: () => today };
  const { shared, journey } = createJourneyServices({ ...NodeFileSystem, clock, watchedFiles: new GitHistory() });
  const configurations = new Map<string, CheckedFile>();
  const configuredBy = new Set<string>();
  shared.workspace.ConfigurationFiles.onRead(({ uri, diagnostics }) => {
    configuredBy.add(uri.fsPath);
    if (diagnostics.length > 0)
      configurations.set(uri.fsPath, { file: uri.fsPath, findings: findingsOf(diagnostics).map(placed) });
  });
  if (configuration !== undefined) shared.workspace.ConfigurationFiles.use(URI.file(configuration));
  await shared.workspace.WorkspaceManager.initializeWorkspace([]);
  const unread: string[] = [];
  const given = files.flatMap((file) => {
    const text = textOrReason(() => textOf(file));
    if (text instanceof Failure) {
      if (!goesOn) throw text;
      unread.push(text.message);
      return [];
    }
    const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.file(file));
    shared.workspace.LangiumDocuments.addDocument(document);
    return [{ file, document }];
  });
  await shared.workspace.DocumentBuilder.build(
    given.map(({ document }) => document),
    { validation: true },
  );
  const loaded = async ({ file, document }: { file: string; document: LangiumDocument }): Promise<LoadedMaps> => ({
    file,
    findings: findingsOf(document.diagnostics ?? []).map(placed),
    maps: mapsOf(document, journey),
    configuration: await shared.workspace.ConfigurationFiles.of(document.uri),
  });
  const maps = await Promise.all(given.map(loaded));
  const { LangiumDocuments, FilesBeside } = shared.workspace;
  const uris = [...LangiumDocuments.all.map(({ uri }) => uri), ...[...FilesBeside.all].map((uri) => URI.parse(uri))];
  const paths = uris.filter(({ scheme }) => scheme === 'file').map(({ fsPath }) => fsPath);
  const read = [...new Set([...paths, ...configuredBy])];
  return { maps, configurations: [...configurations.values()], read, unread };
}

function textOrReason(read: () => string): string | Failure {
  try {
    return read();
  } catch (reason) {
    if (reason instanceof Failure) return reason;
    throw reason;
  }
}

function placed({ level, check, message, range }: RangedFinding): Finding {
  return { level, check, message, start: placeOf(range.start), end: placeOf(range.end) };
}

function placeOf({ line, character }: Position): Place {
  return { line: line + 1, column: character + 1 };
}
