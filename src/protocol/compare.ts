/** The requests between the extension and the language server about what changed in a map. */
import type { ChangeList } from '../diff/model.js';
import type { NamedImage } from '../map/images.js';
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
  /** The pictures that the maps of both sides name. */
  images: NamedImage[];
}

/**
 * Whether an answer takes the place of the one before it. While a brace is missing, so that changes would be guessed, those
 * from before stay; the page that shows them and the host that knows where they are written go by this alike.
 * @param shown the journeys of the answer before
 */
export function isTaken(
  { before, after, journeys }: Pick<ComparedMaps, 'before' | 'after'> & { journeys: readonly unknown[] },
  shown: readonly unknown[] = [],
): boolean {
  const isGuessed = (before.broken || after.broken) && journeys.length > 0;
  return !isGuessed || shown.length === 0;
}

/** A file as the editor has it now, saved or not, or as it is in a revision. */
export interface MapSide {
  /** Where it stands, and where its imports start from. */
  uri: string;
  /** One of the two versions that the conflicts in the text of the document mark, instead of the text as it is. */
  version?: 'ours' | 'theirs';
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

/** Client to server: merge by meaning what the conflicts in the text of a document mark. */
export const resolveConflicts = 'journey/resolveConflicts';
export interface ResolveConflicts {
  uri: string;
  /** The text that both began with, for conflicts that do not show it; absent where nobody knows. */
  base?: string;
}
export type ResolvedConflicts =
  | {
      /** Of the document that was resolved. */
      version: number;
      text: string;
      /** How many conflicts the text had. */
      before: number;
      /** Those that are left, in which both contradict each other. */
      conflicts: { line: number; title: string }[];
    }
  | {
      /** Why nothing could be merged, as a sentence. */
      refused: string;
    };

/** Server to client: the text of a file in a revision that the client named. The answer is a `ReadFileResult`, or null. */
export const readRevision = 'journey/readRevision';
export interface ReadRevision {
  uri: string;
  revision: string;
}
