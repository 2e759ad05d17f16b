import { Uri, workspace } from 'vscode';
import type { ImageFolder } from '../../formats/images/image-folder.js';
import type { ComparedFile, Comparison } from '../../protocol/changes.js';
import type { MapSide } from '../../protocol/compare.js';
import { isServed } from '../client.js';
import type { GitApi } from '../git/api.js';
import { openGit } from '../git/open-git.js';
import type { RevisionFiles } from '../git/revision-files.js';
import { revisionFolder } from '../git/revision-folder.js';
import type { RevisionPlaces } from '../git/revision-places.js';
import { nameOfRef, type Revision } from '../git/revisions.js';
import { imageFolder, type OpenFolder } from '../images.js';

/** A side of a comparison, looked up. */
export interface LocatedSide {
  /** As the language server knows it. */
  side: MapSide;
  /** What a reader calls it. */
  label: string;
  /** The document that shows a file of this side: the file itself, or one that can only be read. */
  document(file: Uri): Uri;
  /** Where the pictures are that its maps name; absent where there are no files beside it. */
  images: ImageFolder | undefined;
}

/** Looks up where the files of comparisons are. */
export class SideFinder {
  constructor(
    private readonly files: RevisionFiles,
    private readonly places: RevisionPlaces,
    private readonly openFolder: OpenFolder | undefined,
  ) {}

  /**
   * Looks up both sides; what the editor has is opened, so that the language server knows it.
   * @throws Error with a sentence where one cannot be found
   */
  async locate({ before, after }: Comparison): Promise<{ before: LocatedSide; after: LocatedSide }> {
    const git = before.ref !== undefined || after.ref !== undefined ? await openGit() : undefined;
    const isSameFile = before.uri === after.uri;
    const [left, right] = await Promise.all([
      this.locateOne(before, isSameFile, git),
      this.locateOne(after, isSameFile, git),
    ]);
    return { before: left, after: right };
  }

  private async locateOne(file: ComparedFile, isSameFile: boolean, git: GitApi | undefined): Promise<LocatedSide> {
    const uri = Uri.parse(file.uri);
    if (file.ref === undefined && !isServed(uri)) return this.locateCopy(uri, file);
    if (file.ref === undefined) {
      // One that is gone is missing on this side, and is told of as such.
      await Promise.resolve(workspace.openTextDocument(uri)).catch(() => undefined);
      const { version } = file;
      const side = { uri: uri.toString(), ...(version === undefined ? {} : { version }) };
      const images = imageFolder(uri, this.openFolder);
      return { side, label: labelOf(file, isSameFile), document: (other) => other, images };
    }
    const { revision, place } = await this.places.find(git, uri, file.ref);
    return {
      side: { uri: place.toString(), revision: this.files.nameOf(revision) },
      label: isSameFile ? revision.label : `${nameOfFile(uri)}, ${revision.label}`,
      document: (other) => documentOf(git, revision, other),
      images: revisionFolder(revision, place),
    };
  }

  /** A text that another extension shows, beside the files of the workspace. */
  private async locateCopy(uri: Uri, { name }: ComparedFile): Promise<LocatedSide> {
    const document = await workspace.openTextDocument(uri);
    const place = (workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/')).with({ path: uri.path });
    return {
      side: { uri: place.toString(), revision: this.files.nameOfCopy(document, place) },
      label: name ?? uri.scheme,
      document: (other) => (other.toString() === place.toString() ? uri : other),
      images: imageFolder(place, this.openFolder),
    };
  }
}

const versionNames = { ours: 'Ours', theirs: 'Theirs' };

/** What a reader calls a side that was not looked up yet. */
export function labelOf({ uri, ref, version, name: given }: ComparedFile, isSameFile: boolean): string {
  if (version !== undefined) return versionNames[version];
  if (given !== undefined) return given;
  const name = ref === undefined ? 'Working Tree' : nameOfRef(ref);
  if (isSameFile) return name;
  const file = nameOfFile(Uri.parse(uri));
  return ref === undefined ? file : `${file}, ${name}`;
}

/** The last part of an address. */
export function nameOfFile({ path }: Uri): string {
  return path.split('/').pop() || path;
}

function documentOf(git: GitApi | undefined, { commit }: Revision, file: Uri): Uri {
  return git ? git.toGitUri(file, commit) : file;
}
