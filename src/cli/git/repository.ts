import { dirname } from 'node:path';
import { git } from '../../language/node-git.js';
import { type StoredFile, StoredFiles } from './stored-files.js';

/** A state of all files of a repository that git keeps: a commit, or what is staged. */
export type StoredTree = { kind: 'commit'; id: string } | { kind: 'index' };

/** A state of all files of a repository: one that git keeps, or what lies in the folders. */
export type Tree = StoredTree | { kind: 'worktree' };

/** What is compared: a commit with any tree, or what is staged with what lies in the folders. */
export interface Trees {
  before: StoredTree;
  after: Tree;
}

/** A file that differs between two trees. Paths from the root of the repository, with `/`; absent where it is not there. */
export interface FileChange {
  before?: string;
  after?: string;
  /** Whether it is in a conflict that git has not been told the end of: there are several files of that name then. */
  unmerged?: boolean;
}

/** All maps of a repository, as git is asked for them. */
export const everyMap = ':(top,glob)**/*.journey';

/** What `git diff` is told for two trees. */
function between({ before, after }: Trees): string[] {
  const commits = [before, after].flatMap((tree) => (tree.kind === 'commit' ? [tree.id] : []));
  return after.kind === 'index' ? ['--cached', ...commits] : commits;
}

/** What a tree has at a path from the root, as git names it. */
function objectAt(tree: StoredTree, path: string): string {
  return `${tree.kind === 'commit' ? tree.id : ''}:${path}`;
}

const plainDiff = ['diff', '--no-ext-diff', '--no-textconv'];

/** How the text of two files differs, as git shows it; undefined without git. */
export async function textDiffOfFiles(before: string, after: string): Promise<string | undefined> {
  try {
    const command = [...plainDiff, '--no-color', '--no-index', '--', before, after];
    return (await git(command, dirname(before), { accept: 1 })).toString('utf8');
  } catch {
    return undefined;
  }
}

/** A git repository, read and never written. */
export class Repository {
  private readonly files: StoredFiles;
  private partial: Promise<boolean> | undefined;

  private constructor(
    /** Absolute path of the folder that its files are in. */
    readonly root: string,
    /** The settings by which no program of the repository's is run on files that lie in the folders. */
    private readonly withoutFilters: Readonly<Record<string, string>>,
  ) {
    this.files = new StoredFiles(root);
  }

  /**
   * The repository that a folder lies in.
   * @throws Error with what git says where it lies in none, or git will not read it; or that git is missing
   */
  static async of(folder: string): Promise<Repository> {
    const nothingFound = 1;
    const filters = ['config', '--name-only', '-z', '--get-regexp', '^filter\\.'];
    const [root, names] = await Promise.all([
      git(['rev-parse', '--show-toplevel'], folder),
      git(filters, folder, { accept: nothingFound }),
    ]);
    return new Repository(root.toString('utf8').replace(/\r?\n$/, ''), settingsWithout(names.toString('utf8')));
  }

  /** Id of the commit that a revision names, in all the ways that git knows; undefined where there is none. */
  async commit(revision: string): Promise<string | undefined> {
    return this.line(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  }

  /** Whether older commits were left out when it was cloned. */
  async isShallow(): Promise<boolean> {
    return (await this.line(['rev-parse', '--is-shallow-repository'])) === 'true';
  }

  /** The commit where two histories parted; undefined where they have none in common. */
  async mergeBase(one: string, other: string): Promise<string | undefined> {
    return this.line(['merge-base', one, other]);
  }

  /**
   * What a tree has at a path from the root; undefined where it has no file there.
   * @throws Error with what git says where it cannot be read
   */
  async file(tree: StoredTree, path: string): Promise<StoredFile | undefined> {
    const object = objectAt(tree, path);
    const file = path.includes('\n') ? undefined : await this.files.read(object);
    if (file) return file;
    // In a clone that lacks contents, one that is lacking looks as if it were not there.
    if (!path.includes('\n') && !(await this.lacksContents())) return undefined;
    const id = await this.line(['rev-parse', '--verify', '--quiet', object]);
    return id === undefined ? undefined : { id, bytes: await git(['cat-file', 'blob', id], this.root) };
  }

  /** Bytes of what a tree has at a path from the root, without reading it; undefined where there is nothing. */
  async size(tree: StoredTree, path: string): Promise<number | undefined> {
    const size = await this.line(['cat-file', '-s', objectAt(tree, path)]);
    return size === undefined ? undefined : Number(size);
  }

  private lacksContents(): Promise<boolean> {
    this.partial ??= this.line(['config', '--get-regexp', '^remote\\..*\\.promisor$']).then(Boolean);
    return this.partial;
  }

  /** The maps that differ between two trees; one that was renamed is one change. */
  async changedMaps(trees: Trees): Promise<FileChange[]> {
    const command = ['--name-status', '-z', '-M', '--no-relative', ...between(trees), '--', everyMap];
    const names = (await this.diff(command)).split('\0').filter(Boolean);
    const unmerged = new Set<string>();
    const changes: FileChange[] = [];
    for (let at = 0; at < names.length; ) {
      const status = names[at++] ?? '';
      const name = names[at++] ?? '';
      if (unmerged.has(name)) continue;
      if (status.startsWith('U')) {
        unmerged.add(name);
        changes.push({ before: name, after: name, unmerged: true });
      } else if (status.startsWith('R')) changes.push({ before: name, after: names[at++] ?? '' });
      else if (status.startsWith('A')) changes.push({ after: name });
      else if (status.startsWith('D')) changes.push({ before: name });
      else changes.push({ before: name, after: name });
    }
    return changes;
  }

  /** The lines of a tree's maps that begin with a word. */
  async linesWith(word: string, tree: Tree): Promise<{ path: string; line: string }[]> {
    const plain = ['-z', '--full-name', '-I', '-E', '--no-line-number', '--no-column', '--no-color'];
    const command = [
      'grep',
      ...(tree.kind === 'index' ? ['--cached'] : []),
      ...plain,
      `^[[:space:]]*${word}[[:space:]]`,
    ];
    const commit = tree.kind === 'commit' ? [tree.id] : [];
    const nothingFound = 1;
    const found = await git([...command, ...commit, '--', everyMap], this.root, { accept: nothingFound });
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
    return this.diff(['--no-color', '-M', ...between(trees), '--', ...files]);
  }

  private async diff(words: readonly string[]): Promise<string> {
    return (await git([...plainDiff, ...words], this.root, { settings: this.withoutFilters })).toString('utf8');
  }

  private async line(command: readonly string[]): Promise<string | undefined> {
    try {
      return (await git(command, this.root)).toString('utf8').trim() || undefined;
    } catch {
      return undefined;
    }
  }
}

/** @param names of the settings of filters, each ended by NUL */
function settingsWithout(names: string): Record<string, string> {
  const each = names.split('\0').filter(Boolean);
  return Object.fromEntries(each.map((name) => [name, name.endsWith('.required') ? 'false' : '']));
}
