/** What is one thing in up to three texts. */
import { personsOf } from './clauses.js';
import type { SideName } from './model.js';
import { pairUnits, type ReadSide } from './pairing.js';
import type { Trio, Unit } from './units.js';

export interface Trios {
  /** That of the texts as a whole. */
  root: Trio;
  all: readonly Trio[];
  /** What one side added under a name that the other one gave to something else. */
  namesakes: ReadonlySet<Trio>;
}

/** Finds the trio of every unit of the three texts. */
export function readTrios(base: ReadSide, ours: ReadSide, theirs: ReadSide): Trios {
  for (const unit of base.units.all) unit.trio = { base: unit, ours: undefined, theirs: undefined };
  pairUnits(base, { ours, theirs });
  const added = new AddedByBoth(theirs.units.all);
  const all = base.units.all.map(trioOf);
  for (const unit of ours.units.all) {
    if (unit.trio) continue;
    const twin = added.twinOf(unit);
    unit.trio = { ours: unit, theirs: twin };
    if (twin) twin.trio = unit.trio;
    all.push(unit.trio);
  }
  for (const unit of theirs.units.all) {
    if (unit.trio) continue;
    unit.trio = { theirs: unit };
    all.push(unit.trio);
  }
  return { root: trioOf(base.units.root), all, namesakes: namesakesIn(all, ours, theirs) };
}

/** The trio of a unit, once the texts were compared. */
export function trioOf(unit: Unit): Trio {
  return unit.trio as Trio;
}

/** Of what only one side has, that under a name which is taken on the other one. */
function namesakesIn(trios: readonly Trio[], ours: ReadSide, theirs: ReadSide): ReadonlySet<Trio> {
  const added = trios.filter((trio) => !trio.base && !(trio.ours && trio.theirs));
  const named = added.filter((trio) => nameIn(trio) !== undefined);
  if (named.length === 0) return new Set();
  const [inOurs, inTheirs] = [namesIn(ours), namesIn(theirs)];
  return new Set(named.filter((trio) => (trio.ours ? inTheirs : inOurs).has(nameIn(trio) as string)));
}

function nameIn({ ours, theirs }: Trio): string | undefined {
  return nameOf((ours ?? theirs) as Unit);
}

function namesIn({ units }: ReadSide): Set<string> {
  return new Set(units.all.map(nameOf).filter((name) => name !== undefined));
}

/** Finds what both sides added: the same lines in the same block, and things of the same name in the same journey. */
class AddedByBoth {
  private readonly inBlocks = new Map<Unit, Map<string, Unit[]>>();
  private readonly byName = new Map<string, Unit>();

  constructor(theirs: readonly Unit[]) {
    for (const unit of theirs) {
      const name = unit.trio ? undefined : nameOf(unit);
      if (name !== undefined) this.byName.set(name, unit);
    }
  }

  twinOf(unit: Unit): Unit | undefined {
    const block = unit.parent?.trio?.theirs;
    return (block && this.inBlock(block, unit)) ?? this.named(unit);
  }

  private inBlock(block: Unit, unit: Unit): Unit | undefined {
    let added = this.inBlocks.get(block);
    if (!added) {
      added = new Map();
      for (const inner of block.units) {
        if (inner.trio) continue;
        for (const key of keysOf(inner)) added.set(key, [...(added.get(key) ?? []), inner]);
      }
      this.inBlocks.set(block, added);
    }
    for (const key of keysOf(unit)) {
      const twin = added.get(key)?.find((inner) => !inner.trio);
      if (twin) return twin;
    }
    return undefined;
  }

  private named(unit: Unit): Unit | undefined {
    const name = nameOf(unit);
    const twin = name === undefined ? undefined : this.byName.get(name);
    return twin?.trio ? undefined : twin;
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
