/** Facts that each persona has once in a place, of which the sides together make two. */
import { personsOf } from './clauses.js';
import { mergeItems } from './order.js';
import type { Trio } from './trios.js';
import type { Unit } from './units.js';

/** A fact with those whom it is about in each text and in the end. */
interface Told {
  trio: Trio;
  fact: string;
  /** Whether one for some of the personas may stand beside one for all. */
  hasExceptions: boolean;
  persons: readonly string[];
  ours?: readonly string[];
  theirs?: readonly string[];
}

/**
 * What tells the same persona something twice in a block, as neither side does.
 * @param standing what stands there with what both sides say of it
 */
export function rivalsIn(standing: readonly Trio[]): ReadonlySet<Trio> {
  const told = standing.flatMap(toldBy);
  const rivals = new Set<Trio>();
  for (const one of told.filter(isNew)) {
    for (const other of told) {
      if (one === other || one.fact !== other.fact || !overlap(one, one.persons, other.persons)) continue;
      if (overlap(one, one.ours, other.ours) || overlap(one, one.theirs, other.theirs)) continue;
      const pair = [one, other];
      const added = pair.filter(({ ours, theirs }) => !ours || !theirs);
      for (const { trio } of added.length > 0 ? added : pair) rivals.add(trio);
    }
  }
  return rivals;
}

function toldBy(trio: Trio): Told[] {
  const { once } = (trio.ours ?? trio.theirs)?.meaning ?? {};
  if (!once) return [];
  const [before, ours, theirs] = [trio.base, trio.ours, trio.theirs].map(personsIn);
  const persons = ours && theirs ? mergeItems(before ?? [], ours, theirs) : (ours ?? theirs ?? []);
  return [{ trio, ...once, persons, ours, theirs }];
}

function personsIn(unit: Unit | undefined): readonly string[] | undefined {
  return unit && personsOf(unit);
}

/** Whether it is about others than it is on one side. */
function isNew({ persons, ours, theirs }: Told): boolean {
  return [ours, theirs].some((side) => side?.length !== persons.length || side.some((name) => !persons.includes(name)));
}

function overlap(
  { hasExceptions }: Told,
  some: readonly string[] | undefined,
  others: readonly string[] | undefined,
): boolean {
  if (!some || !others) return false;
  const isEverybody = (names: readonly string[]): boolean => names.includes('all') || names.includes('');
  if (!hasExceptions && (isEverybody(some) || isEverybody(others))) return true;
  return some.some((name) => others.includes(name));
}
