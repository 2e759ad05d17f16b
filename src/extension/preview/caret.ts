import { Disposable, type TextEditor, window } from 'vscode';
import { isJourney } from '../client.js';
import type { MapServer } from '../map-server.js';
import type { Previews } from './previews.js';

/** How long the caret rests before the server is asked what it stands in. */
const restMilliseconds = 80;

/** Marks in the previews of a document what its caret stands in. */
export function followCaret(previews: Previews, server: MapServer): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const point = async (editor: TextEditor): Promise<void> => {
    const { uri } = editor.document;
    const shown = previews.of(uri);
    if (shown.length === 0) return;
    const caret = editor.selection.active;
    try {
      const ids = await server.thingsAt(uri.toString(), caret);
      // An answer that came late is about a place that the caret has left.
      if (!editor.selection.active.isEqual(caret)) return;
      for (const preview of shown) preview.highlight(ids);
    } catch {
      // Without an answer the picture is simply not marked.
    }
  };
  const listener = window.onDidChangeTextEditorSelection(({ textEditor }) => {
    if (!isJourney(textEditor.document)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void point(textEditor), restMilliseconds);
  });
  return Disposable.from(listener, { dispose: () => clearTimeout(timer) });
}
