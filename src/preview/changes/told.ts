/** What is told of changes: the pure part of the list. */
import { type Change, type ChangeList, type Side, sentenceOf } from '../../diff/index.js';
import { countPains } from '../../diff/roll-ups.js';
import { type ChangeFilter, changeFilters } from '../../protocol/changes-state.js';

/** A change as the list shows it. */
export interface ToldChange {
  /** Place in the list of changes. */
  index: number;
  change: Change;
  sentence: string;
}

/** What kinds of changes are known by where there is no room for words. */
export const changeSigns: Readonly<Record<ChangeFilter, string>> = {
  worse: '▼',
  better: '▲',
  added: '+',
  removed: '−',
  resolved: '✓',
  changed: '~',
  moved: '→',
};

/** The changes of a list in the order of the map. */
export function tell({ changes }: ChangeList): ToldChange[] {
  return changes.map((change, index) => ({ index, change, sentence: sentenceOf(change) }));
}

/** How many changes each button stands for. */
export function countChanges(told: readonly ToldChange[]): Record<ChangeFilter, number> {
  const counts = Object.fromEntries(changeFilters.map((name) => [name, 0])) as Record<ChangeFilter, number>;
  for (const { change } of told) for (const name of filtersOf(change)) counts[name]++;
  return counts;
}

/** The changes that one of the filters lets through; all where there is no filter. */
export function filtered(told: readonly ToldChange[], filters: readonly ChangeFilter[]): ToldChange[] {
  if (filters.length === 0) return [...told];
  return told.filter(({ change }) => filtersOf(change).some((name) => filters.includes(name)));
}

/** What a change is: by its kind, and by what it is for the customer. */
export function filtersOf(change: Change): ChangeFilter[] {
  const { kind, effect } = change;
  const other = countPains([change]).painsResolved > 0 ? 'resolved' : 'changed';
  const byKind = kind === 'added' || kind === 'removed' || kind === 'moved' ? kind : other;
  return effect === 'neutral' ? [byKind] : [effect, byKind];
}

/** What a screen reader says of a change. */
export function spokenChange({ change, sentence }: ToldChange): string {
  return `${filtersOf(change)[0]}: ${sentence}`;
}

/** The thing on one side, where it is there. */
export function sideOf(change: Change, side: 'before' | 'after'): Side | undefined {
  return side in change ? (change as { before: Side; after: Side })[side] : undefined;
}
