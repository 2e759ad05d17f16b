import { EmptyFileSystemProvider, type LangiumDocument, URI } from 'langium';
import type { Position, Range } from 'vscode-languageserver-types';
import { createJourneyServices, type JourneyServices } from '../../src/language/journey-module.js';
import { builtinLibraryUri } from '../../src/language/library/uri.js';

/** Stands in a text for the place of the cursor. */
const cursorMark = '<|>';

/** Files that were parsed and linked together, without a connection. */
export interface Workspace {
  services: JourneyServices;
  /** The document of a file, by its path. */
  document(path?: string): LangiumDocument;
  /** Gives a file another text; the other files stay as they are. */
  replace(path: string, text: string): Promise<LangiumDocument>;
  /** Where the cursor stands: the one `<|>` of all files. */
  cursor: { document: LangiumDocument; position: Position; path: string };
}

/** The path of a text that is opened alone. */
const mainFile = 'map.journey';

/**
 * Opens a text, or several files by their paths, with the built-in library. At most one of them holds a `<|>`, which is
 * taken out and becomes the cursor; without one the cursor stands at the start of the first file. Closes what was opened
 * before.
 */
export async function open(files: string | Record<string, string>): Promise<Workspace> {
  const journey = await emptyServices();
  const { shared } = journey;
  const documents = new Map<string, LangiumDocument>();
  let marked: { path: string; offset: number } | undefined;
  for (const [path, text] of Object.entries(typeof files === 'string' ? { [mainFile]: files } : files)) {
    const offset = text.indexOf(cursorMark);
    if (offset >= 0) {
      if (marked || text.indexOf(cursorMark, offset + 1) >= 0) throw new Error('More than one cursor.');
      marked = { path, offset };
    }
    const document = shared.workspace.LangiumDocumentFactory.fromString(text.replace(cursorMark, ''), uriOf(path));
    shared.workspace.LangiumDocuments.addDocument(document);
    documents.set(path, document);
  }
  await shared.workspace.DocumentBuilder.build([...documents.values()], { validation: false });
  const document = (path?: string): LangiumDocument => {
    const found = documents.get(path ?? (documents.keys().next().value as string));
    if (!found) throw new Error(`No file ${path} was opened.`);
    return found;
  };
  const path = marked?.path ?? (documents.keys().next().value as string);
  const position = document(path).textDocument.positionAt(marked?.offset ?? 0);
  const replace = async (changed: string, text: string): Promise<LangiumDocument> => {
    changedTexts.set(uriOf(changed).toString(), text);
    await shared.workspace.DocumentBuilder.update([uriOf(changed)], []);
    return document(changed);
  };
  return { services: journey, document, replace, cursor: { document: document(path), position, path } };
}

let services: Promise<JourneyServices> | undefined;

/** Services that know the built-in library alone. Making them takes longer than a test, so what was opened before is closed. */
async function emptyServices(): Promise<JourneyServices> {
  services ??= createServices();
  const { workspace } = (await services).shared;
  const opened = workspace.LangiumDocuments.all
    .map(({ uri }) => uri)
    .filter((uri) => uri.scheme !== builtinLibraryUri.scheme);
  await workspace.DocumentBuilder.update([], opened.toArray());
  return services;
}

/** The texts of files that were changed after they were opened, by URI. */
const changedTexts = new Map<string, string>();

async function readChanged(uri: URI): Promise<string> {
  const text = changedTexts.get(uri.toString());
  if (text === undefined) throw new Error(`There is no file ${uri}.`);
  return text;
}

async function createServices(): Promise<JourneyServices> {
  const files = Object.assign(new EmptyFileSystemProvider(), { readFile: readChanged });
  const { shared, journey } = createJourneyServices({ fileSystemProvider: () => files });
  await shared.workspace.WorkspaceManager.initializeWorkspace([{ name: 'maps', uri: 'file:///maps' }]);
  return journey;
}

/** The URI of a test file. */
export function uriOf(path: string): URI {
  return path.includes('://') ? URI.parse(path) : URI.file(`/maps/${path}`);
}

/** The path of a test file by its URI. */
export function pathOf(uri: string): string {
  return uri.replace('file:///maps/', '');
}

/** The parameters of a request at the cursor. */
export function atCursor(workspace: Workspace): { textDocument: { uri: string }; position: Position } {
  const { document, position } = workspace.cursor;
  return { textDocument: { uri: document.uri.toString() }, position };
}

/** The text of a range. */
export function textOf(document: LangiumDocument, range: Range): string {
  return document.textDocument.getText(range);
}

/** A range as `path:line:character text`, one-based, as a reader of the test would count. */
export function shown(workspace: Workspace, uri: string, range: Range): string {
  const path = pathOf(decodeURIComponent(uri));
  return `${path}:${range.start.line + 1}:${range.start.character + 1} ${textOf(workspace.document(path), range)}`;
}

/** A text with some of its ranges replaced. */
export function edited(document: LangiumDocument, edits: readonly { range: Range; newText: string }[]): string {
  const { textDocument } = document;
  const sorted = edits
    .map(({ range, newText }) => ({
      start: textDocument.offsetAt(range.start),
      end: textDocument.offsetAt(range.end),
      newText,
    }))
    .sort((a, b) => b.start - a.start || b.end - a.end);
  let text = textDocument.getText();
  let limit = text.length;
  for (const { start, end, newText } of sorted) {
    if (end > limit) throw new Error('Edits overlap.');
    text = text.slice(0, start) + newText + text.slice(end);
    limit = start;
  }
  return text;
}
