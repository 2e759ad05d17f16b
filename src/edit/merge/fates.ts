/** What becomes of each thing: whether it stays, and in which block. */
import { saidOf } from './clauses.js';
import type { SideName } from './model.js';
import type { ReadSide } from './pairing.js';
import { otherSide, type Trios, trioOf } from './trios.js';
import type { Trio, Unit } from './units.js';

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
  /** What a side refers to where the base does not; found when the first thing is seen that is gone somewhere. */
  private readonly mentioned: Partial<Record<SideName, ReadonlySet<Trio>>> = {};

  constructor(
    private readonly sides: { base: ReadSide; ours: ReadSide; theirs: ReadSide },
    private readonly trios: Trios,
  ) {}

  of(trio: Trio): Fate {
    const known = this.fates.get(trio) ?? this.decide(trio);
    this.fates.set(trio, known);
    return known;
  }

  /** What stands in a block in the end, as one side has it, in the order of that side. */
  standingIn(block: Trio, side: SideName): Trio[] {
    const units = block[side]?.units;
    if (!units || units.length === 0) return none;
    return units.map(trioOf).filter((trio) => {
      const fate = this.of(trio);
      if (fate.kind === 'gone') return this.isOffered(block, side);
      return fate.kind !== 'merged' || fate.parent === block;
    });
  }

  /** Whether a block is in a conflict as a whole, since the other side took all of it out. */
  private isOffered(block: Trio, side: SideName): boolean {
    if (block[otherSide(side)]) return false;
    const { kind } = this.of(block);
    if (kind !== 'gone') return kind === 'contested';
    const parent = this.blockOf(block[side]);
    return parent !== undefined && this.isOffered(parent, side);
  }

  private decide(trio: Trio): Fate {
    const { base, ours, theirs } = trio;
    if (ours && theirs) {
      const [before, left, right] = [this.blockOf(base), this.blockOf(ours), this.blockOf(theirs)];
      if (left === right || (base && right === before)) return { kind: 'merged', parent: left };
      return base && left === before ? { kind: 'merged', parent: right } : parted;
    }
    const side = ours ? 'ours' : 'theirs';
    const unit = trio[side];
    if (!unit) return gone;
    if (this.trios.namesakes.has(trio)) return { kind: 'namesake', side };
    if (!base) return { kind: 'merged', parent: this.blockOf(unit) };
    return this.isTouched(trio, side) ? { kind: 'contested', side } : gone;
  }

  private blockOf(unit: Unit | undefined): Trio | undefined {
    return unit?.parent && trioOf(unit.parent);
  }

  /** Whether a side changed what the other side took out, what still stands in it included. */
  private isTouched(trio: Trio, side: SideName): boolean {
    const known = this.touched[side].get(trio) ?? this.looksTouched(trio, side);
    this.touched[side].set(trio, known);
    return known;
  }

  private isNewlyMentioned(trio: Trio, side: SideName): boolean {
    this.mentioned[side] ??= newlyMentioned(this.sides[side], this.sides.base);
    return this.mentioned[side].has(trio);
  }

  private looksTouched(trio: Trio, side: SideName): boolean {
    const { base, [side]: unit } = trio;
    if (!unit) return false;
    if (!base || this.isNewlyMentioned(trio, side) || saysMore(unit, base)) return true;
    if (this.blockOf(unit) !== this.blockOf(base)) return true;
    return unit.units.some((inner) => {
      const held = trioOf(inner);
      if (held[otherSide(side)]) return this.blockOf(held.base) !== trio;
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

function newlyMentioned(side: ReadSide, base: ReadSide): Set<Trio> {
  const mentioned = new Set<Trio>();
  for (const unit of side.units.all) {
    const { base: before } = trioOf(unit);
    const known = before && mentionsOn(before, base);
    for (const trio of mentionsOn(unit, side)) if (!known?.includes(trio)) mentioned.add(trio);
  }
  return mentioned;
}

function mentionsOn({ meaning }: Unit, { units }: ReadSide): Trio[] {
  if (!meaning || meaning.mentions.length === 0) return none;
  return meaning.mentions.flatMap(({ declaration }) => {
    const declared = units.lines.get(declaration);
    return declared ? [trioOf(declared)] : [];
  });
}

const none: never[] = [];
