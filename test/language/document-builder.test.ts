import { Cancellation, DocumentState, type LangiumDocument, URI } from 'langium';
import { expect, test } from 'vitest';
import { TolerantDocumentFactory } from '../../src/language/document-factory.js';
import { createJourneyServices } from '../../src/language/journey-module.js';
import { MemoryFiles } from '../fixtures/memory-files.js';

const uri = URI.file('/maps/plan.journey');

async function builderOver(text: string) {
  const provider = new MemoryFiles();
  provider.files.set(uri.path, text);
  const { shared } = createJourneyServices({ fileSystemProvider: () => provider });
  const { DocumentBuilder, LangiumDocuments, WorkspaceManager } = shared.workspace;
  await WorkspaceManager.initializeWorkspace([{ uri: 'file:///maps', name: 'maps' }]);
  return { builder: DocumentBuilder, documents: LangiumDocuments, files: provider.files };
}

test('everyone hears that a document was checked, also when the build is cancelled while they are told', async () => {
  const { builder } = await builderOver('persona "Jamie"');
  const cancelling = new Cancellation.CancellationTokenSource();
  const heard: string[] = [];
  builder.onDocumentPhase(DocumentState.Validated, () => cancelling.cancel());
  builder.onDocumentPhase(DocumentState.Validated, (document: LangiumDocument) => {
    heard.push(document.uri.path);
  });
  await builder.update([uri], [], cancelling.token).catch(() => undefined);
  expect(heard).toContain(uri.path);
});

test('whoever waits for a document that is read again is told', async () => {
  const { builder } = await builderOver('persona "Jamie"');
  for (const state of [DocumentState.Parsed, DocumentState.Linked, DocumentState.Validated]) {
    let waiting: Promise<URI | undefined> | undefined;
    const begun = builder.onUpdate(() => {
      waiting = builder.waitUntil(state, uri);
    });
    await builder.update([uri], []);
    begun.dispose();
    expect((await waiting)?.path).toBe(uri.path);
  }
});

test('whoever asks while the checks wait is told at once that all is linked', async () => {
  const { builder } = await builderOver('persona "Jamie"');
  const heard: string[] = [];
  builder.beforeChecks = async ([document]) => {
    await builder.waitUntil(DocumentState.IndexedReferences);
    heard.push(document?.uri.path ?? '');
  };
  await builder.update([uri], []);
  expect(heard).toEqual([uri.path]);
});

test('whoever waits for the workspace is told, also where nothing has to be built', async () => {
  const { builder } = await builderOver('persona "Jamie"');
  const building = builder.update([], [URI.file('/maps/other.journey')]);
  const waiting = builder.waitUntil(DocumentState.IndexedReferences);
  await building;
  expect(await waiting).toBeUndefined();
});

test('whoever waits for a document that is deleted meanwhile is told so', async () => {
  const { builder, files } = await builderOver('persona "Jamie"');
  let waiting: Promise<unknown> | undefined;
  const begun = builder.onUpdate(() => {
    waiting ??= builder.waitUntil(DocumentState.Validated, uri).catch((error) => error);
  });
  const cancelling = new Cancellation.CancellationTokenSource();
  cancelling.cancel();
  await builder.update([uri], [], cancelling.token).catch(() => undefined);
  files.delete(uri.path);
  await builder.update([], [uri]);
  begun.dispose();
  expect(await waiting).toMatchObject({ message: 'The document is gone.' });
});

test('a document that was heard of and is not read yet is like an empty one', async () => {
  const { shared } = createJourneyServices({ fileSystemProvider: () => new MemoryFiles() });
  const document = new TolerantDocumentFactory(shared).fromModel({ $type: 'INVALID' }, uri);
  expect(document.parseResult.value).toMatchObject({ $type: 'JourneyFile', lines: [] });
});
