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
import { markLines } from './source-mark.js';

/**
 * Shows a document in the column where it is open already, else in one that is not the preview's, and takes the focus
 * there.
 * @param place where to put the caret, and what to mark; nothing is selected, so that typing replaces nothing. Without it
 *   the caret stays where it was
 */
export async function showSource(uri: Uri, previewColumn: ViewColumn | undefined, place?: Place): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const column = columnOf(uri) ?? (previewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One);
  const editor: TextEditor = await window.showTextDocument(document, {
    viewColumn: column,
    ...(place ? { selection: caretAt(place.caret) } : {}),
  });
  if (!place) return;
  editor.revealRange(caretAt(place.caret), TextEditorRevealType.InCenterIfOutsideViewport);
  markLines(editor, toRange(place.range));
}

/** A place in a text, and all of the thing that it is of. */
interface Place {
  caret: model.Position;
  range: model.Range;
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

function caretAt({ line, character }: model.Position): Range {
  return new Range(line, character, line, character);
}

function toRange({ start, end }: model.Range): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
