/** What is one thing in up to three texts. */
import { personsOf } from './clauses.js';
import type { SideName } from './model.js';
import { pairUnits, type ReadSide } from './pairing.js';
import type { Unit } from './units.js';

/** A unit in the texts that have it; at least in one. */
export interface Trio {
  base?: Unit;
  ours?: Unit;
  theirs?: Unit;
}

/** Finds the trio of every unit of the three texts. */
export type TrioOf = (unit: Unit) => Trio;

export interface Trios {
  root: Trio;
  of: TrioOf;
  /** What one side added under a name that the other one gave to something else. */
  namesakes: ReadonlySet<Trio>;
}

export function readTrios(base: ReadSide, ours: ReadSide, theirs: ReadSide): Trios {
  const trios = new Map<Unit, Trio>();
  const pairs = { ours: pairUnits(base, ours), theirs: pairUnits(base, theirs) };
  const join = (trio: Trio): void => {
    if (trio.base) trios.set(trio.base, trio);
    if (trio.ours) trios.set(trio.ours, trio);
    if (trio.theirs) trios.set(trio.theirs, trio);
  };
  for (const unit of base.units.all) join({ base: unit, ours: pairs.ours.get(unit), theirs: pairs.theirs.get(unit) });
  const added = new AddedByBoth(trios, theirs.units.all);
  for (const unit of ours.units.all) if (!trios.has(unit)) join({ ours: unit, theirs: added.twinOf(unit) });
  for (const unit of theirs.units.all) if (!trios.has(unit)) join({ theirs: unit });
  const namesakes = new Set([...trios.values()].filter(isAddedUnder(namesIn(ours), namesIn(theirs))));
  return { root: trios.get(base.units.root) as Trio, of: (unit) => trios.get(unit) as Trio, namesakes };
}

function namesIn({ units }: ReadSide): Set<string> {
  return new Set(units.all.map(nameOf).filter((name) => name !== undefined));
}

/** Whether something is there on one side only, under a name that is taken on the other one. */
function isAddedUnder(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): (trio: Trio) => boolean {
  return (trio) => {
    const unit = trio.ours ?? trio.theirs;
    if (!unit || trio.base || (trio.ours && trio.theirs)) return false;
    return (trio.ours ? theirs : ours).has(nameOf(unit) ?? '');
  };
}

/** Finds what both sides added: the same lines in the same block, and things of the same name in the same journey. */
class AddedByBoth {
  private readonly inBlocks = new Map<Unit, Map<string, Unit[]>>();
  private readonly byName = new Map<string, Unit>();
  private readonly taken = new Set<Unit>();

  constructor(
    private readonly trios: ReadonlyMap<Unit, Trio>,
    theirs: readonly Unit[],
  ) {
    for (const unit of theirs) {
      const name = trios.has(unit) ? undefined : nameOf(unit);
      if (name !== undefined) this.byName.set(name, unit);
    }
  }

  twinOf(unit: Unit): Unit | undefined {
    const block = unit.parent && this.trios.get(unit.parent)?.theirs;
    const twin = (block && this.inBlock(block, unit)) ?? this.named(unit);
    if (twin) this.taken.add(twin);
    return twin;
  }

  private inBlock(block: Unit, unit: Unit): Unit | undefined {
    let added = this.inBlocks.get(block);
    if (!added) {
      added = new Map();
      for (const inner of block.units) {
        if (this.trios.has(inner)) continue;
        for (const key of keysOf(inner)) added.set(key, [...(added.get(key) ?? []), inner]);
      }
      this.inBlocks.set(block, added);
    }
    for (const key of keysOf(unit)) {
      const twin = added.get(key)?.find((inner) => !this.taken.has(inner));
      if (twin) return twin;
    }
    return undefined;
  }

  private named(unit: Unit): Unit | undefined {
    const name = nameOf(unit);
    const twin = name === undefined ? undefined : this.byName.get(name);
    return twin && !this.taken.has(twin) ? twin : undefined;
  }
}

function keysOf(unit: Unit): string[] {
  const { source, start, end, meaning } = unit;
  const whole = `text ${source.slice(start, end)}`;
  const { key, once } = meaning ?? {};
  const told = once ? personsOf(unit).map((name) => `once ${once.fact} for ${name}`) : [];
  return [whole, ...(key === undefined ? [] : [`key ${key}`]), ...told];
}

/** The written name of a thing with its kind and journey. */
function nameOf(unit: Unit): string | undefined {
  const { declares } = unit.meaning ?? {};
  if (declares?.written === undefined) return undefined;
  return JSON.stringify([journeyOf(unit)?.meaning?.declares?.name ?? '', declares.kind, declares.name]);
}

/** The journey that a line stands in, where it stands in one. */
export function journeyOf(unit: Unit): Unit | undefined {
  let outermost = unit;
  while (outermost.parent?.line) outermost = outermost.parent;
  return outermost !== unit && outermost.meaning?.declares?.kind === 'journey' ? outermost : undefined;
}

/** The side that is not this one. */
export function otherSide(side: SideName): SideName {
  return side === 'ours' ? 'theirs' : 'ours';
}
