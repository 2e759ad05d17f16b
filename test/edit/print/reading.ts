import { URI } from 'langium';
import { mapsOf } from '../../../src/language/map/maps-of.js';
import type { PlainMap } from '../../../src/map/model.js';
import { journeyServices } from '../../fixtures/documents.js';

/** The maps of a text. */
export async function readMaps(text: string): Promise<PlainMap[]> {
  const { shared, journey } = await journeyServices();
  const uri = URI.parse('file:///examples/printed.journey');
  const document = shared.workspace.LangiumDocumentFactory.fromString(text, uri);
  await journey.references.Linker.link(document);
  return plain(mapsOf(document, journey));
}

/** Titles of what is in another file, and from where the path of an image starts, depend on where a map is written. */
const ofPlace = new Set(['range', 'uri', 'imagePath', 'improvesTitle']);

/** What maps say, wherever they are written; of lines that nobody knows without their white space. */
export function plain(maps: readonly PlainMap[]): PlainMap[] {
  return JSON.parse(
    JSON.stringify(maps, (key, value) => {
      if (ofPlace.has(key)) return undefined;
      if (key !== 'unknown') return value;
      return value.map((line: { text: string }) => ({ ...line, text: line.text.replace(/\s+/g, ' ') }));
    }),
  );
}
