import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isBroken } from '../edit/changes/index.js';
import { imagesNamed } from '../map/images.js';
import type { JourneyMap, Position, Range } from '../map/model.js';
import { ThingIndex, thingAtPosition, thingById } from '../map/things.js';
import { type EditMap, type EditMapResult, editMap } from '../protocol/edits.js';
import {
  type FollowMaps,
  followMaps,
  type Locate,
  type Located,
  locate,
  type MapProblem,
  type MapsChanged,
  type MapsRead,
  mapsChanged,
  mapsRead,
  type PulledMaps,
  type PullMaps,
  pullMaps,
  type ThingAt,
  thingAt,
} from '../protocol/server.js';
import { snapshotOf } from '../protocol/snapshot.js';
import { Followers } from './followers.js';
import type { JourneyServices } from './journey-module.js';
import { documentAt } from './known-documents.js';
import { mapsOf } from './map/maps-of.js';
import { editsOf } from './map-edits.js';
import { lineTreeOf } from './source-lines.js';

/** Answers the extension's requests for maps, and tells it when one may have changed. */
export function serveMaps(connection: Connection, services: JourneyServices): void {
  const { workspace } = services.shared;
  const followers = new Followers();
  workspace.DocumentBuilder.onDocumentPhase(DocumentState.Validated, (document) => {
    const uri = document.uri.toString();
    void connection.sendNotification(mapsChanged, {
      uri,
      version: document.textDocument.version,
    } satisfies MapsChanged);
  });
  // Nothing is waited for: a phase is not over before its listeners are, and one that fails ends the build.
  workspace.DocumentBuilder.onDocumentPhase(DocumentState.IndexedReferences, (document) => {
    for (const wanted of followers.of(document.uri.toString())) void sendTo(wanted, document).catch(unsent);
  });
  workspace.DocumentBuilder.beforeChecks = async (documents, cancelToken) => {
    const told = documents.map(({ uri, textDocument }) =>
      followers.expect(uri.toString(), textDocument.version, cancelToken),
    );
    await Promise.all(told);
  };
  connection.onNotification(followMaps, (wanted: FollowMaps) => {
    followers.ask(wanted);
    void sendNews(wanted).catch(unsent);
  });
  connection.onRequest(pullMaps, async ({ uri, known }: PullMaps): Promise<PulledMaps> => {
    const document = await validated(uri);
    if (!document) return { uri, version: 0, maps: [], images: [], problems: [], broken: false, views: {} };
    const read = { uri, ...readMaps(document, known), problems: problemsOf(document, mapsOf(document, services)) };
    return { ...read, views: await viewsOf(document) };
  });
  connection.onRequest(locate, async ({ uri, version, id }: Locate): Promise<Located | null> => {
    const document = await validated(uri);
    // Asked from a picture of another text, in which the id may have been that of another thing.
    if (document?.textDocument.version !== version) return null;
    for (const map of mapsOf(document, services)) {
      const thing = thingById(map, id);
      if (!thing) continue;
      const file = thing.uri === undefined ? document : workspace.LangiumDocuments.getDocument(URI.parse(thing.uri));
      const caret = file ? caretOf(file.textDocument, thing.range) : thing.range.start;
      return { uri: thing.uri ?? uri, range: thing.range, caret };
    }
    return null;
  });
  connection.onRequest<EditMapResult, never>(editMap, async (params: EditMap) => {
    const document = await validated(params.uri);
    return document ? editsOf(document, params, services) : { refused: 'This file is not open any more.' };
  });
  connection.onRequest(thingAt, async ({ uri, position }: ThingAt): Promise<string[]> => {
    const document = await validated(uri);
    return document ? thingsAt(mapsOf(document, services), position) : [];
  });

  /** What was read already while nobody asked. */
  async function sendNews(wanted: FollowMaps): Promise<void> {
    const document = await documentAt(wanted.uri, DocumentState.IndexedReferences, services.shared);
    const isNews = document && document.textDocument.version > wanted.after;
    if (isNews && followers.of(document.uri.toString()).includes(wanted)) await sendTo(wanted, document);
  }

  async function sendTo(wanted: FollowMaps, document: LangiumDocument): Promise<void> {
    const { uri, known, follower, turn } = wanted;
    const read = readMaps(document, known);
    if (read.maps.length === 0 || read.broken) {
      followers.refuse(wanted);
      return;
    }
    followers.answer(wanted);
    const answer: MapsRead = { uri, follower, turn, ...read, views: await viewsOf(document) };
    await connection.sendNotification(mapsRead, answer);
  }

  function readMaps(document: LangiumDocument, known: readonly string[]) {
    const maps = mapsOf(document, services);
    return {
      version: document.textDocument.version,
      maps: maps.map((map) => snapshotOf(map, new Set(known))),
      images: maps.flatMap(imagesNamed),
      broken: isBroken(lineTreeOf(document)),
    };
  }

  async function viewsOf({ uri }: LangiumDocument): Promise<PulledMaps['views']> {
    return (await workspace.ConfigurationFiles.of(uri)).views;
  }

  function validated(uri: string): Promise<LangiumDocument | undefined> {
    return documentAt(uri, DocumentState.Validated, services.shared);
  }
}

/** Maps that cannot be sent ahead are pulled when the text is checked; who pulls is told why there are none. */
function unsent(): void {}

function thingsAt(maps: readonly JourneyMap[], position: Position): string[] {
  return maps.flatMap((map) => thingAtPosition(map, position)?.id ?? []);
}

/** The word that a line begins with, and the quote that opens its text. */
const lineHead = /^(?:(?:then[ \t]+)?[^\s"{]+[ \t]+)?(?:"""|")?/;

/** In front of the text or value of a thing, so that who types there changes that and nothing else. */
function caretOf(text: TextDocument, range: Range): Position {
  const [line = ''] = text.getText(range).split(/\r?\n/, 1);
  const [head = ''] = lineHead.exec(line) ?? [];
  const { start } = range;
  return head.length < line.length ? { line: start.line, character: start.character + head.length } : start;
}

function problemsOf(document: LangiumDocument, maps: readonly JourneyMap[]): MapProblem[] {
  const indexes = maps.map((map) => new ThingIndex(map));
  const severities = { 1: 'error', 2: 'warning' } as const;
  return (document.diagnostics ?? [])
    .flatMap(({ severity, message, range }): MapProblem[] => {
      const named = severity === 1 || severity === 2 ? severities[severity] : undefined;
      if (!named) return [];
      const id = indexes.map((index) => index.at(range.start)).find((found) => found !== undefined)?.id;
      const text = typeof message === 'string' ? message : message.value;
      return [{ message: text, severity: named, range, ...(id === undefined ? {} : { id }) }];
    })
    .sort(
      (left, right) =>
        left.range.start.line - right.range.start.line || left.range.start.character - right.range.start.character,
    );
}
