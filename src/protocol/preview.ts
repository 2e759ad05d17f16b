/**
 * The messages between the extension host and the preview's webview.
 * Every message names the document and version that it is about; a stale one is dropped.
 */
import type { MapProblem, MapSnapshot } from './server.js';

/** What the preview remembers over a reload of the window; also what `acquireVsCodeApi().setState` holds. */
export interface PreviewState {
  /** Document uri. */
  document: string;
  /** Name of the journey that is shown, in a file with several. */
  journey?: string;
  /** 1 is 100 %; `fit` follows the width of the panel. */
  zoom: number | 'fit';
  scroll: { left: number; top: number };
}

/** Host to webview: the document changed; pull when you are visible. */
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
  /** File name for the empty state and the error strip. */
  fileName: string;
  /** ISO date that freshness is judged by. */
  today: string;
  maps: MapSnapshot[];
  problems: MapProblem[];
}
/** Host to webview: a zoom command was run. */
export interface ZoomMessage {
  type: 'zoom';
  document: string;
  to: 'in' | 'out' | 'fit' | 'actual';
}
/** Host to webview: the server could not answer; the last picture stays. */
export interface FailedMessage {
  type: 'failed';
  document: string;
  version: number;
  reason: string;
}
export type ToPreview = ChangedMessage | MapsMessage | ZoomMessage | FailedMessage;

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
export type FromPreview = PullMessage | SelectMessage | GoToProblemMessage | NewMapMessage | OpenLinkMessage;

const fields: { [T in FromPreview['type']]: Record<string, 'string' | 'number' | 'strings'> } = {
  pull: { document: 'string', known: 'strings' },
  select: { document: 'string', version: 'number', id: 'string' },
  goToProblem: { document: 'string', version: 'number', index: 'number' },
  newMap: { document: 'string' },
  openLink: { document: 'string', target: 'string' },
};

/** Whether a value that a webview posted is one of its messages, field by field. Anything else is to be ignored. */
export function isFromPreview(value: unknown): value is FromPreview {
  if (typeof value !== 'object' || value === null) return false;
  const message = value as Record<string, unknown>;
  if (typeof message.type !== 'string' || !Object.hasOwn(fields, message.type)) return false;
  return Object.entries(fields[message.type as FromPreview['type']]).every(([name, type]) => {
    const field = message[name];
    return type === 'strings'
      ? Array.isArray(field) && field.every((item) => typeof item === 'string')
      : // biome-ignore lint/suspicious/useValidTypeof: the table holds names of types
        typeof field === type;
  });
}
