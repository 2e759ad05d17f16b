import type { Repository } from './api.js';

/** How often repositories may have changed since they were first asked about: until then every revision is as it was. */
export class RepositoryStates {
  private readonly changes = new Map<string, { count: number }>();

  of({ rootUri, state }: Repository): number {
    const root = rootUri.toString();
    const known = this.changes.get(root);
    if (known) return known.count;
    const changes = { count: 0 };
    state.onDidChange(() => changes.count++);
    this.changes.set(root, changes);
    return changes.count;
  }
}
