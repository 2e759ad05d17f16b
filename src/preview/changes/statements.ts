/** What is said where there is nothing, or nothing more, to compare. */
import type { ComparedMessage } from '../../protocol/changes.js';

/** A statement in place of the pictures. */
export interface Statement {
  title: string;
  text: string;
  /** What can be done about it. */
  actions: readonly StatementAction[];
}
export type StatementAction = 'pick' | 'textDiff' | 'tryAgain';

/** Nothing could be compared, as where git is not there. */
export function notCompared(reason: string): Statement {
  return { title: 'There is nothing to compare with', text: reason, actions: ['pick', 'tryAgain'] };
}

/** Why two sides cannot be compared; undefined where they can. */
export function refusal({ before, after, labels, journeys }: ComparedMessage): Statement | undefined {
  const actions: readonly StatementAction[] = ['textDiff', 'pick'];
  const refused = [
    ...(before.refused === undefined ? [] : [`${labels.before}: ${before.refused}`]),
    ...(after.refused === undefined ? [] : [`${labels.after}: ${after.refused}`]),
  ];
  if (refused.length > 0) {
    return { title: 'These cannot be compared as maps', text: refused.join(' '), actions };
  }
  if (before.missing && after.missing) {
    return { title: 'The file is on neither side', text: 'Compare with something else.', actions: ['pick'] };
  }
  if (journeys.length > 0) return undefined;
  return {
    title: 'There is no journey on either side',
    text: 'What is in the files is told by comparing their texts.',
    actions,
  };
}

/** What stands above the list of a journey that did not change, or that is on one side only; undefined for any other. */
export function verdict(
  { before, after, list }: ComparedMessage['journeys'][number],
  labels: ComparedMessage['labels'],
): string | undefined {
  if (list) return list.changes.length === 0 ? 'Nothing changed for the customer.' : undefined;
  if (after) return `The whole journey is new: it is not in ${labels.before}.`;
  return before ? `The whole journey is gone: it is not in ${labels.after}.` : undefined;
}
