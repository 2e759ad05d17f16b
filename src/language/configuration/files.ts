import { type FileSystemProvider, URI, UriUtils } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { JourneySharedServices } from '../journey-module.js';
import { type Configuration, defaultConfiguration, readConfiguration } from './read.js';

/** The name of the file that configures the maps in its folder and below. */
export const configurationFile = 'journeymap.config.json';

/** A configuration file that was read. */
export interface ReadConfigurationFile {
  uri: URI;
  configuration: Configuration;
  /** What is wrong in it, in order. */
  diagnostics: Diagnostic[];
}

/** Finds the configuration that counts for a map: the nearest file from its folder upwards, within its workspace folder. */
export class ConfigurationFiles {
  private readonly ofFolder = new Map<string, Promise<ReadConfigurationFile | undefined>>();
  private readonly readers: ((file: ReadConfigurationFile) => void)[] = [];
  private readonly forgetters: (() => void)[] = [];
  private only: URI | undefined;

  constructor(private readonly services: JourneySharedServices) {}

  /** What counts for a document. */
  async of(document: URI): Promise<Configuration> {
    return (await this.fileOf(document))?.configuration ?? defaultConfiguration;
  }

  /** The file that configures a document. */
  async fileOf(document: URI): Promise<ReadConfigurationFile | undefined> {
    if (this.only) return this.remembered(this.only, () => this.read(this.only as URI));
    const { firstFolder } = this.services.workspace.WorkspaceManager;
    const folder = document.scheme === 'untitled' ? firstFolder : UriUtils.dirname(document);
    return folder && this.inFolder(folder);
  }

  /** Makes one file count for all documents; without one, each has the nearest again. */
  use(file: URI | undefined): void {
    this.only = file;
    this.forget();
  }

  /** Reads again what is asked for next: a file was changed. */
  forget(): void {
    this.ofFolder.clear();
    for (const listener of this.forgetters) listener();
  }

  /** Whether something that came, changed or went is such a file, or a folder in which one was looked for. */
  concerns(uri: URI): boolean {
    if (UriUtils.basename(uri) === configurationFile) return true;
    const inside = `${uri}/`;
    return [...this.ofFolder.keys()].some((folder) => `${folder}/`.startsWith(inside));
  }

  /** Tells of every file that is read, also of those that are well. */
  onRead(listener: (file: ReadConfigurationFile) => void): void {
    this.readers.push(listener);
  }

  /** Tells when what was read counts no longer. */
  onForget(listener: () => void): void {
    this.forgetters.push(listener);
  }

  private inFolder(folder: URI): Promise<ReadConfigurationFile | undefined> {
    return this.remembered(folder, async () => {
      const own = await this.read(UriUtils.joinPath(folder, configurationFile));
      const parent = UriUtils.dirname(folder);
      if (own || parent.toString() === folder.toString() || this.isWorkspaceFolder(folder)) return own;
      return this.inFolder(parent);
    });
  }

  private remembered(
    place: URI,
    find: () => Promise<ReadConfigurationFile | undefined>,
  ): Promise<ReadConfigurationFile | undefined> {
    const key = place.toString();
    const known = this.ofFolder.get(key) ?? find();
    this.ofFolder.set(key, known);
    return known;
  }

  private async read(uri: URI): Promise<ReadConfigurationFile | undefined> {
    const files: FileSystemProvider = this.services.workspace.FileSystemProvider;
    if (!(await files.exists(uri))) return undefined;
    const file = await files.readFile(uri).then(
      (text) => interpreted(uri, text),
      () => unreadable(uri),
    );
    for (const listener of this.readers) listener(file);
    return file;
  }

  private isWorkspaceFolder(folder: URI): boolean {
    const path = folder.toString().replace(/\/$/, '');
    const folders = this.services.workspace.WorkspaceManager.workspaceFolders ?? [];
    return folders.some(({ uri }) => URI.parse(uri).toString().replace(/\/$/, '') === path);
  }
}

function interpreted(uri: URI, text: string): ReadConfigurationFile {
  const { configuration, problems } = readConfiguration(text);
  const document = TextDocument.create(uri.toString(), 'jsonc', 0, text);
  const diagnostics = problems.map(({ message, start, end }) =>
    problem(message, document.positionAt(start), document.positionAt(end)),
  );
  return { uri, configuration, diagnostics };
}

function unreadable(uri: URI): ReadConfigurationFile {
  const start = { line: 0, character: 0 };
  const message = 'This file cannot be read; the checks count as if it were not there.';
  return { uri, configuration: defaultConfiguration, diagnostics: [problem(message, start, start)] };
}

function problem(message: string, start: Diagnostic['range']['start'], end: Diagnostic['range']['end']): Diagnostic {
  return { severity: 1, source: 'journey', code: 'configuration', message, range: { start, end } };
}
