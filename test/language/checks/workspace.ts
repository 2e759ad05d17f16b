import { type LangiumDocument, URI } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { configurationFile, type ReadConfigurationFile } from '../../../src/language/configuration/files.js';
import { createJourneyServices, type JourneyServices } from '../../../src/language/journey-module.js';
import { builtinLibraryUri } from '../../../src/language/library/uri.js';
import { MemoryFiles } from '../../fixtures/memory-files.js';

const folder = '/maps';
export const mainFile = 'map.journey';

/** What is changed in the files that a watched map names, as if git had said so; undefined for no git. */
let watchedChanges: string[] | undefined;
const memory = new MemoryFiles();
let today = '2026-11-21';
let services: Promise<JourneyServices> | undefined;

async function create(): Promise<JourneyServices> {
  const { shared, journey } = createJourneyServices({
    fileSystemProvider: () => memory,
    clock: { today: () => today },
    watchedFiles: { changedSince: async () => watchedChanges },
  });
  const workspaceFolders = [{ name: 'maps', uri: `file://${folder}` }];
  shared.workspace.WorkspaceManager.initialize({ workspaceFolders, capabilities: {}, processId: null, rootUri: null });
  await shared.workspace.WorkspaceManager.initializeWorkspace(workspaceFolders);
  return journey;
}

/** Conditions that checks depend on, beside the files. */
export interface Conditions {
  /** ISO date; 21 November 2026 where absent. */
  today?: string;
  /** Files that changed since the review; undefined where there is no git. */
  changed?: string[];
  /** The `checks` of the configuration, or the text of the whole file. */
  configuration?: Readonly<Record<string, unknown>> | string;
}

/** Checked files, and what was found in them. */
export interface Checked {
  services: JourneyServices;
  document(path?: string): LangiumDocument;
  findings(path?: string): Diagnostic[];
  /** Ids of the checks that found something, sorted, each once. */
  checks(path?: string): string[];
  /** What was read as configuration, with what is wrong in it. */
  configurations: ReadConfigurationFile[];
}

/** Checks a text, or several files by path; those that end in `.journey` are all opened. Forgets what was checked before. */
export async function check(
  files: string | Readonly<Record<string, string>>,
  conditions: Conditions = {},
): Promise<Checked> {
  services ??= create();
  const journey = await services;
  const { workspace } = journey.shared;
  await close(journey);
  today = conditions.today ?? '2026-11-21';
  watchedChanges = conditions.changed;
  const all = { ...(typeof files === 'string' ? { [mainFile]: files } : files), ...configured(conditions) };
  for (const [path, text] of Object.entries(all)) memory.files.set(pathOf(path), text);
  const configurations: ReadConfigurationFile[] = [];
  workspace.ConfigurationFiles.forget();
  workspace.FilesBeside.changed([...memory.files.keys()].map((path) => URI.file(path)));
  workspace.ConfigurationFiles.onRead((file) => configurations.push(file));
  const paths = Object.keys(all).filter((path) => path.endsWith('.journey'));
  await workspace.DocumentBuilder.update(paths.map(uriOf), []);
  const document = (path = paths[0] as string): LangiumDocument => {
    const found = workspace.LangiumDocuments.getDocument(uriOf(path));
    if (!found) throw new Error(`${path} was not opened.`);
    return found;
  };
  const findings = (path?: string) => document(path).diagnostics ?? [];
  return {
    services: journey,
    document,
    findings,
    checks: (path) => [...new Set(findings(path).map(({ code }) => String(code)))].sort(),
    configurations,
  };
}

async function close({ shared }: JourneyServices): Promise<void> {
  const { LangiumDocuments, DocumentBuilder } = shared.workspace;
  const open = LangiumDocuments.all.map(({ uri }) => uri).filter((uri) => uri.scheme !== builtinLibraryUri.scheme);
  shared.workspace.FilesBeside.changed([...memory.files.keys()].map((path) => URI.file(path)));
  memory.files.clear();
  await DocumentBuilder.update([], open.toArray());
}

function configured({ configuration }: Conditions): Record<string, string> {
  if (configuration === undefined) return {};
  const text = typeof configuration === 'string' ? configuration : JSON.stringify({ checks: configuration });
  return { [configurationFile]: text };
}

export function uriOf(path: string): URI {
  return URI.file(pathOf(path));
}

function pathOf(path: string): string {
  return path.startsWith('/') ? path : `${folder}/${path}`;
}
