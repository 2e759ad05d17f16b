import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { isBroken } from '../edit/changes/index.js';
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
}

/** Larger texts are not compared, in UTF-16 units. A map of a thousand touchpoints has less than one million. */
const most = 4_000_000;
/** As many sides of revisions are remembered: one is compared with again at every key. */
const remembered = 8;

const missing: ReadSide = { state: { version: 0, broken: false, missing: true }, maps: [] };

/** Reads the sides of comparisons: what is open in the workspace, and revisions in services of their own. */
export class MapSides {
  private readonly revisions = new Map<string, Promise<ReadSide>>();

  constructor(
    private readonly connection: Connection,
    private readonly services: JourneyServices,
  ) {}

  /** The maps of a side, or why they cannot be compared. */
  read({ uri, revision }: MapSide): Promise<ReadSide> {
    return revision === undefined ? this.readOpen(uri) : this.readOnce(uri, revision);
  }

  private async readOpen(uri: string): Promise<ReadSide> {
    const document = await documentAt(uri, DocumentState.IndexedReferences, this.services.shared);
    return document ? readDocument(document, this.services) : missing;
  }

  private readOnce(uri: string, revision: string): Promise<ReadSide> {
    const key = JSON.stringify([uri, revision]);
    const reading = this.revisions.get(key) ?? this.readRevision(uri, revision);
    // Deleted and set, it is the last one to be forgotten.
    this.revisions.delete(key);
    this.revisions.set(key, reading);
    reading.catch(() => this.revisions.delete(key));
    const [oldest] = this.revisions.keys();
    if (oldest !== undefined && this.revisions.size > remembered) this.revisions.delete(oldest);
    return reading;
  }

  /** In services of its own, so that its names are not those of the workspace. */
  private async readRevision(uri: string, revision: string): Promise<ReadSide> {
    const files = new RevisionFileSystem(this.connection, revision);
    const file = URI.parse(uri);
    if (!(await files.exists(file))) return missing;
    const { shared, journey } = createJourneyServices({ fileSystemProvider: () => files });
    await shared.workspace.WorkspaceManager.initializeWorkspace([]);
    const document = shared.workspace.LangiumDocumentFactory.fromString(await files.readFile(file), file);
    const refused = refusal(document.textDocument.getText());
    if (refused !== undefined) return refusedSide(document, refused);
    shared.workspace.LangiumDocuments.addDocument(document);
    await shared.workspace.DocumentBuilder.build([document]);
    return readDocument(document, journey);
  }
}

function readDocument(document: LangiumDocument, services: JourneyServices): ReadSide {
  const refused = refusal(document.textDocument.getText());
  if (refused !== undefined) return refusedSide(document, refused);
  const broken = isBroken(lineTreeOf(document));
  return { state: { version: versionOf(document), broken, missing: false }, maps: mapsOf(document, services) };
}

function refusedSide(document: LangiumDocument, refused: string): ReadSide {
  return { state: { version: versionOf(document), refused, broken: true, missing: false }, maps: [] };
}

function versionOf({ textDocument }: LangiumDocument): number {
  return textDocument.version;
}

/** Why a text cannot be compared; undefined where it can. */
function refusal(text: string): string | undefined {
  if (text.includes('\0')) return 'It is not a text.';
  if (text.length > most) return `It has ${(text.length / 1e6).toFixed(1)} MB; maps up to 4 MB are compared.`;
  const conflict = text.split(/\r?\n/).findIndex((line) => line.startsWith('<<<<<<< '));
  if (conflict >= 0) return `Line ${conflict + 1} begins a conflict of git’s. Resolve it first.`;
  return undefined;
}
