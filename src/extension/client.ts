import { type Uri, workspace } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import {
  type FindFiles,
  type FindFilesResult,
  findFiles,
  type InitializationOptions,
  type ReadFile,
  type ReadFileResult,
  readFile,
} from '../protocol/server.js';
import { findWorkspaceFiles, readWorkspaceFile } from './workspace-files.js';

export const languageId = 'journey';

/**
 * Where journeys live. Listed one by one because others hold copies that must not enter the server's index: `git:` and
 * `gitlens:` show old revisions, whose names would clash with today's.
 */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'memfs', 'github', 'tmp'];

/** Whether a document is one that the language server knows. */
export function isJourney(document: { languageId: string; uri: Uri }): boolean {
  return document.languageId === languageId && isServed(document.uri);
}

/** Whether the language server knows a file by its address, rather than it being a copy that an extension shows. */
export function isServed({ scheme }: Uri): boolean {
  return schemes.includes(scheme);
}

/** Whether an address is that of a map, in whatever revision. */
export function isJourneyFile({ path }: Uri): boolean {
  return path.endsWith('.journey');
}

/** Options that the client has in every host. */
export function clientOptions(): LanguageClientOptions {
  return {
    documentSelector: schemes.map((scheme) => ({ scheme, language: languageId })),
    outputChannelName: 'Journey Maps',
    // The preview and the Problems view say what is wrong where it is wrong; a log that jumps up says it elsewhere.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: { trusted: workspace.isTrusted } satisfies InitializationOptions,
    synchronize: { fileEvents: workspace.createFileSystemWatcher('**/*.journey') },
  };
}

/** Answers the server's requests for files. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(readFile, ({ uri }: ReadFile): Promise<ReadFileResult | null> => readWorkspaceFile(uri));
  client.onRequest(findFiles, ({ glob }: FindFiles): Promise<FindFilesResult> => findWorkspaceFiles(glob));
}
