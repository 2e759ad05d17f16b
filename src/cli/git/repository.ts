import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { git } from '../../language/node-git.js';

/** A state of all files of a repository: a commit, what is staged, or what lies in the folders. */
export type Tree = { kind: 'commit'; id: string } | { kind: 'index' } | { kind: 'worktree' };

/** What is compared: a commit with any tree, or what is staged with what lies in the folders. */
export interface Trees {
  before: Exclude<Tree, { kind: 'worktree' }>;
  after: Tree;
}

/** A file that differs between two trees. Paths from the root of the repository, with `/`; absent where it is not there. */
export interface FileChange {
  before?: string;
  after?: string;
}

const everyMap = ':(top,glob)**/*.journey';

/** What `git diff` is told for two trees. */
function between({ before, after }: Trees): string[] {
  const commits = [before, after].flatMap((tree) => (tree.kind === 'commit' ? [tree.id] : []));
  return after.kind === 'index' ? ['--cached', ...commits] : commits;
}

const textDiff = ['diff', '--no-ext-diff', '--no-textconv', '--no-color'];

/** How the text of two files differs, as git shows it; undefined without git. */
export async function textDiffOfFiles(before: string, after: string): Promise<string | undefined> {
  try {
    const command = [...textDiff, '--no-index', '--', before, after];
    return (await git(command, dirname(before), { accept: 1 })).toString('utf8');
  } catch {
    return undefined;
  }
}

/** A git repository, read and never written. */
export class Repository {
  private constructor(
    /** Absolute path of the folder that its files are in. */
    readonly root: string,
  ) {}

  /** The repository that a folder lies in; undefined without one, or without git. */
  static async of(folder: string): Promise<Repository | undefined> {
    try {
      const root = (await git(['rev-parse', '--show-toplevel'], folder)).toString('utf8').replace(/\r?\n$/, '');
      return root === '' ? undefined : new Repository(root);
    } catch {
      return undefined;
    }
  }

  /** Id of the commit that a revision names, in all the ways that git knows; undefined where there is none. */
  async commit(revision: string): Promise<string | undefined> {
    return this.line(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  }

  /** The commit where two histories parted; undefined where they have none in common. */
  async mergeBase(one: string, other: string): Promise<string | undefined> {
    return this.line(['merge-base', one, other]);
  }

  /** What a tree has at a path from the root; undefined where it has no file there. */
  async read(tree: Tree, path: string): Promise<Buffer | undefined> {
    try {
      if (tree.kind === 'worktree') return await readFile(join(this.root, path));
      return await git(['cat-file', 'blob', `${tree.kind === 'commit' ? tree.id : ''}:${path}`], this.root);
    } catch {
      return undefined;
    }
  }

  /** The maps that differ between two trees; one that was renamed is one change. */
  async changedMaps(trees: Trees): Promise<FileChange[]> {
    const command = ['diff', '--name-status', '-z', '-M', '--no-ext-diff', '--no-textconv', '--no-relative'];
    const names = await this.names([...command, ...between(trees), '--', everyMap]);
    const changes: FileChange[] = [];
    for (let at = 0; at < names.length; ) {
      const status = names[at++] ?? '';
      const name = names[at++] ?? '';
      if (status.startsWith('R')) changes.push({ before: name, after: names[at++] ?? '' });
      else if (status.startsWith('A')) changes.push({ after: name });
      else if (status.startsWith('D')) changes.push({ before: name });
      else changes.push({ before: name, after: name });
    }
    return changes;
  }

  /** The lines of a tree's maps that begin with a word. */
  async linesWith(word: string, tree: Tree): Promise<{ path: string; line: string }[]> {
    const pattern = `^[[:space:]]*${word}\\b`;
    const command = ['grep', ...(tree.kind === 'index' ? ['--cached'] : []), '-z', '--full-name', '-I', '-E', pattern];
    const commit = tree.kind === 'commit' ? [tree.id] : [];
    // Nothing found is an end with code 1.
    const found = await git([...command, ...commit, '--', everyMap], this.root).catch(() => Buffer.alloc(0));
    return found
      .toString('utf8')
      .split('\n')
      .flatMap((each) => {
        const [name, line] = each.split('\0');
        if (name === undefined || line === undefined) return [];
        return [{ path: tree.kind === 'commit' ? name.slice(tree.id.length + 1) : name, line }];
      });
  }

  /** How the text of one file differs between two trees, as git shows it. */
  async textDiff(trees: Trees, { before, after }: FileChange): Promise<string> {
    const files = [...new Set([before, after])].flatMap((path) => (path === undefined ? [] : `:(top,literal)${path}`));
    return (await git([...textDiff, '-M', ...between(trees), '--', ...files], this.root)).toString('utf8');
  }

  private async names(command: readonly string[]): Promise<string[]> {
    return (await git(command, this.root)).toString('utf8').split('\0').filter(Boolean);
  }

  private async line(command: readonly string[]): Promise<string | undefined> {
    try {
      return (await git(command, this.root)).toString('utf8').trim() || undefined;
    } catch {
      return undefined;
    }
  }
}
