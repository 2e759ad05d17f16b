import { EmptyFileSystem, URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { conflictsIn, versionIn } from '../edit/conflict-markers.js';
import { type ResolveConflicts, type ResolvedConflicts, resolveConflicts } from '../protocol/compare.js';
import { createJourneyServices, type JourneyServices } from './journey-module.js';
import { mergeTexts } from './merge/index.js';

/** Answers the extension's requests to merge by meaning what the conflicts in a text mark. */
export function serveConflicts(connection: Connection, { shared }: JourneyServices): void {
  connection.onRequest<ResolvedConflicts, never>(resolveConflicts, async ({ uri, base }: ResolveConflicts) => {
    const document = shared.workspace.TextDocuments.get(URI.parse(uri));
    if (!document) return { refused: 'This file is not open any more.' };
    const { version } = document;
    const answer = await resolveText(document.getText(), base);
    return 'refused' in answer ? answer : { version, ...answer };
  });
}

/**
 * Merges the two versions that a text marks. What was resolved already is the same in both, and stays.
 * @param known the text that both began with, for conflicts that do not show it
 */
async function resolveText(
  text: string,
  known: string | undefined,
): Promise<Omit<Exclude<ResolvedConflicts, { refused: string }>, 'version'> | { refused: string }> {
  const marked = conflictsIn(text);
  const [first] = marked;
  if (!first) return { refused: 'No conflict is marked in this file.' };
  const [ours, theirs, shown] = (['ours', 'theirs', 'base'] as const).map((version) => versionIn(text, version)?.text);
  const base = shown ?? known;
  if (ours === undefined || theirs === undefined || base === undefined) {
    return { refused: 'The common base is neither marked in the text nor known to git.' };
  }
  const services = createJourneyServices(EmptyFileSystem);
  await services.shared.workspace.WorkspaceManager.initializeWorkspace([]);
  const options = { labels: first.labels, showBase: shown !== undefined };
  const merged = await mergeTexts({ base, ours, theirs }, services, options);
  if ('refused' in merged) return { refused: `${whose[merged.side]} cannot be merged by meaning. ${merged.refused}` };
  const conflicts = merged.conflicts.map(({ range, title }) => ({ line: range.start.line, title }));
  return { text: merged.text, before: marked.length, conflicts };
}

const whose = { base: 'What both began with', ours: 'Our version', theirs: 'Their version' };
