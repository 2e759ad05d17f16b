/** What `npm run bench` measures of comparing maps. */
import { EmptyFileSystem, URI } from 'langium';
import { diff } from '../../src/diff/index.js';
import { type MergeSides, merge } from '../../src/edit/merge/index.js';
import { createJourneyServices } from '../../src/language/journey-module.js';
import { mapsOf } from '../../src/language/map/maps-of.js';
import { readMergeSide } from '../../src/language/merge/index.js';
import type { JourneyMap } from '../../src/map/model.js';

const services = createJourneyServices(EmptyFileSystem);
const { shared, journey } = services;
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

/** What merging three texts needs to know of them. */
export async function mergeSidesOf(texts: Record<keyof MergeSides, string>): Promise<MergeSides> {
  await ready;
  const [base, ours, theirs] = await Promise.all(
    [texts.base, texts.ours, texts.theirs].map((text) => readMergeSide(text, services)),
  );
  if (!base || !ours || !theirs || [base, ours, theirs].some((side) => typeof side === 'string'))
    throw new Error('The measured texts cannot be merged.');
  return { base, ours, theirs } as MergeSides;
}

/** Milliseconds of merging, and what comes of it. */
export function mergeOf(sides: MergeSides): { time: number; text: string; conflicts: number } {
  const start = performance.now();
  const { text, conflicts } = merge(sides);
  return { time: performance.now() - start, text, conflicts: conflicts.length };
}
