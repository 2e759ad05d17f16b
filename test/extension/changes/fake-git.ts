import { URI } from 'langium';
import type { GitApi, Repository } from '../../../src/extension/git/api.js';
import { EventEmitter, installed } from '../fake-vscode.js';

/** A repository as VS Code's git extension has it, which notes what git is asked for. */
export class FakeRepository {
  /** What was asked, such as `commit HEAD`. */
  readonly asked: string[] = [];
  /** The commits that revisions stand for. */
  readonly commits = new Map([['HEAD', 'a'.repeat(40)]]);
  /** Files by their revision and path: `HEAD:/maps/plan.journey`. */
  readonly files = new Map<string, Uint8Array>();
  private readonly changed = new EventEmitter<void>();

  /** A commit, or whatever else made git look at its files again. */
  change(): void {
    this.changed.fire();
  }

  /** Makes VS Code have git, with this repository alone. */
  install(): void {
    const { commits } = this;
    const repository = {
      rootUri: URI.parse('file:///maps'),
      state: {
        get HEAD() {
          return { commit: commits.get('HEAD') };
        },
        onDidChange: this.changed.event,
        indexChanges: [],
      },
      getCommit: async (ref: string) => {
        this.asked.push(`commit ${ref}`);
        const hash = this.commits.get(ref);
        if (!hash) throw new Error('unknown revision');
        return { hash, message: '' };
      },
      show: async (ref: string, path: string) => {
        this.asked.push(`show ${path}`);
        return new TextDecoder().decode(this.file(ref, path));
      },
      diffWith: async () => [],
      getObjectDetails: async (ref: string, path: string) => ({ size: this.file(ref, path).length }),
      buffer: async (ref: string, path: string) => this.file(ref, path),
    };
    const api = {
      state: 'initialized',
      getRepository: () => repository as unknown as Repository,
      toGitUri: (uri: URI, ref: string) => uri.with({ scheme: 'git', query: ref }),
    };
    installed.set('vscode.git', { activate: async () => ({ enabled: true, getAPI: () => api as unknown as GitApi }) });
  }

  private file(ref: string, path: string): Uint8Array {
    const file = this.files.get(`${ref}:${path}`);
    if (!file) throw new Error(`${path} is not in ${ref}`);
    return file;
  }
}
