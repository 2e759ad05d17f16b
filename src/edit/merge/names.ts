/** A name that one side changed is changed wherever the other side refers to it. */
import type { DeclaredName } from './model.js';
import type { ReadSide } from './pairing.js';
import type { Trio, TrioOf } from './trios.js';
import type { Unit } from './units.js';

/** Makes all three texts call everything by the name that it has in the end. Who called it what is then no difference. */
export function followNames(sides: readonly ReadSide[], trioOf: TrioOf): void {
  const names = new Map<Trio, string | undefined>();
  const nameOf = (trio: Trio): string | undefined => {
    if (!names.has(trio)) names.set(trio, nameInTheEnd(trio));
    return names.get(trio);
  };
  for (const { units } of sides) {
    for (const unit of units.all) {
      const { declares, mentions = [] } = unit.meaning ?? {};
      for (const { lexeme, declaration } of mentions) {
        const declared = units.lines.get(declaration);
        const name = declared && nameOf(trioOf(declared));
        if (name !== undefined && name !== declared?.meaning?.declares?.name) rename(unit, lexeme, name);
      }
      const trio = declares && trioOf(unit);
      if (!trio || declares.written === undefined || !isCalledAlike(trio)) continue;
      const name = nameOf(trio);
      if (name !== undefined && name !== declares.name) rename(unit, declares.written, name);
    }
  }
}

function rename(unit: Unit, lexeme: number, name: string): void {
  unit.renamed ??= new Map();
  unit.renamed.set(lexeme, name);
}

/** The name that one side gave, else the one that both have; where both gave another one, that of ours. */
function nameInTheEnd(trio: Trio): string | undefined {
  const [base, ours, theirs] = declaredIn(trio);
  if (!ours || !theirs) return (ours ?? theirs ?? base)?.name;
  if (ours.name === theirs.name || theirs.name === base?.name) return ours.name;
  if (ours.name === base?.name) return theirs.name;
  // A name that follows from a title gives way to a written one.
  return ours.written === undefined && theirs.written !== undefined ? theirs.name : ours.name;
}

/** Whether no two sides gave names that contradict each other, or keep and take out what has the name. */
function isCalledAlike(trio: Trio): boolean {
  const [base, ours, theirs] = declaredIn(trio);
  if (!ours || !theirs) return false;
  return new Set([base?.name, ours.name, theirs.name]).size < 3;
}

function declaredIn({ base, ours, theirs }: Trio): (DeclaredName | undefined)[] {
  return [base, ours, theirs].map((unit) => unit?.meaning?.declares);
}
