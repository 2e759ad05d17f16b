import { DocumentState, type FileSystemProvider, type LangiumDocument, URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isBroken } from '../edit/changes/index.js';
import { firstConflict, versionIn } from '../edit/conflict-markers.js';
import type { JourneyMap } from '../map/model.js';
import type { MapSide, SideState } from '../protocol/compare.js';
import { createJourneyServices, type JourneyServices } from './journey-module.js';
import { documentAt } from './known-documents.js';
import { mapsOf } from './map/maps-of.js';
import { RevisionFileSystem } from './revision-files.js';
import { lineTreeOf } from './source-lines.js';

/** One side of a comparison. */
export interface ReadSide {
  state: SideState;
  maps: JourneyMap[];
  /** For each line of the text that was read the one of the document, where that is another. */
  lines?: readonly number[];
}

/** Larger texts are not compared, in UTF-16 units. A map of a thousand touchpoints has less than one million. */
const most = 4_000_000;
/** As many sides are remembered: the older one is compared with again at every key. */
const remembered = 8;

const missing: ReadSide = { state: { version: 0, broken: false, missing: true }, maps: [] };

/** Reads the sides of comparisons: what is open in the workspace, and revisions in services of their own. */
export class MapSides {
  private readonly sides = new Map<string, Promise<ReadSide>>();

  constructor(
    private readonly connection: Connection,
    private readonly services: JourneyServices,
  ) {}

  /** The maps of a side, or why they cannot be compared. */
  read({ uri, revision, version }: MapSide): Promise<ReadSide> {
    if (version !== undefined) return this.readVersion(uri, version);
    if (revision === undefined) return this.readOpen(uri);
    return this.readOnce([uri, revision], () => this.readRevision(uri, revision));
  }

  private async readOpen(uri: string): Promise<ReadSide> {
    const document = await documentAt(uri, DocumentState.IndexedReferences, this.services.shared);
    return document ? readDocument(document, this.services) : missing;
  }

  /** One of the versions that conflicts mark. */
  private async readVersion(uri: string, version: 'ours' | 'theirs'): Promise<ReadSide> {
    const { FileSystemProvider, TextDocuments } = this.services.shared.workspace;
    const file = URI.parse(uri);
    const document = TextDocuments.get(file);
    if (!document) return missing;
    const whole = document.getText();
    if (firstConflict(whole) === undefined) return refusedSide(document, 'No conflict is marked in it any more.');
    return this.readOnce([uri, version, document.version], async () => {
      const { text = '', lines = [] } = versionIn(whole, version) ?? {};
      return { ...(await readText(text, file, FileSystemProvider)), lines };
    });
  }

  private readOnce(named: readonly unknown[], read: () => Promise<ReadSide>): Promise<ReadSide> {
    const key = JSON.stringify(named);
    const reading = this.sides.get(key) ?? read();
    // Deleted and set, it is the last one to be forgotten.
    this.sides.delete(key);
    this.sides.set(key, reading);
    const forget = () => {
      if (this.sides.get(key) === reading) this.sides.delete(key);
    };
    // A file that git could not give for a moment looks like one that is not there.
    reading.then((side) => side === missing && forget(), forget);
    const [oldest] = this.sides.keys();
    if (oldest !== undefined && this.sides.size > remembered) this.sides.delete(oldest);
    return reading;
  }

  private async readRevision(uri: string, revision: string): Promise<ReadSide> {
    const files = new RevisionFileSystem(this.connection, revision);
    const file = URI.parse(uri);
    return (await files.exists(file)) ? readText(await files.readFile(file), file, files) : missing;
  }
}

/** In services of its own, so that its names are not those of the workspace. */
async function readText(text: string, uri: URI, files: FileSystemProvider): Promise<ReadSide> {
  const refused = refusal(text);
  if (refused !== undefined) return refusedSide({ version: 0 }, refused);
  const { shared, journey } = createJourneyServices({ fileSystemProvider: () => files });
  await shared.workspace.WorkspaceManager.initializeWorkspace([]);
  const document = shared.workspace.LangiumDocumentFactory.fromString(text, uri);
  shared.workspace.LangiumDocuments.addDocument(document);
  await shared.workspace.DocumentBuilder.build([document]);
  return readDocument(document, journey);
}

function readDocument(document: LangiumDocument, services: JourneyServices): ReadSide {
  const { textDocument } = document;
  const refused = refusal(textDocument.getText());
  if (refused !== undefined) return refusedSide(textDocument, refused);
  const broken = isBroken(lineTreeOf(document));
  return { state: { version: textDocument.version, broken, missing: false }, maps: mapsOf(document, services) };
}

function refusedSide({ version }: Pick<TextDocument, 'version'>, refused: string): ReadSide {
  return { state: { version, refused, broken: false, missing: false }, maps: [] };
}

/** Why a text cannot be compared; undefined where it can. */
function refusal(text: string): string | undefined {
  if (text.includes('\0')) return 'It is not a text.';
  if (text.length > most) return `It has ${(text.length / 1e6).toFixed(1)} MB; maps up to 4 MB are compared.`;
  const conflict = firstConflict(text);
  return conflict === undefined ? undefined : `Line ${conflict} begins a conflict of git’s. Resolve it first.`;
}
