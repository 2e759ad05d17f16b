import { isUtf8 } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  type Dirent,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from './exit-codes.js';
import { printable } from './report/report.js';

/** Folders that hold no maps of one's own. */
const skipped = new Set(['node_modules', 'out', 'dist']);

/**
 * The `.journey` files that paths stand for: files as they are, folders with everything below, in the order given.
 * @throws Failure when a path is missing, a file is no map's, or nothing is found
 */
export function findMaps(paths: readonly string[]): string[] {
  const found = paths.flatMap((path) => {
    if (!existsSync(path)) throw new Failure(`There is no file or folder ${printable(path)}.`);
    if (statSync(path).isDirectory()) return mapsBelow(path);
    if (!path.endsWith('.journey')) throw new Failure(`A map's file ends in .journey; ${printable(path)} does not.`);
    return [path];
  });
  if (found.length === 0) throw new Failure(`There is no .journey file in ${printable(paths.join(', '))}.`);
  return [...new Set(found.map((file) => resolve(file)))];
}

function mapsBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort(byName);
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return isSearched(entry) ? mapsBelow(path) : [];
    return entry.isFile() && entry.name.endsWith('.journey') ? [path] : [];
  });
}

/** A folder with all folders below it in which maps are looked for. */
export function foldersBelow(folder: string): string[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && isSearched(entry),
  );
  return [folder, ...folders.flatMap(({ name }) => foldersBelow(join(folder, name)))];
}

function isSearched({ name }: Dirent): boolean {
  return !name.startsWith('.') && !skipped.has(name);
}

function byName(left: Dirent, right: Dirent): number {
  return left.name < right.name ? -1 : left.name > right.name ? 1 : 0;
}

/**
 * The text of a map's file.
 * @throws Failure when it cannot be read, or is not text
 */
export function readMap(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new Failure(
      `Cannot read ${printable(file)}: ${existsSync(dirname(file)) ? reasonUnread(error) : reasonOf(error)}.`,
    );
  }
  return textOf(bytes, file);
}

/**
 * The text of a map that is piped in.
 * @throws Failure when it is not text
 */
export function readStdin(): string {
  return textOf(readFileSync(0), 'stdin');
}

/**
 * The text in the bytes of a map.
 * @throws Failure when they are not text
 */
export function textOf(bytes: Buffer, name: string): string {
  if (bytes.includes(0)) throw new Failure(`${printable(name)} is not a text file. Maps are UTF-8 text.`);
  if (!isUtf8(bytes)) throw new Failure(`${printable(name)} is not UTF-8 text. Save it in that encoding.`);
  return bytes.toString('utf8');
}

/** Larger files are not compared or merged, in bytes. A map of a thousand touchpoints has less than one million. */
const mostToRead = 4_000_000;

/** The text in the bytes of a map that is to be compared or merged, or why that cannot be. */
export function readable(bytes: Buffer): { written: string; refused?: undefined } | { refused: string } {
  if (bytes.length > mostToRead)
    return { refused: `It has ${(bytes.length / 1e6).toFixed(1)} MB; maps up to 4 MB are compared.` };
  try {
    return { written: textOf(bytes, 'It') };
  } catch (reason) {
    if (reason instanceof Failure) return { refused: reason.message };
    throw reason;
  }
}

/**
 * Writes a file whole or not at all: under another name first, then renamed. One that is there already keeps its mode, and
 * where it is a link, what it leads to is written. A device or a pipe is written to and stays one.
 * @throws Failure when it cannot be written
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const target = existsSync(file) ? realpathSync(file) : resolve(file);
  try {
    if (isStream(target)) writeFileSync(target, content);
    else replace(target, content);
  } catch (error) {
    throw new Failure(`Cannot write ${printable(file)}: ${reasonOf(error)}.`);
  }
}

/** Whether what is written goes on to somewhere else, as with a device or a pipe, whose place no file may take. */
function isStream(target: string): boolean {
  const found = statSync(target, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

function replace(target: string, content: string | Uint8Array): void {
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    const mode = existsSync(target) ? modeOf(target) : undefined;
    writeFileSync(temporary, content);
    if (mode !== undefined) chmodSync(temporary, mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** The permissions of a file that may be written. */
function modeOf(file: string): number {
  accessSync(file, constants.W_OK);
  return statSync(file).mode & 0o7777;
}

/**
 * Writes a file whole or not at all, in a folder that is made where it is missing, and goes again with a file that fails.
 * @throws Failure when it cannot be written
 */
export function writeWithFolder(file: string, content: string | Uint8Array): void {
  const folder = resolve(dirname(file));
  // Told before it is tried: one that cannot be made may still leave those above it.
  const missing = foldersMissing(folder);
  try {
    mkdirSync(folder, { recursive: true });
    writeWhole(file, content);
  } catch (error) {
    for (const made of missing) removeEmpty(made);
    throw error instanceof Failure ? error : new Failure(`Cannot write ${printable(file)}: ${reasonOf(error)}.`);
  }
}

/** A folder and those above it that are not there, the innermost first. */
function foldersMissing(folder: string): string[] {
  return existsSync(folder) ? [] : [folder, ...foldersMissing(dirname(folder))];
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It was not made, or holds what others wrote meanwhile.
  }
}

/**
 * A map is written to a file of its own ending only.
 * @throws Failure with a name that does
 */
export function checkEnding(file: string): void {
  if (file.endsWith('.journey')) return;
  throw new Failure(`A map's file ends in .journey: ${printable(file.replace(/(?<=[^./\\])\.\w+$/, ''))}.journey`);
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EFBIG: 'it would be larger than files may be here',
  EEXIST: 'a file is in the way of its folder',
  EISDIR: 'it is a folder',
  ENOENT: 'the folder does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file is in the way of its folder',
  EROFS: 'the disk is read-only',
  EPERM: 'permission denied',
};

/** Why a file could not be read whose folder is there. */
function reasonUnread(error: unknown): string {
  return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'the file does not exist' : reasonOf(error);
}

/** Why something could not be read or written, in a few words. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return reasons[code] ?? (code || String(error));
}
