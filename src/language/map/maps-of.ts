import { DocumentState, type LangiumDocument } from 'langium';
import type * as model from '../../map/model.js';
import { isJourney, isMention, type Journey, type JourneyFile } from '../generated/ast.js';
import type { JourneyServices } from '../journey-module.js';
import { nameOf, titleOf } from '../naming.js';
import type { JourneyScopeProvider } from '../scope.js';
import { operandsOf } from '../values/reading.js';
import { metrics, objectives, opportunities } from './business.js';
import { stages } from './experiences.js';
import { FactReader } from './fact-reader.js';
import { evidence, lanes, teams } from './library.js';
import { personas } from './personas.js';
import { StageMemory } from './stage-memory.js';

/** The maps of open documents by their references, of which a document gets a new list whenever it is linked again. */
const ofOpen = new WeakMap<LangiumDocument['references'], model.JourneyMap[]>();

/**
 * The maps of a document, in the order of the file. The document must be linked. Whatever cannot be read is kept as an
 * unknown line, so nothing that was written is lost, and no value is guessed. The maps of a document that is open are asked
 * for again and again, by its checks, its preview and every move of the cursor: they are remembered, and must not be changed.
 */
export function mapsOf(document: LangiumDocument, services: JourneyServices): model.JourneyMap[] {
  const isOpen = services.shared.workspace.TextDocuments.get(document.uri) !== undefined;
  if (!isOpen || document.state < DocumentState.Linked) return readMaps(document, services, undefined);
  let maps = ofOpen.get(document.references);
  if (!maps) {
    maps = readMaps(document, services, new StageMemory());
    ofOpen.set(document.references, maps);
  }
  return maps;
}

function readMaps(
  document: LangiumDocument,
  services: JourneyServices,
  memory: StageMemory | undefined,
): model.JourneyMap[] {
  const file = document.parseResult.value as JourneyFile;
  const scopes = services.references.ScopeProvider;
  return file.lines.filter(isJourney).map((journey) => mapOf(journey, new FactReader(document), scopes, memory));
}

function mapOf(
  journey: Journey,
  reader: FactReader,
  scopes: JourneyScopeProvider,
  memory: StageMemory | undefined,
): model.JourneyMap {
  const id = reader.unique(nameOf(journey) ?? 'journey');
  const map: model.JourneyMap = {
    ...reader.named(id, journey),
    personas: reader.linesOf(journey, 'persona').flatMap((line) => personas(reader, id, line)),
    teams: [],
    evidence: [],
    lanes: [],
    scenario: reader.text(id, journey, 'scenario'),
    goal: reader.text(id, journey, 'goal'),
    expects: reader.texts(id, journey, 'expects'),
    starts: reader.text(id, journey, 'starts'),
    ends: reader.text(id, journey, 'ends'),
    state: reader.value<'current' | 'future'>(journey, 'state'),
    owner: reader.names(journey, 'owner')[0],
    reviewed: reader.claims(id, journey, 'reviewed', (review: Pick<model.Review, 'date' | 'every'>) => review)[0],
    watches: reader.values<string>(journey, 'watches'),
    tags: reader.tags(journey),
    language: reader.value<string>(journey, 'language'),
    ...improved(journey, reader),
    objectives: objectives(reader, id, journey),
    stages: stages(reader, id, journey, memory),
    opportunities: opportunities(reader, id, journey),
    metrics: metrics(reader, id, journey),
    notes: reader.texts(id, journey, 'note'),
    unknown: reader.unknown(id, journey),
  };
  // What the facts refer to is known once all of them were read.
  return {
    ...map,
    teams: teams(reader),
    evidence: evidence(reader),
    lanes: lanes(reader, journey, ownLanes(map), scopes),
  };
}

/** The as-is map that a map of the future answers. */
function improved(journey: Journey, reader: FactReader): Pick<model.JourneyMap, 'improves' | 'improvesTitle'> {
  const [mention] = reader.linesOf(journey, 'improves').flatMap((line) => operandsOf(line).filter(isMention));
  const asIs = mention?.target.ref;
  return { improves: mention?.target.$refText, improvesTitle: asIs && titleOf(asIs) };
}

function ownLanes(map: model.JourneyMap): ReadonlySet<string> {
  const places = map.stages.flatMap((stage) => [stage, ...stage.touchpoints]);
  return new Set(places.flatMap((place) => place.own.map(({ lane }) => lane)));
}
