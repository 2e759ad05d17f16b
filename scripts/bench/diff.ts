/** What `npm run bench` measures of comparing maps. */
import { EmptyFileSystem, URI } from 'langium';
import { diff } from '../../src/diff/index.js';
import { createJourneyServices } from '../../src/language/journey-module.js';
import { mapsOf } from '../../src/language/map/maps-of.js';
import type { JourneyMap } from '../../src/map/model.js';

const { shared, journey } = createJourneyServices(EmptyFileSystem);
const ready = shared.workspace.WorkspaceManager.initializeWorkspace([]);
let documents = 0;

export async function mapOf(text: string): Promise<JourneyMap> {
  await ready;
  const uri = URI.parse(`file:///compared-${documents++}.journey`);
  const document = shared.workspace.LangiumDocumentFactory.fromString(text, uri);
  await journey.references.Linker.link(document);
  const [map] = mapsOf(document, journey);
  if (!map) throw new Error('The measured text holds no map.');
  return map;
}

/** Milliseconds of comparing two maps, and how many changes there are. */
export function compare(before: JourneyMap, after: JourneyMap): { time: number; changes: number } {
  const start = performance.now();
  const { changes } = diff(before, after);
  return { time: performance.now() - start, changes: changes.length };
}
