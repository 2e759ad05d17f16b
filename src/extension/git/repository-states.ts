import type { Repository } from './api.js';

/** What state repositories are in: while that is the same, every revision is as it was. */
export class RepositoryStates {
  private readonly changes = new Map<string, { count: number }>();

  /** The commit counts as well: a repository that git has closed and opened again tells those who listened nothing more. */
  of({ rootUri, state }: Repository): string {
    const root = rootUri.toString();
    let changes = this.changes.get(root);
    if (!changes) {
      const counted = { count: 0 };
      state.onDidChange(() => counted.count++);
      changes = counted;
      this.changes.set(root, changes);
    }
    return `${changes.count} ${state.HEAD?.commit ?? ''}`;
  }
}
