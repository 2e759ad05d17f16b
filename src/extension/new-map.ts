import {
  commands,
  type ExtensionContext,
  Range,
  TabInputWebview,
  type TextDocument,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { templates } from '../templates/index.js';
import { isJourney, languageId } from './client.js';
import type { Previews } from './preview/previews.js';

/** Registers `Journey: New Map`. */
export function registerNewMap(context: ExtensionContext, previews: Previews): void {
  context.subscriptions.push(
    commands.registerCommand('journey.newMap', async (target?: unknown) => {
      const text = await pickTemplate();
      if (text === undefined) return;
      const empty = await emptyDocument(target instanceof Uri ? target : window.activeTextEditor?.document.uri);
      // Where the empty file cannot be written to, the map is begun in a new one.
      const filled = empty && (await fill(empty, text)) ? empty : undefined;
      const document = filled ?? (await workspace.openTextDocument({ language: languageId, content: text }));
      await window.showTextDocument(document, {
        viewColumn: columnOf(document),
        selection: new Range(0, 0, 0, 0),
      });
      previews.show(document.uri, ViewColumn.Beside);
    }),
  );
}

async function pickTemplate(): Promise<string | undefined> {
  const items = templates.map(({ title, description, text }) => ({ label: title, detail: description, text }));
  const picked = await window.showQuickPick(items, {
    title: 'New Journey Map',
    placeHolder: 'What to start from',
    matchOnDetail: true,
  });
  return picked?.text;
}

/** The document of this uri, if it is a journey in which nothing is written yet. */
async function emptyDocument(uri: Uri | undefined): Promise<TextDocument | undefined> {
  const document = workspace.textDocuments.find((open) => open.uri.toString() === uri?.toString());
  return document && isJourney(document) && document.getText().trim() === '' ? document : undefined;
}

/** @returns whether the text is there now */
async function fill(document: TextDocument, text: string): Promise<boolean> {
  const all = new Range(document.positionAt(0), document.positionAt(document.getText().length));
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, all, text);
  return workspace.applyEdit(edit);
}

/** Where the document is already in sight, else the column in use, unless that is the one of a preview. */
function columnOf(document: TextDocument): ViewColumn {
  const editor = window.visibleTextEditors.find((visible) => visible.document === document);
  if (editor?.viewColumn) return editor.viewColumn;
  const { activeTabGroup, all } = window.tabGroups;
  if (!(activeTabGroup.activeTab?.input instanceof TabInputWebview)) return ViewColumn.Active;
  return all.find((group) => group !== activeTabGroup)?.viewColumn ?? ViewColumn.Beside;
}
