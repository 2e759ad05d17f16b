/**
 * What the page of a map finds in its document where no editor is around it: an exported page holds the maps, a page of
 * `journeymap preview` fetches them from beside itself.
 */

import type { PageTheme } from '../map/looks.js';
import type { ImageSnapshot } from './images.js';
import type { Filter, Tab } from './preview-state.js';
import type { MapProblem, MapSnapshot, SavedView } from './server.js';

/** Id of the `<script type="application/json">` that holds a `StandalonePage`. */
export const standaloneId = 'journey-page';

/** What an exported page, or one that is served, begins with. */
export interface StandalonePage {
  /** For the empty states and the error strip. */
  fileName: string;
  /** `auto` follows the reader's system. */
  theme: PageTheme;
  /** What is left out of the picture until the reader wants to see it. */
  filter?: Filter;
  /** The view that it begins with; the map where absent. */
  tab?: Tab;
  /** Absent in a page that is served. */
  answer?: StandaloneAnswer;
}

/** The maps of a file. */
export interface StandaloneAnswer {
  version: number;
  empty: boolean;
  /** ISO date that freshness is judged by; the reader's own where absent. */
  today?: string;
  maps: MapSnapshot[];
  /** The pictures that they name. */
  images: ImageSnapshot[];
  problems: MapProblem[];
  /** What the team saved, by name. */
  views: Record<string, SavedView>;
}

/** Beside a page that is served: a `StandaloneAnswer`, and a stream of events that tells of the newest version. */
export const servedPaths = { maps: 'maps.json', changes: 'changes' } as const;
