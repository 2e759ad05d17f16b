import { existsSync, lstatSync, mkdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { git } from '../../language/node-git.js';
import { Failure } from '../exit-codes.js';
import { writeWhole } from '../files.js';
import type { Repository } from '../git/repository.js';

/** Where git is told of maps: for one repository, or for all of a user. */
export class Scope {
  private constructor(
    /** What git calls it. */
    private readonly flag: '--local' | '--global',
    /** Absolute path of the file with attributes, there or not. */
    readonly attributesFile: string,
    /** From where git is run. */
    private readonly folder: string,
  ) {}

  static ofRepository({ root }: Repository): Scope {
    return new Scope('--local', join(root, '.gitattributes'), root);
  }

  static async ofUser(): Promise<Scope> {
    const folder = homedir();
    const named = await value(['--global', '--path'], 'core.attributesFile', folder);
    const configured = process.env.XDG_CONFIG_HOME || join(folder, '.config');
    return new Scope('--global', named ?? join(configured, 'git', 'attributes'), folder);
  }

  /** One byte a character. @throws Failure when it cannot be read */
  readAttributes(): string {
    if (!existsSync(this.attributesFile)) return '';
    try {
      return readFileSync(this.attributesFile, 'latin1');
    } catch (reason) {
      throw new Failure(`Cannot read ${this.attributesFile}: ${said(reason)}. Nothing was changed.`);
    }
  }

  /** Writes the attributes; a file in which nothing is left is gone, unless a link leads to it. @throws Failure when it cannot be written */
  writeAttributes(text: string): void {
    const file = this.attributesFile;
    if (text !== '' || isLink(file)) {
      makeFolder(file);
      writeWhole(file, Buffer.from(text, 'latin1'));
    } else {
      rmSync(file, { force: true });
      if (this.flag === '--global') removeEmpty(dirname(file));
    }
  }

  /** Whether the file is kept in the repository, so that a change of it is one for everybody. */
  async isTracked(): Promise<boolean> {
    if (this.flag === '--global') return false;
    return (await git(['ls-files', '-z', '--', '.gitattributes'], this.folder)).length > 0;
  }

  /** Whether git does not read the file, since it is a link: in a repository, git follows none. */
  get isUnread(): boolean {
    return this.flag === '--local' && isLink(this.attributesFile);
  }

  /**
   * What git takes attributes of maps for, by all the files in which it is told, as `diff=journey`; undefined for the
   * user's own file, which each repository may overrule.
   */
  async attributesOfMaps(names: readonly string[]): Promise<string[] | undefined> {
    if (this.flag === '--global') return undefined;
    const told = (await git(['check-attr', '-z', ...names, '--', 'map.journey'], this.folder))
      .toString('utf8')
      .split('\0');
    return names.map((name, at) => `${name}=${told[at * 3 + 2]}`);
  }

  /** A setting of this scope alone; undefined where it has none. */
  setting(name: string): Promise<string | undefined> {
    return value([this.flag], name, this.folder);
  }

  /** The setting that counts in this scope; what a repository does not set, its user may. */
  valid(name: string): Promise<string | undefined> {
    return value(this.flag === '--local' ? [] : [this.flag], name, this.folder);
  }

  /** @param value none takes the setting away. @throws Error with what git says */
  async set(name: string, value: string | undefined): Promise<void> {
    if (value !== undefined) await this.config('--replace-all', name, value);
    else if ((await this.setting(name)) !== undefined) {
      const [file] = await this.origin(name);
      await this.config('--unset-all', name);
      // Git leaves a file of the user's behind in which nothing is.
      if (this.flag === '--global' && file !== undefined && isEmptyFile(file)) rmSync(file);
    }
  }

  private config(...words: string[]): Promise<Buffer> {
    return git(['config', this.flag, ...words], this.folder);
  }

  /** The file that a setting is written in. */
  private async origin(name: string): Promise<string[]> {
    const listed = (await this.config('--null', '--show-origin', '--get', name)).toString('utf8');
    return /^file:([^\0]*)\0/.exec(listed)?.slice(1) ?? [];
  }
}

async function value(flags: readonly string[], name: string, folder: string): Promise<string | undefined> {
  const notSet = 1;
  const found = (await git(['config', ...flags, '--null', '--get', name], folder, { accept: notSet })).toString('utf8');
  return found === '' ? undefined : found.slice(0, found.indexOf('\0'));
}

function makeFolder(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (reason) {
    throw new Failure(`Cannot write ${file}: ${said(reason)}.`);
  }
}

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function isEmptyFile(file: string): boolean {
  const found = lstatSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === 0;
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Others keep something in it.
  }
}

function said(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
