import { type AstNode, type LangiumDocument, URI, UriUtils } from 'langium';
import { type Import, isImport, isText, type JourneyFile } from './generated/ast.js';

/** An `import` line and the file it names. */
export interface ImportedFile {
  line: Import;
  /** As written. */
  path: string;
  uri: URI;
}

/**
 * The files that a document imports, in order. Paths are relative to the document, or to `base` for one that is not saved
 * anywhere yet. A line whose path is missing is left out.
 */
export function importsOf(document: LangiumDocument<AstNode>, base?: URI): ImportedFile[] {
  const file = document.parseResult.value as JourneyFile;
  const folder = document.uri.scheme === 'untitled' ? base : UriUtils.dirname(document.uri);
  if (!folder) return [];
  return file.lines.filter(isImport).flatMap((line) => {
    const operand = line.operands[0];
    if (!isText(operand) || operand.value.trim() === '') return [];
    return [{ line, path: operand.value, uri: resolvePath(folder, operand.value) }];
  });
}

/** A path of the language (with `/`, relative to a folder) as a URI. */
export function resolvePath(folder: URI, path: string): URI {
  // Half a sign of two halves would make a URI that cannot be written.
  const written = path
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/\p{Surrogate}/gu, '\ufffd');
  return UriUtils.resolvePath(folder, written);
}

/** Whether a URI is that of a file of the language. */
export function isJourneyUri(uri: URI | string): boolean {
  return (typeof uri === 'string' ? URI.parse(uri) : uri).path.endsWith('.journey');
}
