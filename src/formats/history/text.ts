import { sentenceOf } from '../../diff/index.js';
import { stateOf } from '../../map/state.js';
import { curveLines } from '../curve-lines.js';
import { byEffect } from '../review/reviewed.js';
import { signs } from '../review/text.js';
import { type Paint, painter, plain } from '../terminal.js';
import { groupQuiet, type History, type HistoryEntry, type HistoryFormat, mainOf, type Step } from './history.js';
import { dayOf, painsOver, plainStory, renameOf, spanOf, standing } from './phrases.js';

/** For a terminal: commit by commit what changed for the customer, and how they feel since then. */
export const text: HistoryFormat = (history, { colored }) => {
  const paint = painter(colored);
  const heading = `${paint('bold', plain(history.title))}  ${paint('faint', plain(history.file))}`;
  const blocks = [
    [heading, ...[spanOf(history), painsOver(history)].filter(Boolean).map((line) => `  ${plain(line)}`)].join('\n'),
    ...groupQuiet(history.entries).map((group) => blockOf(group, paint)),
    ...(history.more ? [olderLeftOut(history)] : []),
  ];
  return blocks.map((block) => `${block}\n`).join('\n');
};

function olderLeftOut({ entries }: History): string {
  return `Older commits are left out; -n ${Math.max(1, entries.length) * 5} shows more.`;
}

function blockOf([first, ...others]: readonly HistoryEntry[], paint: Paint): string {
  if (!first) return '';
  if (others.length > 0) return quietLine([first, ...others], paint);
  return [
    headOf(first, paint),
    ...[...renameOf(first).map(plain), ...linesOf(first, paint)].map((line) => `  ${line}`),
  ].join('\n');
}

function headOf(entry: HistoryEntry, paint: Paint): string {
  const { short, author, subject } = entry;
  return `${paint('bold', short)}  ${dayOf(entry)}  ${plain(author)}  ${plain(subject)}`;
}

function quietLine(entries: readonly HistoryEntry[], paint: Paint): string {
  const names = entries.map(({ short, subject }) => `${paint('bold', short)} ${plain(subject)}`);
  return `${entries.length} commits changed nothing for the customer:\n${names.map((name) => `  ${name}`).join('\n')}`;
}

function linesOf(entry: HistoryEntry, paint: Paint): string[] {
  const { step } = entry;
  const story = plainStory(entry);
  const lines = story === undefined ? [] : [plain(story)];
  if (step.kind === 'added') return [...lines, ...stateLines(step, paint)];
  if (step.kind !== 'kept' || step.changes.length === 0) return lines;
  const { told, more } = mainOf(byEffect(step.changes));
  return [
    ...stateLines(step, paint),
    ...told.map((change) => `${paint(change.effect, signs[change.effect])} ${plain(sentenceOf(change))}`),
    ...(more > 0 ? [paint('faint', `and ${more} more`)] : []),
  ];
}

function stateLines(step: Extract<Step, { map: unknown }>, paint: Paint): string[] {
  const state = stateOf(step.map);
  return [...curveLines(state), paint('faint', standing(state, step))];
}
