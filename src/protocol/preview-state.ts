/** What the preview's webview remembers over a reload of the window, and reads again however old or damaged it is. */

/**
 * A number is a factor, 1 being 100 %. The others follow the size of the panel: `fit` shows all of the map, `auto` as
 * much of its width as stays readable.
 */
export type Zoom = number | 'fit' | 'auto';

/** What of a map is left out while one looks at it. Nothing of it is written to the file. */
export interface Filter {
  /** Name of a view that the team saved; what it leaves out comes on top of the rest. */
  saved?: string;
  /** Names of rows that are hidden. */
  rows: string[];
  /** Names of personas that are hidden. */
  personas: string[];
  /** Ids of stages that are folded. */
  folded: string[];
}

/** The views of a map, in the order of their tabs. */
export const tabNames = ['map', 'curve', 'priorities', 'table', 'personas', 'mermaid'] as const;
export type Tab = (typeof tabNames)[number];

/** How the user looks at a document. */
export interface Look {
  tab: Tab;
  /** Name of the journey that is shown, in a file with several. */
  journey?: string;
  zoom: Zoom;
  /** In pixels of the panel. */
  scroll: { left: number; top: number };
  filter: Filter;
}

/** What the preview remembers over a reload of the window: the value of `acquireVsCodeApi().setState`. */
export interface PreviewState extends Look {
  /** Document uri. */
  document: string;
  /** Stays with its document when another editor becomes active. */
  locked: boolean;
}

/** The state that a webview saved, however old or damaged: what is missing gets its default, null without a document. */
export function readPreviewState(value: unknown): PreviewState | null {
  if (typeof value !== 'object' || value === null) return null;
  const { document, locked, tab, journey, zoom, scroll, filter } = value as Record<string, unknown>;
  if (typeof document !== 'string' || document === '') return null;
  const { left, top } = (scroll ?? {}) as Record<string, unknown>;
  return {
    document,
    locked: locked === true,
    tab: tabNames.find((name) => name === tab) ?? 'map',
    ...(typeof journey === 'string' ? { journey } : {}),
    zoom: zoom === 'fit' || (typeof zoom === 'number' && Number.isFinite(zoom) && zoom > 0) ? zoom : 'auto',
    scroll: { left: finite(left), top: finite(top) },
    filter: readFilter(filter),
  };
}

function readFilter(value: unknown): Filter {
  const { saved, rows, personas, folded } = (value ?? {}) as Record<string, unknown>;
  const strings = (list: unknown) =>
    Array.isArray(list) && list.every((item) => typeof item === 'string') ? list : [];
  return {
    ...(typeof saved === 'string' ? { saved } : {}),
    rows: strings(rows),
    personas: strings(personas),
    folded: strings(folded),
  };
}

function finite(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
