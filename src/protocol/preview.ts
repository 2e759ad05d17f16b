/**
 * The messages between the extension host and the preview's webview, and what the webview remembers.
 *
 * The host says what is to be shown (`show`) and that it changed (`changed`); the webview pulls when it is ready to
 * paint, so that bursts of typing collapse and a hidden panel costs nothing. Every message names the document that it
 * is about, and the version where that matters: an answer older than what is shown, or about another document than the
 * one that is shown, is dropped by its receiver.
 */
import type { MapProblem, MapSnapshot } from './server.js';

/**
 * A number is a factor, 1 being 100 %. The others follow the width of the panel: `fit` shows all of the map, `auto` as
 * much of it as stays readable.
 */
export type Zoom = number | 'fit' | 'auto';

/** `auto` follows the colour theme of the editor. */
export type PreviewTheme = 'auto' | 'light' | 'dark';

/** How the user looks at a document. */
export interface Look {
  /** Name of the journey that is shown, in a file with several. */
  journey?: string;
  zoom: Zoom;
  /** In pixels of the panel. */
  scroll: { left: number; top: number };
}

/** What the preview remembers over a reload of the window: the value of `acquireVsCodeApi().setState`. */
export interface PreviewState extends Look {
  /** Document uri. */
  document: string;
  /** Stays with its document when another editor becomes active. */
  locked: boolean;
}

/** Host to webview: what to show from now on; the answer to `ready`, and sent whenever one of its fields changes. */
export interface ShowMessage {
  type: 'show';
  document: string;
  /** For the empty states and the error strip. */
  fileName: string;
  locked: boolean;
  theme: PreviewTheme;
}
/** Host to webview: the document, or one that it imports, changed; pull when you are ready. */
export interface ChangedMessage {
  type: 'changed';
  document: string;
  version: number;
}
/** Host to webview: the answer to a pull. */
export interface MapsMessage {
  type: 'maps';
  document: string;
  version: number;
  /** Whether the document holds nothing but white space. */
  empty: boolean;
  /** ISO date that freshness is judged by. */
  today: string;
  maps: MapSnapshot[];
  /** Errors only, in the order of the file. */
  problems: MapProblem[];
}
/** Host to webview: the server could not answer a pull; the last picture stays. */
export interface FailedMessage {
  type: 'failed';
  document: string;
  reason: string;
}
/** Host to webview: a zoom command was run. */
export interface ZoomMessage {
  type: 'zoom';
  document: string;
  to: 'in' | 'out' | 'fit' | 'actual';
}
/** Host to webview: the caret stands in the source of this thing, or in none. */
export interface HighlightMessage {
  type: 'highlight';
  document: string;
  id: string | null;
}
export type ToPreview = ShowMessage | ChangedMessage | MapsMessage | FailedMessage | ZoomMessage | HighlightMessage;

/** Webview to host: the page is up and waits for `show`. It says so again whenever a hidden panel is shown anew. */
export interface ReadyMessage {
  type: 'ready';
}
/** Webview to host: send the maps, without the stages whose hashes are known. */
export interface PullMessage {
  type: 'pull';
  document: string;
  known: string[];
}
/** Webview to host: select the source of a thing. */
export interface SelectMessage {
  type: 'select';
  document: string;
  version: number;
  id: string;
}
/** Webview to host: go to a problem of the list that came with this version. */
export interface GoToProblemMessage {
  type: 'goToProblem';
  document: string;
  version: number;
  index: number;
}
/** Webview to host: go to the text, wherever its caret is. */
export interface ShowSourceMessage {
  type: 'showSource';
  document: string;
}
/** Webview to host: the empty state's one action, a template for the empty file. */
export interface NewMapMessage {
  type: 'newMap';
  document: string;
}
/** Webview to host: open a link that the map holds; the host opens http and https only. */
export interface OpenLinkMessage {
  type: 'openLink';
  document: string;
  target: string;
}
export type FromPreview =
  | ReadyMessage
  | PullMessage
  | SelectMessage
  | GoToProblemMessage
  | ShowSourceMessage
  | NewMapMessage
  | OpenLinkMessage;

const isString = (value: unknown): boolean => typeof value === 'string';
const isStringOrNull = (value: unknown): boolean => value === null || typeof value === 'string';
const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
const isList = (value: unknown): boolean => Array.isArray(value);
const isStrings = (value: unknown): boolean => Array.isArray(value) && value.every(isString);
const isOneOf =
  (...allowed: unknown[]) =>
  (value: unknown): boolean =>
    allowed.includes(value);

type Checks<M extends { type: string }> = {
  [T in M['type']]: Record<Exclude<keyof Extract<M, { type: T }>, 'type'>, (value: unknown) => boolean>;
};

const fromPreview: Checks<FromPreview> = {
  ready: {},
  pull: { document: isString, known: isStrings },
  select: { document: isString, version: isCount, id: isString },
  goToProblem: { document: isString, version: isCount, index: isCount },
  showSource: { document: isString },
  newMap: { document: isString },
  openLink: { document: isString, target: isString },
};

const toPreview: Checks<ToPreview> = {
  show: { document: isString, fileName: isString, locked: isBoolean, theme: isOneOf('auto', 'light', 'dark') },
  changed: { document: isString, version: isCount },
  maps: {
    document: isString,
    version: isCount,
    empty: isBoolean,
    today: isString,
    maps: isList,
    problems: isList,
  },
  failed: { document: isString, reason: isString },
  zoom: { document: isString, to: isOneOf('in', 'out', 'fit', 'actual') },
  highlight: { document: isString, id: isStringOrNull },
};

function matches(value: unknown, checks: Record<string, Record<string, (field: unknown) => boolean>>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const message = value as Record<string, unknown>;
  if (typeof message.type !== 'string' || !Object.hasOwn(checks, message.type)) return false;
  return Object.entries(checks[message.type] ?? {}).every(([name, check]) => check(message[name]));
}

/** Whether a value that a webview posted is one of its messages, field by field. Anything else is to be ignored. */
export function isFromPreview(value: unknown): value is FromPreview {
  return matches(value, fromPreview);
}

/** Whether a value that arrived in the webview is a message of the host; the maps themselves are taken as they are. */
export function isToPreview(value: unknown): value is ToPreview {
  return matches(value, toPreview);
}

/** The state that a webview saved, however old or damaged: what is missing gets its default, null without a document. */
export function readPreviewState(value: unknown): PreviewState | null {
  if (typeof value !== 'object' || value === null) return null;
  const { document, locked, journey, zoom, scroll } = value as Record<string, unknown>;
  if (typeof document !== 'string' || document === '') return null;
  const { left, top } = (scroll ?? {}) as Record<string, unknown>;
  return {
    document,
    locked: locked === true,
    ...(typeof journey === 'string' ? { journey } : {}),
    zoom: zoom === 'fit' || (typeof zoom === 'number' && Number.isFinite(zoom) && zoom > 0) ? zoom : 'auto',
    scroll: { left: finite(left), top: finite(top) },
  };
}

function finite(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
