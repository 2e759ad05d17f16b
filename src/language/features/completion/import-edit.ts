import type { LangiumDocument, URI } from 'langium';
import { TextEdit } from 'vscode-languageserver';
import { firstWord } from '../../../edit/line-tree.js';
import type { JourneyServices } from '../../journey-module.js';
import { folderOf, pathFrom } from '../../paths.js';
import { lineTreeOf } from '../../source-lines.js';

/**
 * Writes the line that imports a file: behind the last import, else above the first line and its comment.
 * @returns undefined where no path leads from the document to the file
 */
export function importEdit(document: LangiumDocument, file: URI, services: JourneyServices): TextEdit | undefined {
  const folder = folderOf(document, services);
  const path = folder && pathFrom(folder, file);
  if (!path) return undefined;
  const tree = lineTreeOf(document);
  const { textDocument } = document;
  const lineEnd = /\r\n|\n|\r/.exec(tree.source)?.[0] ?? '\n';
  const statement = `import "${path.replace(/["\\]/g, '\\$&')}"`;
  const last = tree.lines.findLast((line) => firstWord(tree.source, line) === 'import');
  if (last) {
    const end = last.trailing?.end ?? last.lexemes[last.lexemes.length - 1]?.end ?? 0;
    return TextEdit.insert(textDocument.positionAt(end), `${lineEnd}${statement}`);
  }
  const first = tree.lines[0];
  const start = first?.comments[0]?.start ?? first?.lexemes[0]?.start ?? 0;
  return TextEdit.insert(
    { line: textDocument.positionAt(start).line, character: 0 },
    `${statement}${lineEnd}${lineEnd}`,
  );
}
