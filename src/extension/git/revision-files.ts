import { type TextDocument, Uri } from 'vscode';
import type { ReadRevision } from '../../protocol/compare.js';
import type { ReadFileResult } from '../../protocol/server.js';
import { readWorkspaceFile } from '../workspace-files.js';
import type { RepositoryStates } from './repository-states.js';
import { type Revision, staged } from './revisions.js';

type Read = (uri: string) => Promise<ReadFileResult | null>;

/** The files of revisions, for the language server, which knows revisions by the names that it is given here. */
export class RevisionFiles {
  private readonly readers = new Map<string, Read>();

  constructor(private readonly states: RepositoryStates) {}

  /** A name under which the files of a revision stay the same: what is staged gets a new one with every change of it. */
  nameOf({ repository, commit }: Revision): string {
    const state = commit === staged ? this.states.of(repository) : '';
    const read: Read = async (uri) => ({ text: await repository.show(commit, Uri.parse(uri).fsPath) });
    return this.offer(JSON.stringify([repository.rootUri.toString(), commit]), state, read);
  }

  /** A name for a text that another extension shows, as it is now, with the files of the workspace around it. */
  nameOfCopy(document: TextDocument, place: Uri): string {
    const read: Read = async (uri) =>
      uri === place.toString() ? { text: document.getText() } : readWorkspaceFile(uri);
    return this.offer(document.uri.toString(), document.version, read);
  }

  /** The text of a file in a revision; null where it is not there. */
  async read({ uri, revision }: ReadRevision): Promise<ReadFileResult | null> {
    const read = this.readers.get(revision.slice(0, revision.lastIndexOf('#')));
    return (await read?.(uri).catch(() => null)) ?? null;
  }

  /** @param state differs whenever the files may do */
  private offer(name: string, state: string | number, read: Read): string {
    this.readers.set(name, read);
    return `${name}#${state}`;
  }
}
