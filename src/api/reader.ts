import { URI } from 'langium';
import { findingsOf } from '../language/diagnostics.js';
import { systemClock } from '../language/environment.js';
import { createJourneyServices } from '../language/journey-module.js';
import { mapsOf } from '../language/map/maps-of.js';
import { withPassingText } from '../language/passing-text.js';
import type { JourneyMap } from '../map/model.js';
import { GivenFiles } from './given-files.js';
import { Paths } from './paths.js';
import type { Finding, ReadOptions } from './read-options.js';

/** A text that was read, with what it imports. */
interface ReadText {
  /** In the order of the text. */
  maps: JourneyMap[];
  /** Those of the configuration, then those of the text, in its order. */
  findings: Finding[];
}

/** Readers that are not at work: to make one takes longer than to read most texts. */
const idle: Reader[] = [];

/** When the text that came last gives way. */
let turn: Promise<void> = Promise.resolve();

/**
 * Reads a text, which knows of no other one. Texts take turns, so that few readers do for many; but while one waits for files
 * of its caller, the next begins.
 */
export async function readText(text: string, options: ReadOptions): Promise<ReadText> {
  const before = turn;
  let giveWay: () => void = () => undefined;
  turn = new Promise((resolve) => {
    giveWay = resolve;
  });
  await before;
  try {
    const reader = idle.pop() ?? (await Reader.create());
    const read = await reader.read(text, options, giveWay);
    // One that failed does not come back.
    idle.push(reader);
    return read;
  } finally {
    giveWay();
  }
}

/** Reads one text after the other. */
class Reader {
  private readonly files = new GivenFiles();
  private today: string | undefined;
  private readonly services = createJourneyServices({
    fileSystemProvider: () => this.files,
    clock: { today: () => this.today ?? systemClock.today() },
  });

  static async create(): Promise<Reader> {
    const reader = new Reader();
    await reader.workspace.WorkspaceManager.initializeWorkspace([]);
    return reader;
  }

  async read(
    text: string,
    { path = 'map.journey', files = {}, today }: ReadOptions,
    onWaiting: () => void,
  ): Promise<ReadText> {
    const paths = new Paths(path);
    this.today = today;
    this.files.give(files, paths, onWaiting);
    return withPassingText(this.services.journey, text, paths.uriOf(path), async (document) => {
      const maps = mapsOf(document, this.services.journey);
      for (const map of maps) nameFiles(map, paths);
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

/** Puts the paths of the caller in the place of URIs. */
function nameFiles(value: unknown, paths: Paths): void {
  if (typeof value !== 'object' || value === null) return;
  if ('uri' in value && typeof value.uri === 'string') value.uri = paths.pathOf(URI.parse(value.uri));
  for (const field of Object.values(value)) nameFiles(field, paths);
}
