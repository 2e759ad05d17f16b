import { plural } from '../../map/plural.js';
import { type MapState, stateOf } from '../../map/state.js';
import { type History, type HistoryEntry, painsByAuthor, type Step } from './history.js';

/** `5 commits, 2026-09-01 to 2026-11-20`. */
export function spanOf({ entries }: History): string {
  const days = entries.map(dayOf);
  const [newest, oldest] = [days[0] ?? '', days.at(-1) ?? ''];
  const span = newest === oldest ? newest : `${oldest} to ${newest}`;
  return `${plural(entries.length, 'commit')}, ${span}`;
}

/** The day on which a commit was written, as its author saw it. */
export function dayOf({ date }: HistoryEntry): string {
  return date.slice(0, 10);
}

/** `4 pains open now; 5 opened (Ada 3, Bo 2), 2 resolved (Bo 2)`; nothing is open in a journey that is removed. */
export function painsOver({ entries }: History): string {
  const newest = entries.find(({ step }) => step.kind !== 'refused')?.step;
  const authors = painsByAuthor(entries);
  const moves = (['opened', 'resolved'] as const).flatMap((what) => {
    const who = authors.filter((each) => each[what] > 0);
    const all = who.reduce((sum, each) => sum + each[what], 0);
    return all === 0 ? [] : [`${all} ${what} (${who.map((each) => `${each.author} ${each[what]}`).join(', ')})`];
  });
  const now = newest && 'map' in newest ? [`${plural(stateOf(newest.map).painsOpen, 'pain')} open now`] : [];
  return [...now, ...(moves.length > 0 ? [moves.join(', ')] : [])].join('; ');
}

/** `Renamed from plan.journey.`; nothing where the file kept its name. */
export function renameOf({ renamedFrom }: HistoryEntry): string[] {
  return renamedFrom === undefined ? [] : [`Renamed from ${renamedFrom}.`];
}

/** What is told of a commit that has nothing else to tell; undefined where it has. */
export function plainStory({ step, isMerge }: HistoryEntry): string | undefined {
  switch (step.kind) {
    case 'refused':
      return `Cannot be read in this commit, and is skipped. ${step.reason}`;
    case 'removed':
      return 'The journey is removed.';
    case 'added':
      return step.cut
        ? 'The oldest version that can be read here. A shallow clone gets those before it by: git fetch --unshallow'
        : 'The journey begins.';
    case 'kept':
      if (step.changes.length > 0) return undefined;
      return isMerge
        ? 'A merge: it changed nothing beyond what it brings together.'
        : 'Changed nothing for the customer.';
  }
}

/** `4 pains open (1 opened, 2 resolved), 12 of 30 claims with evidence`. */
export function standing({ painsOpen, claims, supported }: MapState, step: Step): string {
  const [opened, resolved] = step.kind === 'kept' ? [step.painsOpened, step.painsResolved] : [0, 0];
  const moves = [...(opened ? [`${opened} opened`] : []), ...(resolved ? [`${resolved} resolved`] : [])].join(', ');
  const pains = `${plural(painsOpen, 'pain')} open${moves ? ` (${moves})` : ''}`;
  return `${pains}, ${supported} of ${plural(claims, 'claim')} with evidence`;
}
