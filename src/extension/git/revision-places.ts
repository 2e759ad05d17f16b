import type { Uri } from 'vscode';
import type { GitApi, Repository } from './api.js';
import type { RepositoryStates } from './repository-states.js';
import { type Revision, repositoryOf, resolveRevision, staged } from './revisions.js';

/** A file in a revision. */
export interface RevisionPlace {
  revision: Revision;
  /** Where it was in the revision, before it was renamed. */
  place: Uri;
}

/** Looks files up in revisions. What was found holds until the repository changes, so that whoever types waits for no git. */
export class RevisionPlaces {
  private readonly known = new Map<string, { state: string; found: Promise<RevisionPlace> }>();

  constructor(private readonly states: RepositoryStates) {}

  /**
   * @param ref what git calls the revision
   * @throws Error with a sentence where there is no repository, or no such revision
   */
  async find(git: GitApi | undefined, file: Uri, ref: string): Promise<RevisionPlace> {
    const repository = repositoryOf(git, file);
    const state = this.states.of(repository);
    const key = JSON.stringify([file.toString(), ref]);
    const known = this.known.get(key);
    if (known?.state === state) return known.found;
    const found = lookUp(repository, file, ref);
    this.known.set(key, { state, found });
    try {
      return await found;
    } catch (reason) {
      if (this.known.get(key)?.found === found) this.known.delete(key);
      throw reason;
    }
  }
}

async function lookUp(repository: Repository, file: Uri, ref: string): Promise<RevisionPlace> {
  const revision = await resolveRevision(repository, ref);
  return { revision, place: await placeIn(revision, file) };
}

async function placeIn({ repository, commit }: Revision, file: Uri): Promise<Uri> {
  try {
    await repository.show(commit, file.fsPath);
    return file;
  } catch {
    const { indexChanges } = repository.state;
    const changes = commit === staged ? indexChanges : await repository.diffWith(commit).catch(() => indexChanges);
    const renamed = changes.find(({ uri, renameUri }) => same(renameUri, file) || same(uri, file));
    return renamed?.originalUri ?? file;
  }
}

function same(uri: Uri | undefined, other: Uri): boolean {
  return uri?.toString() === other.toString();
}
