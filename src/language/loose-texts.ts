import { type FileSystemProvider, type LangiumDocument, URI } from 'langium';
import { imagesNamed } from '../map/images.js';
import { sourceFree } from '../map/source-free.js';
import type { ReadText, ReadTextResult, TextError } from '../protocol/texts.js';
import { findingsOf } from './diagnostics.js';
import { importsOf } from './imports.js';
import { createJourneyServices, type JourneyServices } from './journey-module.js';
import { mapsOf } from './map/maps-of.js';
import { withPassingText } from './passing-text.js';

/** Longer texts are not read, in UTF-16 units: a map of a thousand touchpoints has less. */
const most = 1_000_000;

/**
 * Reads texts that are no files of their own, in services of their own: their names are not those of the workspace, and what
 * they import is read as it is now, with what is open and not saved.
 */
export class LooseTexts {
  private own: Promise<JourneyServices> | undefined;
  /** One text after the other, since all stand in the same services. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly workspace: JourneyServices) {}

  /** What is written in a text, with its errors. */
  read({ uri, text }: ReadText): Promise<ReadTextResult> {
    if (text.length > most) return Promise.resolve(tooLong(text));
    const reading = this.last.then(() => this.readNext(URI.parse(uri), text));
    this.last = reading.catch(() => undefined);
    return reading;
  }

  private async readNext(uri: URI, text: string): Promise<ReadTextResult> {
    this.own ??= createServices(openFirst(this.workspace));
    const services = await this.own;
    // By the ending of the file the language is known, and by its folder what is imported.
    return withPassingText(services, text, uri.with({ path: `${uri.path}.journey` }), (document) => {
      const { LangiumDocuments, FilesBeside } = services.shared.workspace;
      const documents = LangiumDocuments.all.toArray();
      const imported = documents.flatMap((each) => importsOf(each).map((file) => file.uri.toString()));
      const maps = mapsOf(document, services);
      return {
        maps: maps.map(sourceFree),
        images: maps.flatMap(imagesNamed),
        errors: errorsOf(document),
        files: [...new Set([...imported, ...FilesBeside.all])],
      };
    });
  }
}

async function createServices(files: FileSystemProvider): Promise<JourneyServices> {
  const { shared, journey } = createJourneyServices({ fileSystemProvider: () => files });
  shared.workspace.FilesBeside.remembersNothing();
  await shared.workspace.WorkspaceManager.initializeWorkspace([]);
  return journey;
}

/** The files of the workspace, where a document is open as it is there. */
function openFirst({ shared }: JourneyServices): FileSystemProvider {
  const { FileSystemProvider, TextDocuments } = shared.workspace;
  return Object.assign(Object.create(FileSystemProvider) as FileSystemProvider, {
    exists: async (uri: URI) => TextDocuments.get(uri) !== undefined || FileSystemProvider.exists(uri),
    readFile: async (uri: URI) => TextDocuments.get(uri)?.getText() ?? FileSystemProvider.readFile(uri),
  });
}

function errorsOf({ diagnostics = [] }: LangiumDocument): TextError[] {
  const errors = findingsOf(diagnostics).filter(({ level }) => level === 'error');
  return errors.map(({ message, range }) => ({ message, line: range.start.line }));
}

function tooLong(text: string): ReadTextResult {
  const message = `This is too long to be drawn here: it has ${(text.length / 1e6).toFixed(1)} MB, and 1 MB is read.`;
  return { maps: [], images: [], errors: [{ message, line: 0 }], files: [] };
}
