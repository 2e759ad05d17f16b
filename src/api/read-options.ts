import type { Finding as PlacedFinding } from '../language/finding.js';
import type { Files } from './files.js';

/** What a text is read with. */
export interface ReadOptions {
  /**
   * Where the text stands among the files: paths that it names start from there. `/` is the root of the machine; a path that
   * does not begin with it starts at a place of your own, and what climbs above its first folder (`maps` in `../maps/a.journey`
   * stands in `..`) is not there. `map.journey` where absent; the name of any other text will do, such as `notes.md`.
   */
  path?: string;
  /**
   * What it imports, and `journeymap.config.json`. Where the text itself is among them, files that `link`, `image` and `data`
   * name are looked for too.
   */
  files?: Files;
  /** ISO date by which reviews and evidence are judged; the present day where absent. */
  today?: string;
}

/** Something that a check found. */
export interface Finding extends PlacedFinding {
  /** Path of the file, when it is not the text itself but its configuration. */
  uri?: string;
}
