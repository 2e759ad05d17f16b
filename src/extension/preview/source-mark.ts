import { Disposable, type Range, type TextEditor, ThemeColor, window, workspace } from 'vscode';

/** Shows for a moment which lines a card stands for: until the caret moves on or the text changes. */
export function markLines(editor: TextEditor, range: Range): void {
  const decoration = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.rangeHighlightBackground'),
    borderColor: new ThemeColor('editor.rangeHighlightBorder'),
    isWholeLine: true,
  });
  editor.setDecorations(decoration, [range]);
  const caret = editor.selection;
  const ends = Disposable.from(
    decoration,
    window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
      if (textEditor === editor && !selection?.isEqual(caret)) ends.dispose();
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === editor.document) ends.dispose();
    }),
    window.onDidChangeVisibleTextEditors((editors) => {
      if (!editors.includes(editor)) ends.dispose();
    }),
  );
}
