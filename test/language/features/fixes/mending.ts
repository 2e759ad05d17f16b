import type { CodeAction, CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver-types';
import { edited, open, pathOf, type Workspace } from '../../testing.js';

type Files = string | Record<string, string>;

/** Everything that can be done about the findings of a check in the first file. */
export async function actionsFor(
  files: Files,
  check: string,
): Promise<{ workspace: Workspace; actions: CodeAction[] }> {
  const workspace = await open(files);
  const document = workspace.document();
  document.diagnostics = await findings(workspace);
  const diagnostics = document.diagnostics.filter(({ code }) => code === check).slice(0, 1);
  const range = diagnostics[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const textDocument = { uri: document.uri.toString() };
  const provider = workspace.services.lsp.CodeActionProvider;
  const found = await provider?.getCodeActions(document, { textDocument, range, context: { diagnostics } });
  return { workspace, actions: ((found ?? []) as CodeAction[]).filter(({ diagnostics }) => diagnostics) };
}

/** The titles of what can be done about the first finding of a check. */
export async function titlesFor(files: Files, check: string): Promise<string[]> {
  return (await actionsFor(files, check)).actions.map(({ title }) => title);
}

/**
 * Does what an action says, and checks again.
 * @param title of the action, or the start of it
 * @returns the files that changed, and how many findings of the check are left in the first file
 */
export async function mend(files: Files, check: string, title?: string) {
  const { workspace, actions } = await actionsFor(files, check);
  const before = (workspace.document().diagnostics ?? []).filter(({ code }) => code === check).length;
  const action = title === undefined ? actions[0] : actions.find((each) => each.title.startsWith(title));
  if (!action?.edit) throw new Error(`No such action; there are: ${actions.map((each) => each.title).join(' | ')}`);
  const changed = filesAfter(workspace, action.edit);
  const all = { ...(typeof files === 'string' ? { 'map.journey': files } : files), ...changed };
  const again = await open(all);
  const left = (await findings(again)).filter(({ code }) => code === check).length;
  return { changed, before, left, title: action.title, isPreferred: action.isPreferred ?? false };
}

/** The texts of the files that an edit changes or makes, by their paths. */
export function filesAfter(workspace: Workspace, edit: WorkspaceEdit): Record<string, string> {
  const changed: Record<string, string> = {};
  for (const [uri, edits] of Object.entries(edit.changes ?? {})) {
    changed[pathOf(uri)] = edited(workspace.document(pathOf(uri)), edits);
  }
  for (const part of (edit.documentChanges ?? []) as (CreateFile | TextDocumentEdit)[]) {
    if ('kind' in part) {
      changed[pathOf(part.uri)] = '';
      continue;
    }
    const path = pathOf(part.textDocument.uri);
    const edits = part.edits as { range: Parameters<typeof edited>[1][number]['range']; newText: string }[];
    changed[path] =
      changed[path] === '' ? edits.map(({ newText }) => newText).join('') : edited(workspace.document(path), edits);
  }
  return changed;
}

async function findings(workspace: Workspace): Promise<Diagnostic[]> {
  return workspace.services.validation.DocumentValidator.validateDocument(workspace.document());
}
