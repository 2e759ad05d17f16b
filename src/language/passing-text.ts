import { type LangiumDocument, type URI, UriUtils } from 'langium';
import type { JourneyServices } from './journey-module.js';
import { builtinLibraryUri } from './library/uri.js';

/**
 * Reads, links and checks a text that does not stay: afterwards the services hold neither it nor what it imported, and know
 * nothing but the built-in library. They read one text at a time.
 * @param use what is done with it while it is there
 */
export async function withPassingText<Result>(
  { shared }: JourneyServices,
  text: string,
  uri: URI,
  use: (document: LangiumDocument) => Result | Promise<Result>,
): Promise<Result> {
  const { ConfigurationFiles, DocumentBuilder, LangiumDocumentFactory, LangiumDocuments } = shared.workspace;
  const document = LangiumDocumentFactory.fromString(text, uri);
  try {
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], { validation: true });
    return await use(document);
  } finally {
    const read = LangiumDocuments.all
      .map((each) => each.uri)
      .filter((each) => !UriUtils.equals(each, builtinLibraryUri));
    await DocumentBuilder.update([], read.toArray());
    ConfigurationFiles.forget();
  }
}
