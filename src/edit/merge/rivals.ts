/** What stands once in a place, of a persona or in its lists, and what the sides together would say twice. */
import { isList, itemsOf, nameIn, personsOf, wordsOf } from './clauses.js';
import { mergeItems } from './order.js';
import type { Trio, Unit } from './units.js';

/** A fact with those whom it is about in each text and in the end; of a list what it lists. */
interface Told {
  trio: Trio;
  fact: string;
  /** Whether one for some of the personas may stand beside one for all. */
  hasExceptions: boolean;
  names: readonly string[];
  ours?: readonly string[];
  theirs?: readonly string[];
  /** Of a list what it lists in the end, with amounts. */
  items?: readonly string[];
}

/** What the sides together would say twice, as neither of them does. */
export interface ToldTwice {
  /** The sides contradict each other in it. */
  rivals: ReadonlySet<Trio>;
  /** Lists that one side added, of which all stands in others: nothing is lost without them. */
  repeated: ReadonlySet<Trio>;
}

/** @param standing what stands in a block with what both sides say of it */
export function toldTwice(standing: readonly Trio[]): ToldTwice {
  if (standing.every(isToldAlike)) return nothing;
  const told = standing.flatMap(toldBy);
  const repeated = new Set<Trio>();
  for (const one of told) {
    const others = told.filter((other) => other !== one && other.fact === one.fact && !repeated.has(other.trio));
    if (isAdded(one) && one.items?.every((item) => others.some((other) => hasForTheOtherSide(one, other, item))))
      repeated.add(one.trio);
  }
  return { rivals: rivalsIn(told.filter(({ trio }) => !repeated.has(trio))), repeated };
}

const nothing: ToldTwice = { rivals: new Set(), repeated: new Set() };

/** Whether both sides have the same words, which is so in nearly every block. */
function isToldAlike({ ours, theirs }: Trio): boolean {
  return ours !== undefined && theirs !== undefined && wordsOf(ours) === wordsOf(theirs);
}

function rivalsIn(told: readonly Told[]): ReadonlySet<Trio> {
  const rivals = new Set<Trio>();
  for (const one of told.filter(isNew)) {
    for (const other of told) {
      if (one === other || one.fact !== other.fact || !overlap(one, one.names, other.names)) continue;
      if (overlap(one, one.ours, other.ours) || overlap(one, one.theirs, other.theirs)) continue;
      const pair = [one, other];
      const added = pair.filter(({ ours, theirs }) => !ours || !theirs);
      for (const { trio } of added.length > 0 ? added : pair) rivals.add(trio);
    }
  }
  return rivals;
}

function toldBy(trio: Trio): Told[] {
  const unit = (trio.ours ?? trio.theirs) as Unit;
  const { once } = unit.meaning ?? {};
  if (once) return [{ trio, ...once, ...mergedIn(trio, personsOf) }];
  if (!isList(unit)) return [];
  const { names: items, ours, theirs } = mergedIn(trio, itemsOf);
  const [word = ''] = unit.words.split(/\s/, 1);
  return [
    {
      trio,
      fact: word,
      hasExceptions: true,
      names: items.map(nameIn),
      ours: ours?.map(nameIn),
      theirs: theirs?.map(nameIn),
      items,
    },
  ];
}

function mergedIn(trio: Trio, namesIn: (unit: Unit) => readonly string[]): Pick<Told, 'names' | 'ours' | 'theirs'> {
  const [before, ours, theirs] = [trio.base, trio.ours, trio.theirs].map((unit) => unit && namesIn(unit));
  const names = ours && theirs ? mergeItems(before ?? [], ours, theirs) : (ours ?? theirs ?? []);
  return { names, ours, theirs };
}

/** Whether one side alone has it, with no comment of its own. */
function isAdded({ trio: { base, ours, theirs } }: Told): boolean {
  const unit = (ours ?? theirs) as Unit;
  return !base && !(ours && theirs) && unit.above + unit.behind === '';
}

/** Whether another list has in the end what one side lists in a line of its own, and not because of that side. */
function hasForTheOtherSide(one: Told, other: Told, item: string): boolean {
  const own = one.ours ? other.ours : other.theirs;
  return (other.items ?? []).includes(item) && !own?.includes(nameIn(item));
}

/** Whether it is about others than it is on one side. */
function isNew({ names, ours, theirs }: Told): boolean {
  return [ours, theirs].some((side) => side?.length !== names.length || side.some((name) => !names.includes(name)));
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
