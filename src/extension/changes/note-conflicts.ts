import { commands, Disposable, languages, window } from 'vscode';

/** What the command palette goes by: it offers to resolve conflicts where there are some. */
const key = 'journey.hasConflicts';
/** The check by which the language server tells of a conflict. */
const check = 'merge-conflict';

/** Keeps the command palette informed of whether conflicts are marked in the text that has the focus. */
export function noteConflicts(): Disposable {
  let noted = false;
  const note = () => {
    const uri = window.activeTextEditor?.document.uri;
    const found = uri ? languages.getDiagnostics(uri).map(({ code }) => code) : [];
    const hasConflicts = found.some((code) => (typeof code === 'object' ? code.value : code) === check);
    if (hasConflicts === noted) return;
    noted = hasConflicts;
    void commands.executeCommand('setContext', key, hasConflicts);
  };
  return Disposable.from(window.onDidChangeActiveTextEditor(note), languages.onDidChangeDiagnostics(note));
}
