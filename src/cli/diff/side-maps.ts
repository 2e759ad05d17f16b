import { type FileSystemProvider, URI } from 'langium';
import { firstConflict } from '../../edit/conflict-markers.js';
import type { JourneyFile } from '../../language/generated/ast.js';
import { createJourneyServices } from '../../language/journey-module.js';
import { mapsOf } from '../../language/map/maps-of.js';
import { whyUnclear } from '../../language/merge/index.js';
import { lineTreeOf } from '../../language/source-lines.js';
import type { JourneyMap } from '../../map/model.js';
import { readable } from '../files.js';

/** What a file of one side says, or why it cannot be compared. */
export type SideFile = { path: string; maps: JourneyMap[] } | { path: string; refused: string };

/**
 * Reads the maps of one side together with what they import there.
 * @param paths absolute
 * @param fileSystem the files of that side
 */
export function readSide(paths: readonly string[], fileSystem: FileSystemProvider): Promise<SideFile[]> {
  return sideReader(fileSystem)(paths);
}

/** The same in two steps: until it is known what to read, the language is made ready. */
export function sideReader(fileSystem: FileSystemProvider): (paths: readonly string[]) => Promise<SideFile[]> {
  const services = createJourneyServices({ fileSystemProvider: () => fileSystem });
  const ready = services.shared.workspace.WorkspaceManager.initializeWorkspace([]);
  return async (paths) => {
    await ready;
    return filesOfSide(paths, fileSystem, services);
  };
}

async function filesOfSide(
  paths: readonly string[],
  fileSystem: FileSystemProvider,
  { shared, journey }: ReturnType<typeof createJourneyServices>,
): Promise<SideFile[]> {
  const read = paths.map(async (path) => {
    // Others give files that they put down for a while names of their own.
    const uri = URI.file(path.endsWith('.journey') ? path : `${path}.journey`);
    const text = await textToCompare(URI.file(path), fileSystem);
    if (text.refused !== undefined) return { path, refused: text.refused };
    const document = shared.workspace.LangiumDocumentFactory.fromString<JourneyFile>(text.written, uri);
    const unclear = whyUnclear(lineTreeOf(document));
    if (unclear !== undefined) return { path, refused: unclear };
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
  const text = readable(bytes);
  if ('refused' in text) return text;
  const line = firstConflict(text.written);
  return line === undefined ? text : { refused: `Line ${line} begins a conflict of git's. Solve it first.` };
}
