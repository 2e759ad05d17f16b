import { Uri, workspace } from 'vscode';
import type { ComparedFile, Comparison } from '../../protocol/changes.js';
import type { MapSide } from '../../protocol/compare.js';
import { isServed } from '../client.js';
import type { GitApi } from '../git/api.js';
import { openGit } from '../git/open-git.js';
import type { RevisionFiles } from '../git/revision-files.js';
import { nameOfRef, placeIn, type Revision, resolveRevision } from '../git/revisions.js';

/** A side of a comparison, looked up. */
export interface LocatedSide {
  /** As the language server knows it. */
  side: MapSide;
  /** What a reader calls it. */
  label: string;
  /** The document that shows a file of this side: the file itself, or one that can only be read. */
  document(file: Uri): Uri;
}

/** Looks up where the files of comparisons are. */
export class SideFinder {
  constructor(private readonly files: RevisionFiles) {}

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
    if (file.ref === undefined && !isServed(uri)) return this.locateCopy(uri);
    if (file.ref === undefined) {
      // One that is gone is missing on this side, and is told of as such.
      await Promise.resolve(workspace.openTextDocument(uri)).catch(() => undefined);
      const { version } = file;
      const side = { uri: uri.toString(), ...(version === undefined ? {} : { version }) };
      return { side, label: labelOf(file, isSameFile), document: (other) => other };
    }
    const revision = await resolveRevision(git, uri, file.ref);
    const place = await placeIn(revision, uri);
    return {
      side: { uri: place.toString(), revision: this.files.nameOf(revision) },
      label: isSameFile ? revision.label : `${nameOfFile(uri)}, ${revision.label}`,
      document: (other) => documentOf(git, revision, other),
    };
  }

  /** A text that another extension shows, beside the files of the workspace. */
  private async locateCopy(uri: Uri): Promise<LocatedSide> {
    const document = await workspace.openTextDocument(uri);
    const place = (workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/')).with({ path: uri.path });
    return {
      side: { uri: place.toString(), revision: this.files.nameOfCopy(document, place) },
      label: uri.scheme,
      document: (other) => (other.toString() === place.toString() ? uri : other),
    };
  }
}

const versionNames = { ours: 'Ours', theirs: 'Theirs' };

/** What a reader calls a side that was not looked up yet. */
export function labelOf({ uri, ref, version }: ComparedFile, isSameFile: boolean): string {
  if (version !== undefined) return versionNames[version];
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
