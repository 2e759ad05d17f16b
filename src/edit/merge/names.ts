/** A name that one side changed is changed wherever the other side refers to it. */
import type { DeclaredName } from './model.js';
import type { ReadSide } from './pairing.js';
import { journeyOf, type Trios, trioOf } from './trios.js';
import type { Trio, Unit } from './units.js';

/**
 * Makes all three texts call everything by the name that it has in the end. Who called it what is then no difference.
 * @returns what theirs called as ours called something else: it is referred to as in ours
 */
export function followNames(sides: readonly ReadSide[], { all }: Trios): ReadonlySet<Trio> {
  const names = new NamesInTheEnd(all.filter(isDeclaredSomewhere));
  for (const { units } of sides) {
    for (const unit of units.all) {
      if (!unit.meaning) continue;
      const { declares, mentions } = unit.meaning;
      for (const { lexeme, declaration } of mentions) {
        const declared = units.lines.get(declaration);
        const name = declared && names.of(trioOf(declared));
        if (name !== undefined && name !== declared?.meaning?.declares?.name) rename(unit, lexeme, name);
      }
      const trio = declares && trioOf(unit);
      if (!trio || declares.written === undefined || !isCalledAlike(trio) || names.clashing.has(trio)) continue;
      const name = names.of(trio);
      if (name !== undefined && name !== declares.name) rename(unit, declares.written, name);
    }
  }
  return names.clashing;
}

function rename(unit: Unit, lexeme: number, name: string): void {
  unit.renamed ??= new Map();
  unit.renamed.set(lexeme, name);
}

class NamesInTheEnd {
  /** What theirs called as ours called something else. */
  readonly clashing = new Set<Trio>();
  /** Of what the texts do not all call the same. */
  private readonly names = new Map<Trio, string | undefined>();
  private readonly journeys = new Map<Trio | undefined, number>();

  constructor(declared: readonly Trio[]) {
    for (const trio of declared) if (!isCalledTheSame(trio)) this.names.set(trio, nameInTheEnd(trio));
    if (this.names.size === 0) return;
    const kept = declared.filter(({ ours, theirs }) => ours && theirs);
    // What goes back to its name in ours takes that away from what theirs called so.
    for (let count = -1; count < this.clashing.size; ) {
      count = this.clashing.size;
      this.giveWay(kept);
    }
  }

  of(trio: Trio): string | undefined {
    return this.names.has(trio) ? this.names.get(trio) : nameInTheEnd(trio);
  }

  private giveWay(kept: readonly Trio[]): void {
    const isAsInOurs = (trio: Trio): boolean => nameIn(trio.ours) === this.of(trio);
    const given = kept.filter((trio) => !isAsInOurs(trio));
    if (given.length === 0) return;
    const names = new Set(given.map((trio) => this.of(trio)));
    const taken = new Set(
      kept.filter((trio) => names.has(this.of(trio)) && isAsInOurs(trio)).map((trio) => this.key(trio)),
    );
    for (const trio of given) {
      if (!taken.has(this.key(trio))) continue;
      this.clashing.add(trio);
      this.names.set(trio, nameIn(trio.ours));
    }
  }

  /** Names are of a journey, or of the file, and of a kind. */
  private key(trio: Trio): string {
    const journey = journeyOf(trio.ours as Unit);
    const owner = journey && trioOf(journey);
    if (!this.journeys.has(owner)) this.journeys.set(owner, this.journeys.size);
    return JSON.stringify([this.journeys.get(owner), trio.ours?.meaning?.declares?.kind, this.of(trio)]);
  }
}

function isDeclaredSomewhere({ base, ours, theirs }: Trio): boolean {
  return (base?.meaning?.declares ?? ours?.meaning?.declares ?? theirs?.meaning?.declares) !== undefined;
}

function isCalledTheSame({ base, ours, theirs }: Trio): boolean {
  const name = nameIn(ours ?? theirs ?? base);
  return (!ours || nameIn(ours) === name) && (!theirs || nameIn(theirs) === name) && (!base || nameIn(base) === name);
}

function nameIn(unit: Unit | undefined): string | undefined {
  return unit?.meaning?.declares?.name;
}

/** The name that one side gave, else the one that both have; where both gave another one, that of ours. */
function nameInTheEnd(trio: Trio): string | undefined {
  const { base, ours, theirs } = declaredIn(trio);
  if (!ours || !theirs) return (ours ?? theirs ?? base)?.name;
  if (ours.name === theirs.name || theirs.name === base?.name) return ours.name;
  if (ours.name === base?.name) return theirs.name;
  // A name that follows from a title gives way to a written one.
  return ours.written === undefined && theirs.written !== undefined ? theirs.name : ours.name;
}

/** Whether no two sides gave names that contradict each other, or keep and take out what has the name. */
function isCalledAlike(trio: Trio): boolean {
  const { base, ours, theirs } = declaredIn(trio);
  if (!ours || !theirs) return false;
  return new Set([base?.name, ours.name, theirs.name]).size < 3;
}

function declaredIn({ base, ours, theirs }: Trio): Partial<Record<keyof Trio, DeclaredName>> {
  return { base: base?.meaning?.declares, ours: ours?.meaning?.declares, theirs: theirs?.meaning?.declares };
}
