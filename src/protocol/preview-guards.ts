/** Checks of the messages between the extension host and the preview's webview, field by field. */
import { isMapEdit } from './edits.js';
import { copyForms, type FromPreview, previewActions, previewThemes, type ToPreview } from './preview.js';

const isString = (value: unknown): boolean => typeof value === 'string';
const isStringOrNull = (value: unknown): boolean => value === null || typeof value === 'string';
const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
const isList = (value: unknown): boolean => Array.isArray(value);
const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const isStrings = (value: unknown): boolean => Array.isArray(value) && value.every(isString);
const isOneOf =
  (...allowed: unknown[]) =>
  (value: unknown): boolean =>
    allowed.includes(value);

type Checks<M extends { type: string }> = {
  [T in M['type']]: Record<Exclude<keyof Extract<M, { type: T }>, 'type'>, (value: unknown) => boolean>;
};

const fromPreview: Checks<FromPreview> = {
  askDiagram: { document: isString, journey: isString, personas: isStrings },
  ready: {},
  pull: { document: isString, known: isStrings },
  select: { document: isString, version: isCount, id: isString },
  goToProblem: { document: isString, version: isCount, index: isCount },
  showSource: { document: isString },
  newMap: { document: isString },
  openLink: { document: isString, target: isString },
  edit: { document: isString, version: isCount, edit: isMapEdit },
  undo: { document: isString, redo: isBoolean },
  copied: {
    document: isString,
    form: isOneOf(...copyForms),
    text: isString,
    journey: isString,
    personas: isStrings,
    lanes: isStrings,
  },
};

const toPreview: Checks<ToPreview> = {
  diagram: { document: isString, journey: isString, text: isString },
  show: {
    document: isString,
    fileName: isString,
    locked: isBoolean,
    theme: isOneOf(...previewThemes),
    editable: isBoolean,
  },
  changed: { document: isString, version: isCount },
  maps: {
    document: isString,
    version: isCount,
    empty: isBoolean,
    today: isString,
    maps: isList,
    problems: isList,
    broken: isBoolean,
    views: isRecord,
  },
  failed: { document: isString, reason: isString },
  zoom: { document: isString, to: isOneOf('in', 'out', 'fit', 'actual') },
  highlight: { document: isString, ids: isStrings },
  run: { document: isString, action: isOneOf(...previewActions), id: isStringOrNull },
  copy: { document: isString, form: isOneOf(...copyForms), fonts: isList },
  say: { document: isString, text: isString },
  edited: { document: isString, version: isCount, added: isStringOrNull },
  refused: { document: isString, reason: isString },
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
