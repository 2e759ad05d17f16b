/** What is used of version 1 of the API of VS Code's built-in git extension, by the names that it has there. */
import type { Event, Uri } from 'vscode';

/** What `extensions.getExtension('vscode.git')` exports. */
export interface GitExtension {
  /** False where the user has switched git off. */
  readonly enabled: boolean;
  /** @throws where git is not installed, or switched off */
  getAPI(version: 1): GitApi;
}

export interface GitApi {
  /** Repositories are known only when it is initialised. */
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<'uninitialized' | 'initialized'>;
  readonly repositories: Repository[];
  readonly onDidOpenRepository: Event<Repository>;
  readonly onDidCloseRepository: Event<Repository>;
  /** A file in a revision, to be opened and only read. */
  toGitUri(uri: Uri, ref: string): Uri;
  getRepository(uri: Uri): Repository | null;
}

export interface Repository {
  readonly rootUri: Uri;
  readonly state: RepositoryState;
  /** The text of a file in a revision. @param path in the file system. @throws where it is not there */
  show(ref: string, path: string): Promise<string>;
  /** The bytes of a file in a revision. @throws as `show` does */
  buffer(ref: string, path: string): Promise<Uint8Array>;
  /** @param ref empty for what is staged. @throws as `show` does */
  getObjectDetails(ref: string, path: string): Promise<{ size: number }>;
  getCommit(ref: string): Promise<Commit>;
  getMergeBase(one: string, other: string): Promise<string | undefined>;
  /** The branch that a branch was begun from, where git can tell. */
  getBranchBase(name: string): Promise<Ref | undefined>;
  getBranches(query: { remote?: boolean; sort?: 'alphabetically' | 'committerdate' }): Promise<Ref[]>;
  log(options: { maxEntries?: number; path?: string }): Promise<Commit[]>;
  /** What differs between a revision and the working tree, renamed files among it. */
  diffWith(ref: string): Promise<Change[]>;
}

interface RepositoryState {
  readonly HEAD: Ref | undefined;
  readonly mergeChanges: Change[];
  readonly indexChanges: Change[];
  readonly workingTreeChanges: Change[];
  /** Absent in old versions. */
  readonly untrackedChanges?: Change[];
  readonly onDidChange: Event<void>;
}

/** A branch or a tag. */
interface Ref {
  readonly name?: string;
  readonly remote?: string;
  readonly commit?: string;
}

interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
}

interface Change {
  readonly uri: Uri;
  /** Where the file was before it was renamed. */
  readonly originalUri: Uri;
  /** Where it is now. */
  readonly renameUri: Uri | undefined;
}
