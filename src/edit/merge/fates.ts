/** What becomes of each thing: whether it stays, and in which block. */
import { saidOf } from './clauses.js';
import type { SideName } from './model.js';
import type { ReadSide } from './pairing.js';
import { otherSide, type Trio, type TrioOf, type Trios } from './trios.js';
import { declarationsIn, everyUnit, type Unit } from './units.js';

export type Fate =
  /** It stands in one block with what both sides say of it. */
  | { kind: 'merged'; parent: Trio | undefined }
  /** One side took it out, and the other one had nothing new to say of it. */
  | { kind: 'gone' }
  /** One side took it out, and this one changed it, or refers to it anew. */
  | { kind: 'contested'; side: SideName }
  /** One side added it under a name that the other one gave to something else. */
  | { kind: 'namesake'; side: SideName }
  /** Both put it somewhere, each into another block. */
  | { kind: 'parted' };

const gone: Fate = { kind: 'gone' };
const parted: Fate = { kind: 'parted' };

export class Fates {
  private readonly fates = new Map<Trio, Fate>();
  private readonly touched = { ours: new Map<Trio, boolean>(), theirs: new Map<Trio, boolean>() };
  private readonly mentioned: Record<SideName, ReadonlySet<Trio>>;

  constructor(
    sides: { base: ReadSide; ours: ReadSide; theirs: ReadSide },
    private readonly trios: Trios,
  ) {
    const trioOf = trios.of;
    const before = mentionsIn(sides.base, trioOf);
    this.mentioned = {
      ours: newlyMentioned(mentionsIn(sides.ours, trioOf), before, trioOf),
      theirs: newlyMentioned(mentionsIn(sides.theirs, trioOf), before, trioOf),
    };
  }

  of(trio: Trio): Fate {
    const known = this.fates.get(trio) ?? this.decide(trio);
    this.fates.set(trio, known);
    return known;
  }

  /** What stands in a block in the end, as one side has it, in the order of that side. */
  standingIn(block: Trio, side: SideName): Trio[] {
    const units = block[side]?.units ?? [];
    return units.map(this.trios.of).filter((trio) => {
      const fate = this.of(trio);
      return fate.kind === 'merged' ? fate.parent === block : fate.kind !== 'gone';
    });
  }

  private decide(trio: Trio): Fate {
    const { base, ours, theirs } = trio;
    if (ours && theirs) {
      const [before, left, right] = [base, ours, theirs].map((unit) => unit?.parent && this.trios.of(unit.parent));
      if (left === right || (base && right === before)) return { kind: 'merged', parent: left };
      return base && left === before ? { kind: 'merged', parent: right } : parted;
    }
    const side = ours ? 'ours' : 'theirs';
    const unit = trio[side];
    if (!unit) return gone;
    if (this.trios.namesakes.has(trio)) return { kind: 'namesake', side };
    if (!base) return { kind: 'merged', parent: unit.parent && this.trios.of(unit.parent) };
    return this.isTouched(trio, side) ? { kind: 'contested', side } : gone;
  }

  /** Whether a side changed what the other side took out, what still stands in it included. */
  private isTouched(trio: Trio, side: SideName): boolean {
    const known = this.touched[side].get(trio) ?? this.looksTouched(trio, side);
    this.touched[side].set(trio, known);
    return known;
  }

  private looksTouched(trio: Trio, side: SideName): boolean {
    const { base, [side]: unit } = trio;
    if (!unit) return false;
    if (!base || this.mentioned[side].has(trio) || saysMore(unit, base)) return true;
    if (unit.parent && base.parent && this.trios.of(unit.parent) !== this.trios.of(base.parent)) return true;
    return unit.units.some((inner) => {
      const held = this.trios.of(inner);
      if (held[otherSide(side)]) return held.base?.parent === undefined || this.trios.of(held.base.parent) !== trio;
      return this.isTouched(held, side);
    });
  }
}

/** Whether a line or the comments with it say something else than in the base. */
function saysMore(unit: Unit, base: Unit): boolean {
  return saidOf(unit) !== saidOf(base) || commentsOf(unit) !== commentsOf(base);
}

function commentsOf({ above, behind, close }: Unit): string {
  return (above + behind + close).replace(/[\s{}]+/g, ' ').trim();
}

function mentionsIn({ root }: ReadSide, trioOf: TrioOf): Map<Unit, Set<Trio>> {
  const units = declarationsIn(root);
  const mentions = new Map<Unit, Set<Trio>>();
  for (const unit of everyUnit(root)) {
    for (const { declaration } of unit.meaning?.mentions ?? []) {
      const declared = units.get(declaration);
      if (!declared) continue;
      const known = mentions.get(unit) ?? new Set();
      mentions.set(unit, known.add(trioOf(declared)));
    }
  }
  return mentions;
}

/** What a side refers to where the base does not. */
function newlyMentioned(
  after: ReadonlyMap<Unit, ReadonlySet<Trio>>,
  before: ReadonlyMap<Unit, ReadonlySet<Trio>>,
  trioOf: TrioOf,
): Set<Trio> {
  const mentioned = new Set<Trio>();
  for (const [unit, trios] of after) {
    const { base } = trioOf(unit);
    const known = base && before.get(base);
    for (const trio of trios) if (!known?.has(trio)) mentioned.add(trio);
  }
  return mentioned;
}
