/** What `npm run bench` measures of the language without an editor: parsing, linking, checking, completion. */
import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { createJourneyServices } from '../../src/language/journey-module.js';

const { shared, journey } = createJourneyServices(EmptyFileSystem);
const ready = shared.workspace.WorkspaceManager.initializeWorkspace([]);
let documents = 0;

/** Milliseconds of Langium's parser alone. */
export function bareParse(text: string): number {
  const start = performance.now();
  journey.parser.LangiumParser.parse(text);
  return performance.now() - start;
}

/** Milliseconds of parsing, linking and every check. */
export async function parseLinkCheck(text: string): Promise<number> {
  await ready;
  const start = performance.now();
  const document = await built(text);
  const time = performance.now() - start;
  const errors = document.diagnostics?.filter(({ severity }) => severity === 1) ?? [];
  if (errors.length > 0) throw new Error(`The measured map has errors: ${errors[0]?.message}`);
  await forget(document);
  return time;
}

/** Milliseconds of each completion at places spread over a text, at the start of a line and behind a word. */
export async function completions(text: string, places: number): Promise<number[]> {
  await ready;
  const document = await built(text);
  const lines = document.textDocument.lineCount;
  const times: number[] = [];
  for (let place = 0; place < places; place++) {
    const line = Math.floor(((place + 0.5) / places) * lines);
    const character = place % 2 === 0 ? 6 : 18;
    const params = { textDocument: { uri: document.uri.toString() }, position: { line, character } };
    const start = performance.now();
    await journey.lsp.CompletionProvider?.getCompletion(document, params);
    times.push(performance.now() - start);
  }
  await forget(document);
  return times;
}

/** Nothing of what was measured may stay behind: neither the document nor what is known of it. */
async function forget(document: LangiumDocument): Promise<void> {
  await shared.workspace.DocumentBuilder.update([], [document.uri]);
}

async function built(text: string): Promise<LangiumDocument> {
  const document = shared.workspace.LangiumDocumentFactory.fromString(
    text,
    URI.parse(`file:///${documents++}.journey`),
  );
  shared.workspace.LangiumDocuments.addDocument(document);
  await shared.workspace.DocumentBuilder.build([document], { validation: true });
  return document;
}
