import type { LangiumDocument, URI } from 'langium';
import { TextDocumentEdit, TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { CreateFile } from 'vscode-languageserver-types';

/** Edits of one or more files, and new files, that are undone together. Offsets are those of the texts before. */
export class Change {
  private readonly edits = new Map<string, TextEdit[]>();
  private readonly files = new Map<string, string>();

  replace({ textDocument }: LangiumDocument, start: number, end: number, text: string): this {
    const range = { start: textDocument.positionAt(start), end: textDocument.positionAt(end) };
    return this.add(textDocument.uri, TextEdit.replace(range, text));
  }

  insert(document: LangiumDocument, offset: number, text: string): this {
    return this.replace(document, offset, offset, text);
  }

  /** Adds an edit that was made elsewhere; the same one is added once. */
  add(uri: string, edit: TextEdit): this {
    const edits = this.edits.get(uri) ?? [];
    if (!edits.some((other) => JSON.stringify(other) === JSON.stringify(edit))) edits.push(edit);
    this.edits.set(uri, edits);
    return this;
  }

  /** Makes a file that does not exist yet. */
  create(uri: URI, text: string): this {
    this.files.set(uri.toString(), text);
    return this;
  }

  /** Takes over what another change does. */
  with(other: Change): this {
    for (const [uri, edits] of other.edits) for (const edit of edits) this.add(uri, edit);
    for (const [uri, text] of other.files) this.files.set(uri, text);
    return this;
  }

  toWorkspaceEdit(): WorkspaceEdit {
    if (this.files.size === 0) return { changes: Object.fromEntries(this.edits) };
    const start = { line: 0, character: 0 };
    const edit = (uri: string, edits: TextEdit[]) => TextDocumentEdit.create({ uri, version: null }, edits);
    return {
      documentChanges: [
        ...[...this.files].flatMap(([uri, text]) => [
          CreateFile.create(uri),
          edit(uri, [TextEdit.insert(start, text)]),
        ]),
        ...[...this.edits].map(([uri, edits]) => edit(uri, edits)),
      ],
    };
  }
}
