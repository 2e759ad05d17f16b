/** The requests between the extension and the language server about what changed in a map. */
import type { ChangeList } from '../diff/model.js';
import type { MapSnapshot } from './server.js';

/** Client to server: what changed in the journeys of a file. */
export const compareMaps = 'journey/compare';
export interface CompareMaps {
  before: MapSide;
  after: MapSide;
  /** Hashes of the stages that the client still holds, of both sides. */
  known: string[];
}
export interface ComparedMaps {
  before: SideState;
  after: SideState;
  /** Those of the newer side in their order, then those that are gone; empty where a side is refused. */
  journeys: JourneyChanges[];
}

/** A file as the editor has it now, saved or not, or as it is in a revision. */
export interface MapSide {
  /** Where it stands, and where its imports start from. */
  uri: string;
  /** A name by which the client knows the revision when the server asks for a file of it; its files never change. */
  revision?: string;
}

/** What could be read of a side. */
export interface SideState {
  /** Version of the document, 0 for one that is not open. */
  version: number;
  /** Why nothing can be compared, as a sentence. */
  refused?: string;
  /** Whether a brace or the end of a text is missing, so that what is read of it is guessed. */
  broken: boolean;
  /** Whether there is no such file on this side: all that is on the other one came, or is gone. */
  missing: boolean;
}

/** A journey on both sides, or on one of them. */
export interface JourneyChanges {
  before?: MapSnapshot;
  after?: MapSnapshot;
  /** What changed; absent where the journey is on one side only. */
  list?: ChangeList;
}

/** Server to client: the text of a file in a revision that the client named. The answer is a `ReadFileResult`, or null. */
export const readRevision = 'journey/readRevision';
export interface ReadRevision {
  uri: string;
  revision: string;
}
