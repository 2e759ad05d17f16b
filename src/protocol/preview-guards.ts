/** Checks of the messages between the extension host and the preview's webview, field by field. */

import { pageThemes } from '../map/looks.js';
import { isMapEdit } from './edits.js';
import {
  type Check,
  type Checks,
  isBoolean,
  isCount,
  isImageSnapshot,
  isListOf,
  isNumber,
  isObject,
  isOneOf,
  isRecord,
  isSnapshot,
  isString,
  isStringOrNull,
  isStrings,
  isUndefinedOr,
  matches,
} from './guards.js';
import { copyForms, type FromPreview, previewActions, type ToPreview } from './preview.js';

const isPosition = isRecord({ line: isCount, character: isCount });
const isProblem = isRecord({
  message: isString,
  severity: isOneOf('error', 'warning'),
  range: isRecord({ start: isPosition, end: isPosition }),
  id: isUndefinedOr(isString),
});
const isSavedView = isRecord({
  lanes: isUndefinedOr(isStrings),
  personas: isUndefinedOr(isStrings),
  theme: isUndefinedOr(isString),
});
const isViews: Check = (value) => isObject(value) && Object.values(value).every(isSavedView);
/** Fonts are written into a sheet, which none of their fields may end. */
const isFont = isRecord({
  family: (value) => typeof value === 'string' && /^[\w -]+$/.test(value),
  weight: isNumber,
  italic: isBoolean,
  woff2Base64: (value) => typeof value === 'string' && /^[\w+/]*={0,2}$/.test(value),
});

const fromPreview: Checks<FromPreview> = {
  askDiagram: { document: isString, journey: isString, personas: isStrings },
  ready: {},
  pull: { document: isString, known: isStrings, knownImages: isStrings },
  taken: { document: isString, known: isStrings, knownImages: isStrings },
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
    theme: isOneOf(...pageThemes),
    editable: isBoolean,
  },
  changed: { document: isString, version: isCount },
  maps: {
    document: isString,
    version: isCount,
    empty: isBoolean,
    today: isString,
    maps: isListOf(isSnapshot),
    images: isListOf(isImageSnapshot),
    problems: isListOf(isProblem),
    broken: isBoolean,
    views: isViews,
  },
  failed: { document: isString, reason: isString },
  zoom: { document: isString, to: isOneOf('in', 'out', 'fit', 'actual') },
  highlight: { document: isString, ids: isStrings },
  run: { document: isString, action: isOneOf(...previewActions), id: isStringOrNull },
  copy: { document: isString, form: isOneOf(...copyForms), fonts: isListOf(isFont) },
  focus: { document: isString },
  say: { document: isString, text: isString },
  edited: { document: isString, version: isCount, added: isStringOrNull },
  refused: { document: isString, reason: isString },
};

/** Whether a value that a webview posted is one of its messages, field by field. Anything else is to be ignored. */
export function isFromPreview(value: unknown): value is FromPreview {
  return matches(value, fromPreview);
}

/** Whether a value that arrived in the webview is a message of the host; what the maps hold is taken as it is. */
export function isToPreview(value: unknown): value is ToPreview {
  return matches(value, toPreview);
}
