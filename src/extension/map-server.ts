import { type Event, EventEmitter, type Position } from 'vscode';
import {
  type ComparedMaps,
  type CompareMaps,
  compareMaps,
  type ReadRevision,
  type ResolveConflicts,
  type ResolvedConflicts,
  readRevision,
  resolveConflicts,
} from '../protocol/compare.js';
import { type EditMap, type EditMapResult, editMap } from '../protocol/edits.js';
import {
  type FollowMaps,
  followMaps,
  type Locate,
  type Located,
  locate,
  type MapsChanged,
  type MapsRead,
  mapsChanged,
  mapsRead,
  type PulledMaps,
  type PullMaps,
  pullMaps,
  type ReadFileResult,
  type ThingAt,
  thingAt,
} from '../protocol/server.js';
import { type ReadText, type ReadTextResult, readText } from '../protocol/texts.js';
import type { LanguageServer } from './language-server.js';

/** What the extension asks the language server for. Requests start it, wait until it is up, and reject when it is not. */
export interface MapServer {
  readonly onMapsChanged: Event<MapsChanged>;
  /** Maps that were asked for by `follow`; comes before `onMapsChanged`, when an open text is read and not checked yet. */
  readonly onMapsRead: Event<MapsRead>;
  /** Asks for the next maps of a document. */
  follow(params: FollowMaps): Promise<void>;
  pull(params: PullMaps): Promise<PulledMaps>;
  /** Where a thing is written, null when it is gone. */
  locate(params: Locate): Promise<Located | null>;
  /** Ids of the thing at a position, one for each map that has it. */
  thingsAt(uri: string, position: Position): Promise<string[]>;
  /** What a change that is made on the picture comes to in the text. */
  edit(params: EditMap): Promise<EditMapResult>;
  /** What changed between two sides of a map. */
  compare(params: CompareMaps): Promise<ComparedMaps>;
  /** What is written in a text that is no file of its own. */
  readText(params: ReadText): Promise<ReadTextResult>;
  /** What the conflicts in a text come to when they are merged by meaning. */
  resolve(params: ResolveConflicts): Promise<ResolvedConflicts>;
  /** Answers the server when it asks for a file of a revision. */
  serveRevisions(read: (asked: ReadRevision) => Promise<ReadFileResult | null>): void;
}

/** The map requests of a language server, which they start. */
export function mapServer(language: LanguageServer): MapServer {
  const changes = new EventEmitter<MapsChanged>();
  const reads = new EventEmitter<MapsRead>();
  language.beforeStart((client) => {
    client.onNotification(mapsChanged, (change: MapsChanged) => changes.fire(change));
    client.onNotification(mapsRead, (read: MapsRead) => reads.fire(read));
  });
  const request = async <Answer>(method: string, params: object): Promise<Answer> =>
    (await language.start()).sendRequest<Answer>(method, params);
  return {
    onMapsChanged: changes.event,
    onMapsRead: reads.event,
    follow: async (params) => (await language.start()).sendNotification(followMaps, params),
    pull: (params) => request<PulledMaps>(pullMaps, params),
    locate: (params) => request<Located | null>(locate, params),
    thingsAt: (uri, { line, character }) =>
      request<string[]>(thingAt, { uri, position: { line, character } } satisfies ThingAt),
    edit: (params) => request<EditMapResult>(editMap, params),
    compare: (params) => request<ComparedMaps>(compareMaps, params),
    readText: (params) => request<ReadTextResult>(readText, params),
    resolve: (params) => request<ResolvedConflicts>(resolveConflicts, params),
    serveRevisions: (read) => language.beforeStart((client) => void client.onRequest(readRevision, read)),
  };
}
