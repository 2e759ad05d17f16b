import { PassThrough } from 'node:stream';
import { EmptyFileSystemProvider, type FileSystemNode, URI } from 'langium';
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { createJourneyServices } from '../../src/language/journey-module.js';

/** Files, folders and links by their paths; a link leads to a path, `null` is a file that nobody may read. */
type Tree = Record<string, string | null | { link: string }>;

class LinkedFiles extends EmptyFileSystemProvider {
  constructor(private readonly tree: Tree) {
    super();
  }

  async realPath(uri: URI): Promise<URI> {
    return URI.file(this.resolved(uri.path));
  }

  override async exists(uri?: URI): Promise<boolean> {
    const place = this.resolved(uri?.path ?? '');
    return place in this.tree || this.isFolder(place);
  }

  override async readFile(uri?: URI): Promise<string> {
    const text = this.tree[this.resolved(uri?.path ?? '')];
    if (typeof text !== 'string') throw new Error('permission denied');
    return text;
  }

  override async stat(uri: URI): Promise<FileSystemNode> {
    const place = this.resolved(uri.path);
    if (place in this.tree) return { isFile: true, isDirectory: false, uri };
    if (!this.isFolder(place)) throw new Error('no such file');
    return { isFile: false, isDirectory: true, uri };
  }

  override async readDirectory(uri?: URI): Promise<FileSystemNode[]> {
    const folder = this.resolved(uri?.path ?? '/');
    if (folder.endsWith('/locked')) throw new Error('permission denied');
    const names = Object.keys(this.tree).flatMap((path) =>
      path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [],
    );
    return [...new Set(names.map((name) => name.split('/')[0] ?? ''))].map((name) => {
      const entry = this.tree[`${folder}/${name}`];
      const isLink = typeof entry === 'object' && entry !== null;
      const isFolder = !isLink && entry === undefined;
      return { isFile: !isLink && !isFolder, isDirectory: isFolder, uri: URI.file(`${uri?.path}/${name}`) };
    });
  }

  private isFolder(path: string): boolean {
    return Object.keys(this.tree).some((each) => each.startsWith(`${path}/`));
  }

  /** Follows the links among the folders of a path. */
  private resolved(path: string): string {
    const parts = path.split('/').filter((part) => part !== '');
    let place = '';
    for (const [count, part] of parts.entries()) {
      if (count > 20) throw new Error('too many links');
      place = `${place}/${part}`;
      const entry = this.tree[place];
      if (typeof entry === 'object' && entry !== null) place = this.resolved(entry.link);
    }
    return place;
  }
}

let warnings: MockInstance<typeof console.warn>;
beforeEach(() => {
  warnings = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

/** The paths of the documents that are found in a workspace, and what is logged. */
async function found(tree: Tree, ...folders: string[]) {
  // An editor that never answers: unlike the command line, the server then has to go on whatever happens.
  const connection = createConnection(
    new StreamMessageReader(new PassThrough()),
    new StreamMessageWriter(new PassThrough()),
  );
  const { shared } = createJourneyServices({ connection, fileSystemProvider: () => new LinkedFiles(tree) });
  const workspace = (folders.length > 0 ? folders : ['/maps']).map((path) => ({
    name: path,
    uri: URI.file(path).toString(),
  }));
  await shared.workspace.WorkspaceManager.initializeWorkspace(workspace);
  const paths = shared.workspace.LangiumDocuments.all
    .filter(({ uri }) => uri.scheme === 'file')
    .map(({ uri }) => uri.path);
  return { shared, paths: paths.toArray().sort(), log: warnings.mock.calls.map(([message]) => String(message)) };
}

const text = 'team "A" as a\n';

test('maps are found in all folders below, but not in hidden ones or those of packages', async () => {
  const { paths, log } = await found({
    '/maps/a.journey': text,
    '/maps/b/c/d.journey': text,
    '/maps/b/notes.md': 'x',
    '/maps/node_modules/x/e.journey': text,
    '/maps/.git/f.journey': text,
  });
  expect(paths).toEqual(['/maps/a.journey', '/maps/b/c/d.journey']);
  expect(log).toEqual([]);
});

test('links are followed; a circle of them ends and is told', async () => {
  const { paths, log } = await found({
    '/maps/a.journey': text,
    '/maps/b/c.journey': text,
    '/maps/b/up': { link: '/maps' },
    '/maps/again': { link: '/maps/b' },
    '/maps/other': { link: '/shared' },
    '/maps/one.journey': { link: '/shared/people.journey' },
    '/shared/people.journey': text,
    '/shared/back': { link: '/maps/b' },
  });
  expect(paths).toEqual(['/maps/a.journey', '/maps/b/c.journey', '/maps/one.journey', '/maps/other/people.journey']);
  expect(log.sort()).toEqual(
    ['/maps/again', '/maps/b/up', '/maps/other/back'].map(
      (path) => `The link ${path} leads back to a folder that is read already and is passed over.`,
    ),
  );
});

test('a link to a folder around the workspace is not followed', async () => {
  const { paths, log } = await found(
    {
      '/disk/maps/a.journey': text,
      '/disk/maps/disk': { link: '/disk' },
      '/disk/other/b.journey': text,
    },
    '/disk/maps',
  );
  expect(paths).toEqual(['/disk/maps/a.journey']);
  expect(log).toEqual(['The link /disk/maps/disk leads back to a folder that is read already and is passed over.']);
});

test('what cannot be read is passed over and told, and the rest is read', async () => {
  const { paths, log } = await found({
    '/maps/a.journey': text,
    '/maps/secret.journey': null,
    '/maps/locked/b.journey': text,
    '/maps/gone.journey': { link: '/nowhere.journey' },
    '/maps/gone.md': { link: '/nowhere.md' },
  });
  expect(paths).toEqual(['/maps/a.journey', '/maps/secret.journey']);
  expect(log.sort()).toEqual([
    '/maps/secret.journey cannot be read and is passed over: permission denied',
    'The folder /maps/locked cannot be read and is passed over: permission denied',
    'The link /maps/gone.journey leads nowhere and is passed over: no such file',
  ]);
});

test('several folders, one in another, are read once', async () => {
  const tree = { '/maps/a.journey': text, '/maps/in/b.journey': text, '/more/c.journey': text };
  const { paths } = await found(tree, '/maps', '/maps/in', '/more');
  expect(paths).toEqual(['/maps/a.journey', '/maps/in/b.journey', '/more/c.journey']);
});

test('folders are added and taken out while the workspace is open', async () => {
  const tree = { '/maps/a.journey': text, '/maps/in/b.journey': text, '/more/c.journey': text };
  const { shared } = await found(tree, '/maps');
  const { LangiumDocuments, WorkspaceManager } = shared.workspace;
  const paths = () =>
    LangiumDocuments.all
      .filter(({ uri }) => uri.scheme === 'file')
      .map(({ uri }) => uri.path)
      .toArray()
      .sort();
  const folder = (path: string) => ({ name: path, uri: URI.file(path).toString() });
  await WorkspaceManager.changeFolders({ added: [folder('/more')], removed: [] });
  expect(paths()).toEqual(['/maps/a.journey', '/maps/in/b.journey', '/more/c.journey']);
  await WorkspaceManager.changeFolders({ added: [folder('/maps/in')], removed: [folder('/maps')] });
  expect(paths()).toEqual(['/maps/in/b.journey', '/more/c.journey']);
  expect(WorkspaceManager.workspaceFolders?.map(({ name }) => name)).toEqual(['/more', '/maps/in']);
});
