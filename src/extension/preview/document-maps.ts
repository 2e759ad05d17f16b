import { type TextDocument, type Uri, workspace } from 'vscode';
import type { ImageReader, RefusedImage } from '../../formats/images/image-reader.js';
import type { PlainMap } from '../../map/model.js';
import { imageSnapshots } from '../../protocol/images.js';
import type { MapsMessage } from '../../protocol/preview.js';
import type { MapProblem, MapsChanged } from '../../protocol/server.js';
import { imageReader, type OpenFolder } from '../images.js';
import type { MapServer } from '../map-server.js';
import { today } from '../today.js';
import type { Held } from './feed.js';

/** A problem, and the file that it is in where that is not the document. */
export type LocatedProblem = MapProblem & { uri?: string };

/** The maps of the document that a preview shows, with the pictures they name and what is wrong with them. */
export class DocumentMaps {
  private problems: { version: number; list: LocatedProblem[] } = { version: -1, list: [] };
  private readonly images: ImageReader | undefined;
  /** Whether the text was checked since it was read last; its maps are not waited for so long. */
  private isChecked = true;
  /** Version of the maps that were read last. */
  private version = 0;
  /** Whether the maps name pictures, so that a change of one may be a change of theirs. */
  namesImages = false;

  constructor(
    private readonly document: Uri,
    private readonly server: MapServer,
    openFolder: OpenFolder | undefined,
  ) {
    this.images = imageReader(document, openFolder);
  }

  /** There are other maps. @returns whether the document was opened anew, so that its versions begin again */
  changed({ version }: MapsChanged, isChecked: boolean): boolean {
    this.isChecked = isChecked;
    return version < this.version;
  }

  /** The version whose problems are known; -1 where none are. */
  get checkedVersion(): number {
    return this.problems.version;
  }

  /** A problem of a version; undefined where that is not the one that was checked last. */
  problem(version: number, index: number): LocatedProblem | undefined {
    return version === this.problems.version ? this.problems.list[index] : undefined;
  }

  /** The maps as they are now, without what a page holds. Rejects where the server fails. */
  async read({ known, knownImages }: Held): Promise<Omit<MapsMessage, 'type' | 'document'>> {
    const { text, answer, found } = await this.ask(known, !this.isChecked);
    const { version, maps, broken, views } = answer;
    const { images, refused } = (await this.images?.read(answer.images)) ?? { images: new Map(), refused: [] };
    if (found) this.problems = { version, list: [...found, ...refused.map(problemOf)] };
    this.namesImages = answer.images.length > 0;
    this.version = version;
    return {
      version,
      empty: text.trim() === '',
      today: today(),
      maps,
      images: imageSnapshots(images, new Set(knownImages)),
      // Until a text is checked, what was wrong with the one before is said of it.
      problems: this.problems.list,
      broken,
      views,
    };
  }

  /** A journey of the document with all of its stages, by its name. */
  async journey(name: string): Promise<PlainMap | undefined> {
    const { answer } = await this.ask([], false);
    const maps = answer.maps.map(({ map, stages }) => ({ ...map, stages: stages.flatMap(({ stage }) => stage ?? []) }));
    return maps.find((map) => map.name === name);
  }

  /** @param ahead takes the maps before they are checked, if there are any */
  private async ask(known: string[], ahead: boolean) {
    const open = await openDocument(this.document);
    const wanted = { uri: this.document.toString(), known };
    const peeked = ahead ? await this.server.peek(wanted) : null;
    if (peeked) return { text: open.getText(), answer: peeked };
    const answer = await this.server.pull(wanted);
    return { text: open.getText(), answer, found: answer.problems };
  }
}

/** The server knows what is open; a preview that is restored before its editor opens the document itself. */
export async function openDocument(uri: Uri): Promise<TextDocument> {
  const isIt = (document: TextDocument) => document.uri.toString() === uri.toString();
  return workspace.textDocuments.find(isIt) ?? (await workspace.openTextDocument(uri));
}

function problemOf({ image: { id, range, uri }, reason }: RefusedImage): LocatedProblem {
  return { message: reason, severity: 'warning', range, id, ...(uri === undefined ? {} : { uri }) };
}
