/** Something that takes room beside, or below, others. */
interface Sized {
  size: number;
  /** Whether it cannot be the last of a group. */
  heads?: boolean;
}

/** How much less room is tried than there is, step by step. */
const step = 0.05;

/**
 * Neighbours in as few groups as fit in the room, all of them about as full: the last one does not hold a mere rest.
 * What is larger than the room is alone.
 */
export function evenGroups<T extends Sized>(things: readonly T[], room: number): T[][] {
  const fewest = filledUp(things, room);
  for (let share = 1 / Math.max(1, fewest.length); share < 1; share += step) {
    const groups = filledUp(things, room * share);
    if (groups.length <= fewest.length) return groups;
  }
  return fewest;
}

function filledUp<T extends Sized>(things: readonly T[], room: number): T[][] {
  const groups: T[][] = [];
  let used = 0;
  things.forEach((thing, at) => {
    const needed = thing.heads ? thing.size + (things[at + 1]?.size ?? 0) : thing.size;
    if (groups.length === 0 || (used > 0 && used + needed > room)) {
      groups.push([]);
      used = 0;
    }
    groups.at(-1)?.push(thing);
    used += thing.size;
  });
  return groups;
}
