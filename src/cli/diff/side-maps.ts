import { type FileSystemProvider, URI } from 'langium';
import { createJourneyServices } from '../../language/journey-module.js';
import { mapsOf } from '../../language/map/maps-of.js';
import type { JourneyMap } from '../../map/model.js';
import { Failure } from '../exit-codes.js';
import { textOf } from '../files.js';

/** Larger files are not compared, in bytes. A map of a thousand touchpoints has less than one million. */
const most = 4_000_000;

/** What a file of one side says, or why it cannot be compared. */
export type SideFile = { path: string; maps: JourneyMap[] } | { path: string; refused: string };

/**
 * Reads the maps of one side together with what they import there.
 * @param paths absolute
 * @param fileSystem the files of that side
 */
export async function readSide(paths: readonly string[], fileSystem: FileSystemProvider): Promise<SideFile[]> {
  const { shared, journey } = createJourneyServices({ fileSystemProvider: () => fileSystem });
  await shared.workspace.WorkspaceManager.initializeWorkspace([]);
  const read = paths.map(async (path) => {
    // Others give files that they put down for a while names of their own.
    const uri = URI.file(path.endsWith('.journey') ? path : `${path}.journey`);
    const text = await textToCompare(URI.file(path), fileSystem);
    if (text.refused !== undefined) return { path, refused: text.refused };
    const document = shared.workspace.LangiumDocumentFactory.fromString(text.written, uri);
    shared.workspace.LangiumDocuments.addDocument(document);
    return { path, document };
  });
  const files = await Promise.all(read);
  await shared.workspace.DocumentBuilder.build(files.flatMap(({ document }) => document ?? []));
  return files.map(({ path, document, refused = '' }) =>
    document ? { path, maps: mapsOf(document, journey) } : { path, refused },
  );
}

async function textToCompare(
  uri: URI,
  fileSystem: FileSystemProvider,
): Promise<{ written: string; refused?: undefined } | { refused: string }> {
  if (!(await fileSystem.exists(uri))) return { refused: 'It is not there.' };
  const bytes = await fileSystem.readBinary(uri).then(Buffer.from, (reason: Error) => reason);
  if (bytes instanceof Error) return { refused: `It cannot be read: ${bytes.message}` };
  if (bytes.length > most)
    return { refused: `It has ${(bytes.length / 1e6).toFixed(1)} MB; maps up to 4 MB are compared.` };
  try {
    const written = textOf(bytes, 'It');
    const line = conflictIn(written);
    if (line === undefined) return { written };
    return { refused: `Line ${line} begins a conflict of git's. Solve it first.` };
  } catch (reason) {
    if (reason instanceof Failure) return { refused: reason.message };
    throw reason;
  }
}

/** The line of the first conflict marker, counted from one. */
function conflictIn(text: string): number | undefined {
  const lines = text.split(/\r?\n/);
  const begin = lines.findIndex((line) => line.startsWith('<<<<<<< '));
  const isWhole = begin >= 0 && lines.some((line, at) => at > begin && line.startsWith('>>>>>>> '));
  return isWhole ? begin + 1 : undefined;
}
