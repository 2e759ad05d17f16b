/** What the panel of changes remembers over a reload of the window, and reads again however old or damaged it is. */
import { readComparison } from './changes-guards.js';
import type { Zoom } from './preview-state.js';

/** The ways to look at two maps, in the order of their tabs. */
export const layouts = ['overlay', 'side-by-side', 'swipe'] as const;
export type Layout = (typeof layouts)[number];

/** The kinds of changes that a reader looks for, in the order of their buttons. */
export const changeFilters = ['worse', 'better', 'added', 'removed', 'resolved', 'changed', 'moved'] as const;
export type ChangeFilter = (typeof changeFilters)[number];

/** How the user looks at a comparison. */
export interface ChangesState {
  /** As JSON. */
  comparison: string;
  layout: Layout;
  /** Only changes of these kinds are listed; all where there is none. */
  filters: ChangeFilter[];
  /** Name of the journey that is shown, in a file with several. */
  journey?: string;
  zoom: Zoom;
  /** In pixels of the panel. */
  scroll: { left: number; top: number };
  /** How much of the width is of the older map in Swipe, from 0 to 1. */
  swipe: number;
}

/** The state that a webview saved, however old or damaged; null without a comparison. */
export function readChangesState(value: unknown): ChangesState | null {
  if (typeof value !== 'object' || value === null) return null;
  const { comparison, layout, filters, journey, zoom, scroll, swipe } = value as Record<string, unknown>;
  if (typeof comparison !== 'string' || readComparison(comparison) === null) return null;
  const { left, top } = (scroll ?? {}) as Record<string, unknown>;
  const chosen = Array.isArray(filters) ? filters : [];
  return {
    comparison,
    layout: layouts.find((name) => name === layout) ?? 'overlay',
    filters: changeFilters.filter((name) => chosen.includes(name)),
    ...(typeof journey === 'string' ? { journey } : {}),
    zoom: zoom === 'fit' || (isNumeric(zoom) && zoom > 0) ? zoom : 'auto',
    scroll: { left: isNumeric(left) ? left : 0, top: isNumeric(top) ? top : 0 },
    swipe: isNumeric(swipe) ? Math.min(1, Math.max(0, swipe)) : 0.5,
  };
}

function isNumeric(value: unknown): value is number {
  return Number.isFinite(value);
}
