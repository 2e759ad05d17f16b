import { commands, type Disposable, type Location, Position, Uri } from 'vscode';

/** A position as the language server sends it. */
interface SentPosition {
  line: number;
  character: number;
}

/**
 * Opens the list of references that the code lenses of the server offer. The editor's own command takes objects that
 * cannot be sent, and the places are only looked up when somebody wants to see them.
 */
export function registerShowReferences(): Disposable {
  return commands.registerCommand('journey.showReferences', async (uri: string, { line, character }: SentPosition) => {
    const document = Uri.parse(uri, true);
    const position = new Position(line, character);
    const found = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', document, position);
    const references = found.filter(
      (each) => each.uri.toString() !== document.toString() || !each.range.contains(position),
    );
    await commands.executeCommand('editor.action.showReferences', document, position, references);
  });
}
