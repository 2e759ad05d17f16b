/** What both sides made of a list, each by itself. */
import { longestRun } from '../../diff/longest-run.js';

/**
 * The items of both sides in one order: that of ours, with what theirs added or moved behind the item that it follows
 * there. What both moved stands where ours has it. No item may stand twice in a list.
 */
export function mergeOrder<T>(base: readonly T[], ours: readonly T[], theirs: readonly T[]): T[] {
  if (isSame(ours, theirs)) return [...ours];
  const known = { ours: new Set(ours), theirs: new Set(theirs) };
  const before = new Map(base.map((item, place) => [item, place]));
  const movedByOurs = movedIn(base, ours);
  const moved = new Set([...movedIn(base, theirs)].filter((item) => known.ours.has(item) && !movedByOurs.has(item)));
  const merged = ours.filter((item) => !moved.has(item));
  /** What only ours has stays in front where it is new, or stood in front before. */
  const staysInFront = (placed: T, item: T): boolean =>
    !known.theirs.has(placed) && (before.get(placed) ?? -1) < (before.get(item) ?? 0);
  let at = 0;
  for (const item of theirs) {
    if (known.ours.has(item) && !moved.has(item)) {
      at = merged.indexOf(item, merged[at] === item ? at : 0) + 1;
      continue;
    }
    while (at < merged.length && staysInFront(merged[at] as T, item)) at++;
    merged.splice(at++, 0, item);
  }
  return merged;
}

/** The same where the items are all that there is: what one side took out is gone. */
export function mergeItems<T>(base: readonly T[], ours: readonly T[], theirs: readonly T[]): T[] {
  const known = { base: new Set(base), ours: new Set(ours), theirs: new Set(theirs) };
  const stays = (item: T): boolean => !known.base.has(item) || (known.ours.has(item) && known.theirs.has(item));
  return mergeOrder(base, ours.filter(stays), theirs.filter(stays));
}

function isSame<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

/** What does not stand as it stood in relation to the others. */
function movedIn<T>(base: readonly T[], side: readonly T[]): Set<T> {
  const places = new Map(side.map((item, place) => [item, place]));
  const common = base.filter((item) => places.has(item));
  const kept = new Set(longestRun(common.map((item) => places.get(item) as number)).map((index) => common[index]));
  return new Set(common.filter((item) => !kept.has(item)));
}
