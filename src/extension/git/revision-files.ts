import { Uri } from 'vscode';
import type { ReadRevision } from '../../protocol/compare.js';
import type { ReadFileResult } from '../../protocol/server.js';
import type { Repository } from './api.js';
import { type Revision, staged } from './revisions.js';

/** The files of revisions, for the language server, which knows revisions by the names that it is given here. */
export class RevisionFiles {
  private readonly repositories = new Map<string, { repository: Repository; changes: number }>();

  /** A name under which the files of a revision stay the same: what is staged gets a new one with every change of it. */
  nameOf({ repository, commit }: Revision): string {
    const root = repository.rootUri.toString();
    let known = this.repositories.get(root);
    if (known?.repository !== repository) {
      const entry = { repository, changes: 0 };
      repository.state.onDidChange(() => entry.changes++);
      this.repositories.set(root, entry);
      known = entry;
    }
    return JSON.stringify([root, commit, ...(commit === staged ? [known.changes] : [])]);
  }

  /** The text of a file in a revision; null where it is not there. */
  async read({ uri, revision }: ReadRevision): Promise<ReadFileResult | null> {
    const [root, commit] = JSON.parse(revision) as [string, string];
    const { repository } = this.repositories.get(root) ?? {};
    if (!repository) return null;
    try {
      return { text: await repository.show(commit, Uri.parse(uri).fsPath) };
    } catch {
      return null;
    }
  }
}
