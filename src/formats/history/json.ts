import { type Change, sentenceOf } from '../../diff/index.js';
import { stateOf } from '../../map/state.js';
import type { HistoryEntry, HistoryFormat, Step } from './history.js';
import { historyVersion } from './schema.js';

/** For programs: schemas/journey-log.schema.json is its contract. */
export const json: HistoryFormat = ({ file, name, title, more, entries }) =>
  `${JSON.stringify({ version: historyVersion, file, journey: { name, title }, more, commits: entries.map(entryOf) }, null, 2)}\n`;

function entryOf({ step, ...entry }: HistoryEntry) {
  return { ...entry, ...stepOf(step) };
}

function stepOf(step: Step) {
  switch (step.kind) {
    case 'kept': {
      const { painsOpened, painsResolved, changes, map } = step;
      const status = changes.length > 0 ? 'changed' : 'same';
      return { status, state: stateOf(map), painsOpened, painsResolved, changes: changes.map(withSentence) };
    }
    case 'added':
      return { status: 'added', ...(step.cut ? { cut: true } : {}), state: stateOf(step.map) };
    case 'refused':
      return { status: 'refused', reason: step.reason };
    case 'removed':
      return { status: 'removed' };
  }
}

function withSentence(change: Change) {
  return { sentence: sentenceOf(change), ...change };
}
