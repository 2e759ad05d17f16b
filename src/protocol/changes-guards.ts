/** Checks of the messages between the extension host and the panel that shows what changed, field by field. */

import { pageThemes } from '../map/looks.js';
import { type ComparedFile, type Comparison, changesActions, type FromChanges, type ToChanges } from './changes.js';
import {
  type Checks,
  isBoolean,
  isCount,
  isImageSnapshot,
  isListOf,
  isObject,
  isOneOf,
  isRecord,
  isSnapshot,
  isString,
  isStrings,
  isUndefinedOr,
  matches,
} from './guards.js';

const isState = isRecord({
  version: isCount,
  refused: isUndefinedOr(isString),
  broken: isBoolean,
  missing: isBoolean,
});
const isSide = isRecord({ id: isString, title: isString, place: isStrings });
/** As far as it is told of; what else is in a change is looked at by those who draw it. */
const isChange = isRecord({
  kind: isString,
  thing: isString,
  effect: isOneOf('worse', 'better', 'neutral'),
  before: isUndefinedOr(isSide),
  after: isUndefinedOr(isSide),
});
const isJourneyChanges = isRecord({
  before: isUndefinedOr(isSnapshot),
  after: isUndefinedOr(isSnapshot),
  list: isUndefinedOr(isRecord({ changes: isListOf(isChange), rollUps: isObject })),
});

const fromChanges: Checks<FromChanges> = {
  ready: {},
  pull: { comparison: isString, known: isStrings, knownImages: isStrings },
  goTo: {
    comparison: isString,
    round: isCount,
    journey: isCount,
    change: isCount,
    side: isOneOf('before', 'after'),
  },
  act: { comparison: isString, action: isOneOf(...changesActions) },
};

const toChanges: Checks<ToChanges> = {
  show: {
    comparison: isString,
    fileName: isString,
    before: isString,
    after: isString,
    theme: isOneOf(...pageThemes),
  },
  changed: { comparison: isString },
  compared: {
    comparison: isString,
    round: isCount,
    before: isState,
    after: isState,
    labels: isRecord({ before: isString, after: isString }),
    journeys: isListOf(isJourneyChanges),
    images: isListOf(isImageSnapshot),
  },
  failed: { comparison: isString, reason: isString },
  walk: { comparison: isString, to: isOneOf('next', 'previous') },
};

/** Whether a value that the panel posted is one of its messages, field by field. Anything else is to be ignored. */
export function isFromChanges(value: unknown): value is FromChanges {
  return matches(value, fromChanges);
}

/** Whether a value that arrived in the panel is a message of the host. */
export function isToChanges(value: unknown): value is ToChanges {
  return matches(value, toChanges);
}

/** The comparison that a text stands for, null where it is none. */
export function readComparison(text: unknown): Comparison | null {
  if (typeof text !== 'string') return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const isFile = isRecord({
    uri: isString,
    ref: isUndefinedOr(isString),
    version: isUndefinedOr(isOneOf('ours', 'theirs')),
    name: isUndefinedOr(isString),
  });
  if (!isRecord({ before: isFile, after: isFile })(value)) return null;
  const { before, after } = value as Comparison;
  return { before: plain(before), after: plain(after) };
}

function plain({ uri, ref, version, name }: ComparedFile): ComparedFile {
  return {
    uri,
    ...(ref === undefined ? {} : { ref }),
    ...(version === undefined ? {} : { version }),
    ...(name === undefined ? {} : { name }),
  };
}
