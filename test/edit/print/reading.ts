import { URI } from 'langium';
import { mapsOf } from '../../../src/language/map/maps-of.js';
import { portraitPath } from '../../../src/map/images.js';
import type { Evidence, Metric, Persona, PlainMap } from '../../../src/map/model.js';
import { journeyServices } from '../../fixtures/documents.js';

/** The maps of a text. */
export async function readMaps(text: string): Promise<PlainMap[]> {
  const { shared, journey } = await journeyServices();
  const uri = URI.parse('file:///examples/printed.journey');
  const document = shared.workspace.LangiumDocumentFactory.fromString(text, uri);
  await journey.references.Linker.link(document);
  return plain(mapsOf(document, journey));
}

/** Titles of what is in another file, and from where paths start, depend on where a map is written. */
const ofPlace = new Set(['range', 'uri', 'imagePath', 'linkPath', 'dataPath', 'improvesTitle']);

/** What maps say, wherever they are written, with all paths from the file of the journey; of lines that nobody knows without their white space. */
export function plain(maps: readonly PlainMap[]): PlainMap[] {
  return JSON.parse(
    JSON.stringify(maps, (key, value) => {
      if (ofPlace.has(key)) return undefined;
      if (key === 'personas') return value.map((persona: Persona) => ({ ...persona, image: portraitPath(persona) }));
      if (key === 'evidence')
        return value.map(({ link, linkPath = link, ...each }: Evidence) => ({ ...each, link: linkPath }));
      if (key === 'metrics') return value.map(withDataPath);
      if (key !== 'unknown') return value;
      return value.map((line: { text: string }) => ({ ...line, text: line.text.replace(/\s+/g, ' ') }));
    }),
  );
}

function withDataPath({ data, dataPath = data?.file ?? '', ...metric }: Metric): object {
  return data ? { ...metric, data: { ...data, file: dataPath } } : metric;
}
