import { commands, Disposable, Range, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { isJourney } from '../client.js';
import { openGit } from '../git/open-git.js';
import type { MapServer } from '../map-server.js';
import type { ChangesPanels } from './panels.js';

/** How long the status bar tells what became of the conflicts, in milliseconds. */
const told = 10_000;

/** Registers what can be done about the conflicts of a merge. */
export function registerConflicts(server: MapServer, panels: ChangesPanels): Disposable {
  return Disposable.from(
    commands.registerCommand('journey.resolveConflicts', async (target?: unknown) => {
      const document = await documentOf(target);
      if (document) await resolve(document, server, panels);
      else tellWhere();
    }),
    commands.registerCommand('journey.showConflicts', async (target?: unknown) => {
      const document = await documentOf(target);
      if (document) showConflicts(document, panels);
      else tellWhere();
    }),
  );
}

/** The source control view offers the command on every file while a map is among them. */
function tellWhere(): void {
  void window.showInformationMessage('Open a journey map, or choose one, to resolve its conflicts.');
}

/** Merges what can be merged, as one change of the text; what is left is shown with both versions on the map. */
async function resolve(document: TextDocument, server: MapServer, panels: ChangesPanels): Promise<void> {
  const uri = document.uri.toString();
  const base = await commonBase(document.uri);
  const answer = await server.resolve({ uri, ...(base === undefined ? {} : { base }) });
  if ('refused' in answer) {
    void window.showWarningMessage(answer.refused);
    return;
  }
  const { version, text, before, conflicts } = answer;
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
  if (document.version !== version || !(await workspace.applyEdit(edit))) {
    void window.showWarningMessage('The text has changed in the meantime. Resolve its conflicts again.');
    return;
  }
  window.setStatusBarMessage(summary(before, conflicts.length), told);
  if (conflicts.length > 0) showConflicts(document, panels);
}

function showConflicts({ uri }: TextDocument, panels: ChangesPanels): void {
  const file = uri.toString();
  panels.show({ before: { uri: file, version: 'ours' }, after: { uri: file, version: 'theirs' } }, true);
}

/** The text that both sides began with, as git keeps it until the conflict is resolved. */
async function commonBase(uri: Uri): Promise<string | undefined> {
  const repository = (await openGit())?.getRepository(uri);
  return repository?.show(':1', uri.fsPath).catch(() => undefined);
}

/** The map that a command is about; undefined where that is another file. */
async function documentOf(target: unknown): Promise<TextDocument | undefined> {
  const { resourceUri } = (target ?? {}) as { resourceUri?: unknown };
  const uri = typeof target === 'string' ? Uri.parse(target, true) : (resourceUri ?? target);
  const document = uri instanceof Uri ? await opened(uri) : window.activeTextEditor?.document;
  return document && isJourney(document) ? document : undefined;
}

/** The text of a file; undefined where it is none, or gone. */
async function opened(uri: Uri): Promise<TextDocument | undefined> {
  return Promise.resolve(workspace.openTextDocument(uri)).catch(() => undefined);
}

function summary(before: number, left: number): string {
  const all = before === 1 ? 'The conflict is' : `All ${before} conflicts are`;
  if (left === 0) return `${all} resolved by meaning.`;
  return left === 1
    ? 'Merged by meaning. One contradiction is left to decide.'
    : `Merged by meaning. ${left} contradictions are left to decide.`;
}
