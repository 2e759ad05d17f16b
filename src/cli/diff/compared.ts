import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { FileSystemProvider } from 'langium';
import { NodeFileSystem } from 'langium/node';
import { type ComparedJourney, compareJourneys } from '../../diff/journeys.js';
import { Failure } from '../exit-codes.js';
import { type FileChange, type Repository, type Tree, textDiffOfFiles } from '../git/repository.js';
import { TreeFileSystem } from '../git/tree-file-system.js';
import { shortPath } from '../report/report.js';
import { dependentMaps } from './dependent-maps.js';
import { type SideFile, sideReader } from './side-maps.js';
import type { Sides, TreeSides } from './sides.js';

/** More of a text is not shown, in characters. */
const mostOfText = 100_000;

/** A file on both sides, by its absolute path; one of them is absent where it was added or removed. */
export interface ComparedFile {
  before?: string;
  after?: string;
  journeys: ComparedJourney[];
  /** Why its maps cannot be compared. */
  refused?: string;
  /** Where they cannot, how its text differs. */
  text?: string;
}

/** What changed between two sides, file by file. Files whose maps say the same are among them, without changes. */
export async function compareSides(sides: Sides): Promise<ComparedFile[]> {
  if (sides.kind === 'files') {
    const files = NodeFileSystem.fileSystemProvider();
    const compared = await compareFiles(Promise.resolve([{ before: sides.before, after: sides.after }]), files, files);
    return withTexts(compared.map(neverEmpty), () => textDiffOfFiles(sides.before, sides.after));
  }
  const { repository, before, after } = sides;
  const changes = changesOf(sides).then((each) => each.map((change) => absolute(change, repository)));
  const compared = await compareFiles(changes, filesOf(before, repository), filesOf(after, repository));
  return withTexts(compared, (file) => repository.textDiff(sides, relativeTo(repository, file)));
}

/** Two files were named to be compared, and neither has anything that could be. */
function neverEmpty(file: ComparedFile): ComparedFile {
  if (file.refused !== undefined || file.journeys.length > 0) return file;
  return { ...file, refused: 'Neither of the two has a journey.' };
}

/** Shows the text where the maps cannot be compared. */
function withTexts(
  files: readonly ComparedFile[],
  textDiff: (file: ComparedFile) => Promise<string | undefined>,
): Promise<ComparedFile[]> {
  return Promise.all(
    files.map(async (file) => {
      if (file.refused === undefined) return file;
      // What git cannot show is left out: that the maps cannot be compared is said all the same.
      const text = await textDiff(file).catch(() => undefined);
      return text === undefined || text.length > mostOfText ? file : { ...file, text };
    }),
  );
}

/** @param changing what git may still be asked for */
async function compareFiles(
  changing: Promise<readonly FileChange[]>,
  before: FileSystemProvider,
  after: FileSystemProvider,
): Promise<ComparedFile[]> {
  const [readOld, readNow] = [sideReader(before), sideReader(after)];
  const changes = await changing;
  const paths = (side: 'before' | 'after') => changes.flatMap((change) => (!change.unmerged && change[side]) || []);
  const [old, now] = await Promise.all([readOld(paths('before')), readNow(paths('after'))]);
  const fileAt = (files: SideFile[], path: string | undefined) => files.find((file) => file.path === path);
  return changes.map(({ unmerged, ...change }) => {
    if (unmerged) return { ...change, journeys: [], refused: 'Git has not been told yet how its conflict ends.' };
    const sides = [fileAt(old, change.before), fileAt(now, change.after)] as const;
    const isOne = new Set(sides.flatMap((side) => side?.path ?? [])).size === 1;
    const refused = sides.flatMap((side) => {
      if (!side || !('refused' in side)) return [];
      return [isOne ? side.refused : `${shortPath(side.path)}: ${side.refused}`];
    });
    if (refused.length > 0) return { ...change, journeys: [], refused: [...new Set(refused)].join(' ') };
    const [left = [], right = []] = sides.map((side) => (side && 'maps' in side ? side.maps : []));
    return { ...change, journeys: compareJourneys(left, right) };
  });
}

/** The maps of the trees that say something else: those that were written to, and those that import such a one. */
async function changesOf(sides: TreeSides): Promise<FileChange[]> {
  const { repository, after, paths } = sides;
  const written = await repository.changedMaps(sides);
  const dependents = await dependentMaps(written, after, repository);
  const all = [...written, ...dependents.map((path) => ({ before: path, after: path }))];
  const asked = all.filter((change) => paths.length === 0 || paths.some((path) => touches(change, path, repository)));
  const missing = paths.find((path) => !existsSync(path) && !asked.some((change) => touches(change, path, repository)));
  if (missing !== undefined) throw new Failure(`${shortPath(missing)} is on neither side.`);
  return asked.sort((left, right) => order(left.after ?? left.before, right.after ?? right.before));
}

function filesOf(tree: Tree, repository: Repository): FileSystemProvider {
  return tree.kind === 'worktree' ? NodeFileSystem.fileSystemProvider() : new TreeFileSystem(repository, tree);
}

function relativeTo({ root }: Repository, { before, after }: FileChange): FileChange {
  const path = (file: string) => relative(root, file).split(sep).join('/');
  return {
    ...(before === undefined ? {} : { before: path(before) }),
    ...(after === undefined ? {} : { after: path(after) }),
  };
}

function absolute({ before, after, ...change }: FileChange, { root }: Repository): FileChange {
  return {
    ...change,
    ...(before === undefined ? {} : { before: resolve(root, before) }),
    ...(after === undefined ? {} : { after: resolve(root, after) }),
  };
}

/** Whether a change is of a file, or of one in a folder. */
function touches(change: FileChange, path: string, repository: Repository): boolean {
  const { before, after } = absolute(change, repository);
  return [before, after].some((file) => file !== undefined && isWithin(file, path));
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

function order(left = '', right = ''): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
