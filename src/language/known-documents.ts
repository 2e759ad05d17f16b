import { type DocumentState, type LangiumDocument, URI } from 'langium';
import { isRevision } from './document-update-handler.js';
import type { JourneySharedServices } from './journey-module.js';

/**
 * A document of the workspace, or one that is open, when it has got as far as this.
 * @returns undefined where there is none
 */
export async function documentAt(
  uri: string,
  state: DocumentState,
  { workspace }: JourneySharedServices,
): Promise<LangiumDocument | undefined> {
  if (isRevision(uri)) return undefined;
  const parsed = URI.parse(uri);
  await workspace.WorkspaceManager.ready;
  const known = workspace.LangiumDocuments.hasDocument(parsed) || workspace.TextDocuments.get(parsed);
  if (!known) return undefined;
  try {
    await workspace.DocumentBuilder.waitUntil(state, parsed);
  } catch (reason) {
    // It may be gone since it was asked for, and is then answered for as one that never was.
    if (workspace.LangiumDocuments.hasDocument(parsed)) throw reason;
  }
  return workspace.LangiumDocuments.getDocument(parsed);
}
