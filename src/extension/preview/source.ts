import {
  env,
  Range,
  TabInputText,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type * as model from '../../map/model.js';

/**
 * Shows a document in the column where it is open already, else in one that is not the preview's, and takes the focus
 * there.
 * @param range what to select; without it the caret stays where it was
 */
export async function showSource(uri: Uri, previewColumn: ViewColumn | undefined, range?: model.Range): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const column = columnOf(uri) ?? (previewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One);
  const editor: TextEditor = await window.showTextDocument(document, {
    viewColumn: column,
    ...(range ? { selection: toRange(range) } : {}),
  });
  if (range) editor.revealRange(toRange(range), TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Opens a link of a map in the browser, if it is one that a browser should open. */
export async function openLink(target: string): Promise<void> {
  let uri: Uri;
  try {
    uri = Uri.parse(target, true);
  } catch {
    return;
  }
  if (uri.scheme === 'http' || uri.scheme === 'https') await env.openExternal(uri);
}

function columnOf(uri: Uri): ViewColumn | undefined {
  const isIt = (other: Uri) => other.toString() === uri.toString();
  const visible = window.visibleTextEditors.find(({ document, viewColumn }) => viewColumn && isIt(document.uri));
  if (visible) return visible.viewColumn;
  return window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && isIt(input.uri)),
  )?.viewColumn;
}

function toRange({ start, end }: model.Range): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
