import { type TextDocument, type Uri, workspace } from 'vscode';
import type { ImageReader, RefusedImage } from '../../formats/images/image-reader.js';
import type { PlainMap } from '../../map/model.js';
import { imageSnapshots } from '../../protocol/images.js';
import type { MapsMessage } from '../../protocol/preview.js';
import type { MapProblem, MapsChanged, MapsRead, ReadMaps } from '../../protocol/server.js';
import { imageReader, type OpenFolder } from '../images.js';
import type { MapServer } from '../map-server.js';
import { today } from '../today.js';
import type { Held } from './feed.js';

/** A problem, and the file that it is in where that is not the document. */
export type LocatedProblem = MapProblem & { uri?: string };

/** What a page is told of a document. */
export type Told = Omit<MapsMessage, 'type' | 'document'>;

let followers = 0;

/** The maps of the document that a preview shows, with the pictures they name and what is wrong with them. */
export class DocumentMaps {
  private readonly follower = ++followers;
  private turn = 0;
  private problems: { version: number; list: LocatedProblem[] } = { version: -1, list: [] };
  private readonly images: ImageReader | undefined;
  /** Version of the maps that were read last. */
  private version = 0;
  /** What the page was told last, without what it held already. */
  private told: string | undefined;
  /** Whether the maps name pictures, so that a change of one may be a change of theirs. */
  namesImages = false;

  constructor(
    private readonly document: Uri,
    private readonly server: MapServer,
    openFolder: OpenFolder | undefined,
  ) {
    this.images = imageReader(document, openFolder);
  }

  /** Whether maps are those of a document that was opened anew, so that its versions begin again. */
  isOpenedAnew({ version }: MapsChanged): boolean {
    return version < this.version;
  }

  /** Whether maps are those of a text that has been changed since: others are on their way. */
  isOutrun({ version }: MapsChanged): boolean {
    return version < (openedDocument(this.document)?.version ?? 0);
  }

  /** The version whose problems are known; -1 where none are. */
  get checkedVersion(): number {
    return this.problems.version;
  }

  /** A problem of a version; undefined where that is not the one that was checked last. */
  problem(version: number, index: number): LocatedProblem | undefined {
    return version === this.problems.version ? this.problems.list[index] : undefined;
  }

  /** Asks for the next maps, as soon as they can be read. */
  async follow({ known }: Held): Promise<void> {
    const { follower, version } = this;
    await this.server.follow({ uri: this.document.toString(), known, after: version, follower, turn: ++this.turn });
  }

  /** Whether these are the maps that were asked for last. */
  isFollowed({ follower, turn }: MapsRead): boolean {
    return follower === this.follower && turn === this.turn;
  }

  /** The maps as they are now and what is wrong with them, without what a page holds. Rejects where the server fails. */
  async read(held: Held): Promise<Told> {
    const open = await openDocument(this.document);
    const pulled = await this.server.pull({ uri: this.document.toString(), known: held.known });
    return this.tell(open, held, pulled, pulled.problems);
  }

  /** Maps that are not checked yet: until they are, what was wrong with the ones before is said of them. */
  async ahead(held: Held, read: MapsRead): Promise<Told> {
    return this.tell(await openDocument(this.document), held, read);
  }

  /** Whether the page knows all of this. It is taken to know it from now on. */
  isKnown({ maps, images, ...rest }: Told): boolean {
    const stages = maps.map(({ map, stages }) => ({ map, stages: stages.map(({ hash }) => hash) }));
    const told = JSON.stringify([rest, stages, images.map(({ path, hash }) => [path, hash])]);
    const isKnown = told === this.told;
    this.told = told;
    return isKnown;
  }

  /** What the page knows is not certain any more. */
  forget(): void {
    this.told = undefined;
  }

  /** A journey of the document with all of its stages, by its name. */
  async journey(name: string): Promise<PlainMap | undefined> {
    await openDocument(this.document);
    const answer = await this.server.pull({ uri: this.document.toString(), known: [] });
    const maps = answer.maps.map(({ map, stages }) => ({ ...map, stages: stages.flatMap(({ stage }) => stage ?? []) }));
    return maps.find((map) => map.name === name);
  }

  private async tell(open: TextDocument, held: Held, answer: ReadMaps, found?: MapProblem[]): Promise<Told> {
    const { version, maps, broken, views } = answer;
    const { images, refused } = (await this.images?.read(answer.images)) ?? { images: new Map(), refused: [] };
    if (found) this.problems = { version, list: [...found, ...refused.map(problemOf)] };
    this.namesImages = answer.images.length > 0;
    this.version = version;
    return {
      version,
      empty: open.getText().trim() === '',
      today: today(),
      maps,
      images: imageSnapshots(images, new Set(held.knownImages)),
      problems: this.problems.list,
      broken,
      views,
    };
  }
}

/** The server knows what is open; a preview that is restored before its editor opens the document itself. */
export async function openDocument(uri: Uri): Promise<TextDocument> {
  return openedDocument(uri) ?? (await workspace.openTextDocument(uri));
}

function openedDocument(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

function problemOf({ image: { id, range, uri }, reason }: RefusedImage): LocatedProblem {
  return { message: reason, severity: 'warning', range, id, ...(uri === undefined ? {} : { uri }) };
}
