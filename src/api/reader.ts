import { URI } from 'langium';
import { findingsOf } from '../language/diagnostics.js';
import { systemClock } from '../language/environment.js';
import { createJourneyServices } from '../language/journey-module.js';
import { builtinLibraryUri } from '../language/library/uri.js';
import { mapsOf } from '../language/map/maps-of.js';
import { withPassingText } from '../language/passing-text.js';
import type { JourneyMap, Range } from '../map/model.js';
import { checkText, checkToday } from './checked.js';
import { GivenFileSystem, GivenFiles } from './given-files.js';
import { Paths } from './paths.js';
import type { Finding, ReadOptions } from './read-options.js';
import { Turns } from './turns.js';

/** A text that was read, with what it imports. */
interface ReadText {
  /** In the order of the text. */
  maps: JourneyMap[];
  /** Those of the configuration, then those of the text, in its order. */
  findings: Finding[];
}

/** Texts are read by so many readers, so that others go on while one waits for the files of its caller. */
const turns = new Turns(4);

/** Readers that are not at work: to make one takes longer than to read most texts. */
const idle: Reader[] = [];

/**
 * Reads a text, which knows of no other one. When its files take long, others have its reader, those that are read to draw up
 * one of these files among them; and it is read again when the files have come.
 */
export async function readText(text: string, options: ReadOptions): Promise<ReadText> {
  checkText(text);
  checkToday(options.today);
  const paths = new Paths(options.path ?? '');
  const files = new GivenFiles(options.files ?? {}, paths);
  for (;;) {
    const read = await turns.take(async () => {
      const reader = idle.pop() ?? (await Reader.create());
      const read = await reader.read(text, paths, files, options.today);
      // One that failed does not come back.
      idle.push(reader);
      return read;
    });
    if (!(await files.come())) return read;
  }
}

/** Reads one text after the other. */
class Reader {
  private readonly fileSystem = new GivenFileSystem();
  private today: string | undefined;
  private readonly services = createJourneyServices({
    fileSystemProvider: () => this.fileSystem,
    clock: { today: () => this.today ?? systemClock.today() },
  });

  static async create(): Promise<Reader> {
    const reader = new Reader();
    reader.workspace.FilesBeside.remembersNothing();
    await reader.workspace.WorkspaceManager.initializeWorkspace([]);
    return reader;
  }

  /** With the files that come soon. */
  read(text: string, paths: Paths, files: GivenFiles, today: string | undefined): Promise<ReadText> {
    this.today = today;
    this.fileSystem.files = files;
    return withPassingText(this.services.journey, text, paths.uri, async (document) => {
      const maps = mapsOf(document, this.services.journey);
      for (const map of maps) namePlaces(map, paths);
      const configuration = await this.workspace.ConfigurationFiles.fileOf(document.uri);
      const findings: Finding[] = findingsOf(document.diagnostics ?? []);
      if (configuration) {
        const uri = paths.pathOf(configuration.uri);
        findings.unshift(...findingsOf(configuration.diagnostics).map((finding) => ({ ...finding, uri })));
      }
      return { maps, findings };
    });
  }

  private get workspace() {
    return this.services.shared.workspace;
  }
}

/** Nowhere that a caller could look. */
const nowhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Puts the paths of the caller in the place of URIs. What is built in stands in no file of theirs. */
function namePlaces(value: unknown, paths: Paths): void {
  if (typeof value !== 'object' || value === null) return;
  if ('uri' in value && typeof value.uri === 'string') {
    const path = value.uri === builtinLibraryUri.toString() ? undefined : paths.pathOf(URI.parse(value.uri));
    if (path !== undefined) value.uri = path;
    else {
      delete value.uri;
      Object.assign(value, { range: structuredClone(nowhere) });
    }
  }
  for (const field of Object.values(value)) namePlaces(field, paths);
}
