/**
 * The custom requests between the extension and the language server, beside the language server protocol itself.
 * Every message names the document and the version it is about; a stale one is dropped by whoever receives it.
 */
import type { NamedImage } from '../map/images.js';
import type { JourneyMap, Position, Range, SourceFree, Stage } from '../map/model.js';

/** What the client says of itself when it starts the server. */
export interface InitializationOptions {
  /** Whether the user trusts the workspace, so that its git history may be asked. */
  trusted?: boolean;
}

/** Server to client: the maps of a document may have changed (its own text, or a file it imports). Pull if you show it. */
export const mapsChanged = 'journey/mapsChanged';
export interface MapsChanged {
  uri: string;
  /** Version of the document, 0 for one that is not open. */
  version: number;
}

/**
 * Client to server: send the maps of an open document once, as soon as it has a text that is newer than what the client
 * holds: read, but not checked yet. The answer is `mapsRead`. None comes while the maps are not worth showing without what
 * the checks have to say, since nothing can be read or a brace is missing; `mapsChanged` comes in any case.
 */
export const followMaps = 'journey/follow';
export interface FollowMaps extends PullMaps {
  /** Version of the maps that the client holds. */
  after: number;
  /** Who asks; that takes the place of what they asked before. */
  follower: number;
  /** Comes back with the answer, so that one to an older question is known. */
  turn: number;
}

/** Server to client: maps that were asked for by `followMaps`. */
export const mapsRead = 'journey/mapsRead';
export interface MapsRead extends ReadMaps, Pick<FollowMaps, 'follower' | 'turn'> {}

/** Client to server: the maps of a document, without the stages that the client already has. */
export const pullMaps = 'journey/maps';
export interface PullMaps {
  uri: string;
  /** Hashes of the stages that the client still holds. */
  known: string[];
}
export interface PulledMaps extends ReadMaps {
  /** Errors and warnings of this version, in the order of the file. */
  problems: MapProblem[];
}
export interface ReadMaps {
  uri: string;
  version: number;
  maps: MapSnapshot[];
  /** The pictures that the maps name, those of stages that the client holds too. */
  images: NamedImage[];
  /** Whether a brace or the end of a text is missing, so that nothing can be changed from outside of the text. */
  broken: boolean;
  /** What the team saved in the configuration that counts for the document, by name. */
  views: Record<string, SavedView>;
}
/** A view of a map that a team shares: which rows, in their order, and whose experience, in which colours. */
export interface SavedView {
  /** Names of rows; absent means all. */
  lanes?: string[];
  /** Names of personas; absent means all. */
  personas?: string[];
  /** Name of a theme; absent means the reader's. */
  theme?: string;
}
/** A map whose stages are sent apart, so that one changed fact costs one stage. Source ranges are left out. */
export interface MapSnapshot {
  map: SourceFree<Omit<JourneyMap, 'stages'>>;
  stages: StageSnapshot[];
}
export interface StageSnapshot {
  hash: string;
  /** Absent when the client said that it knows the hash. */
  stage?: SourceFree<Stage>;
}
export interface MapProblem {
  message: string;
  severity: 'error' | 'warning';
  range: Range;
  /** The thing of a map in which it stands; absent where it stands in none. */
  id?: string;
}

/** Client to server: where a thing of the map is written. Null where it is not, or no longer in that version. */
export const locate = 'journey/locate';
export interface Locate {
  uri: string;
  /** Version of the maps in which the thing was seen. */
  version: number;
  /** `id` of a thing in one of the document's maps. */
  id: string;
}
export interface Located {
  uri: string;
  /** All that was written of it. */
  range: Range;
  /** Where one would begin to change it: in front of its title, text or value. */
  caret: Position;
}

/**
 * Client to server: which thing stands at a position. The answer is a list of ids, one for each map of the document
 * that has the thing: a persona may be on several.
 */
export const thingAt = 'journey/thingAt';
export interface ThingAt {
  uri: string;
  position: Position;
}

/**
 * Server to client: the text of a file, read through the editor's file system. A server in a web worker has no other
 * way to files, and virtual file systems (`vscode-vfs`, `memfs`, …) are only known to the editor.
 * The answer is what is stored, not what is being edited: for open documents the server has the newer text by itself.
 */
export const readFile = 'journey/readFile';
export interface ReadFile {
  uri: string;
}
/** Null where the file is missing, is a folder, or cannot be read. */
export interface ReadFileResult {
  /** Decoded as UTF-8, without a byte order mark. */
  text: string;
}

/**
 * Server to client: the files of the workspace that match a glob, in all of its folders, without those that the user's
 * `files.exclude` hides and without `node_modules`. Changes to them arrive as `workspace/didChangeWatchedFiles`.
 */
export const findFiles = 'journey/findFiles';
export interface FindFiles {
  /** Relative to each workspace folder, such as `**` + `/*.journey`. */
  glob: string;
}
export interface FindFilesResult {
  /** Sorted, so that every start finds them in the same order. */
  uris: string[];
}
